package moonlamp.training.corpus;

import java.util.List;

/**
 * {@code let name = a | b}: something that is drawn once for a story.
 *
 * @param name the slot that stands for it
 * @param values what it may be
 * @param line where it stands in its file, from 1
 */
record Fact(String name, List<Value> values, int line) {
    /**
     * One of the things a fact may be.
     *
     * @param label the first form as written, for marks such as {@code @fruit=plum}
     * @param forms its forms, {@code {fruit}}, {@code {fruit.2}}, ...; at least one
     */
    record Value(String label, List<Node> forms) {}
}
