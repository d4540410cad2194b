package moonlamp.training.corpus;

import java.util.List;

/**
 * A word that is said of him or of her only, or of both.
 *
 * @param word a name, a title or whatever else somebody is called
 * @param gender of whom it is said; null if of both
 */
record Gendered(String word, Gender gender) {
    /** Reads the lexicon's form: "Alma/she", or "Pip" for both. */
    static Gendered parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            return new Gendered(text, null);
        }
        return new Gendered(text.substring(0, slash), text.endsWith("/she") ? Gender.SHE : Gender.HE);
    }

    /** One of these words; if it is said of both, one of them is drawn, too. */
    static Gendered pick(List<Gendered> words, Dice dice) {
        Gendered word = dice.pick(words);
        return word.gender == null ? new Gendered(word.word, dice.pick(List.of(Gender.HE, Gender.SHE))) : word;
    }

    /** Whether it can be said of somebody with this gender. */
    boolean suits(Gender somebody) {
        return gender == null || gender == somebody;
    }
}
