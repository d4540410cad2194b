package moonlamp.story;

/** The languages that a story can be asked for in. The order is part of the link format of {@link Recipe}. */
public enum StoryLanguage {
    ENGLISH("en", " and "),
    GERMAN("de", " und ");

    private final String tag;
    private final String and;

    StoryLanguage(String tag, String and) {
        this.tag = tag;
        this.and = and;
    }

    /** The language as BCP 47 names it. */
    public String tag() {
        return tag;
    }

    /** What stands between two who are in a story together, with its spaces. */
    public String and() {
        return and;
    }

    /**
     * The language with this tag; what follows a hyphen, such as a country, makes no difference.
     *
     * @throws IllegalArgumentException if there is none; the message lists the tags
     */
    public static StoryLanguage of(String tag) {
        int hyphen = tag.indexOf('-');
        String primary = hyphen < 0 ? tag : tag.substring(0, hyphen);
        for (StoryLanguage language : values()) {
            if (language.tag.equalsIgnoreCase(primary)) {
                return language;
            }
        }
        throw new IllegalArgumentException("Unknown language \"" + tag + "\"; known: en, de");
    }
}
