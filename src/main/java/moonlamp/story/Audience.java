package moonlamp.story;

/**
 * Whom a story is told to.
 *
 * @param language in which
 * @param age how old they are
 * @param company who of them is in the story
 */
public record Audience(StoryLanguage language, AgeBand age, Company company) {
    /** Nobody in particular, in English: the prompt is then the original demo's. */
    public static final Audience ANYBODY = new Audience(StoryLanguage.ENGLISH, AgeBand.ANY, Company.NOBODY);

    /** @throws IllegalArgumentException if a part is missing */
    public Audience {
        if (language == null || age == null || company == null) {
            throw new IllegalArgumentException("An audience needs a language, an age and a company");
        }
    }

    /** The same people, told to in another language. */
    public Audience in(StoryLanguage other) {
        return new Audience(other, age, company);
    }
}
