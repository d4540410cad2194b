package moonlamp.training.corpus;

import java.util.List;

/** A part of a parsed wording: what an author wrote, before anything is chosen or filled in. */
sealed interface Node {
    /** Words as they stand. */
    record Text(String words) implements Node {}

    /** {@code {key}}, {@code {a key}} or {@code {the key}}: filled in from the story. */
    record Slot(Article article, String key, boolean capital) implements Node {}

    /** {@code [a|b]}: one of them. */
    record Choice(List<Node> options) implements Node {}

    /** {@code ((...))}: said when there is room. */
    record Extra(Node content) implements Node {}

    /** One after the other. */
    record Sequence(List<Node> parts) implements Node {}

    /** Which article an author put before a slot's key. */
    enum Article {
        NONE,
        A,
        THE
    }
}
