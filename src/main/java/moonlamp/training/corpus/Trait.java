package moonlamp.training.corpus;

import java.util.List;

/**
 * What a hero is like, in sentences.
 *
 * @param word as in "shy"; empty for a hero of whom nothing is said
 * @param family the first of the words that share the sentences: "shy" of "bashful" too
 * @param intro how it is at first
 * @param shows how it shows when there is trouble
 * @param grows what has become of it at the end
 */
record Trait(String word, String family, List<Wording> intro, List<Wording> shows, List<Wording> grows) {
    /** The same sentences about another word. */
    Trait named(String other) {
        return new Trait(other, family, intro, shows, grows);
    }
}
