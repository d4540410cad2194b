package moonlamp.story;

/** The kinds of story of the original demo, in its order. The order is part of the link format of {@link Recipe}. */
public enum StoryTheme {
    FAIRY_TALE("Fairy Tale", "fairy tale"),
    SILLY("Silly", "silly"),
    ADVENTUROUS("Adventurous", "adventurous"),
    MAGICAL("Magical", "magical"),
    BEDTIME("Bedtime", "bedtime"),
    FUNNY("Funny", "funny");

    private final String label;
    private final String word;

    StoryTheme(String label, String word) {
        this.label = label;
        this.word = word;
    }

    /** The name on the button. */
    public String label() {
        return label;
    }

    /** The word in the prompt: the label in lower case, whatever the locale. */
    public String word() {
        return word;
    }

    /**
     * The theme with this label.
     *
     * @throws IllegalArgumentException if there is none; the message lists the labels
     */
    public static StoryTheme of(String label) {
        for (StoryTheme theme : values()) {
            if (theme.label.equalsIgnoreCase(label)) {
                return theme;
            }
        }
        throw new IllegalArgumentException("Unknown theme \"" + label + "\"; known: " + labels());
    }

    private static String labels() {
        StringBuilder all = new StringBuilder();
        for (StoryTheme theme : values()) {
            all.append(all.length() == 0 ? "" : ", ").append(theme.label);
        }
        return all.toString();
    }
}
