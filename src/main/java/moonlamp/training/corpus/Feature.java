package moonlamp.training.corpus;

/**
 * What a reader may add to a hero; {@code {his}} stands for the pronoun.
 *
 * @param asked as in "who loves mud"
 * @param told as the story says it, in the past: "who loved mud"
 */
record Feature(String asked, String told) {
    /** The same for a hero of this gender. */
    Feature of(Gender gender) {
        return new Feature(fill(asked, gender), fill(told, gender));
    }

    private static String fill(String words, Gender gender) {
        return words.replace("{his}", gender.pronoun("his"));
    }
}
