package moonlamp.story;

/** The lengths of the original demo, in its order. The order is part of the link format of {@link Recipe}. */
public enum StoryLength {
    SHORT("Short", 100, 200),
    MEDIUM("Medium", 200, 300),
    LONG("Long", 300, 400);

    private final String label;
    private final int minWords;
    private final int maxWords;

    StoryLength(String label, int minWords, int maxWords) {
        this.label = label;
        this.minWords = minWords;
        this.maxWords = maxWords;
    }

    /** The name on the button. */
    public String label() {
        return label;
    }

    /** Fewest words the prompt asks for. */
    public int minWords() {
        return minWords;
    }

    /** Most words the prompt asks for. */
    public int maxWords() {
        return maxWords;
    }

    /** The words in the prompt, as in "100-200 word". */
    public String phrase() {
        return minWords + "-" + maxWords + " word";
    }

    /**
     * The length with this label.
     *
     * @throws IllegalArgumentException if there is none; the message lists the labels
     */
    public static StoryLength of(String label) {
        for (StoryLength length : values()) {
            if (length.label.equalsIgnoreCase(label)) {
                return length;
            }
        }
        throw new IllegalArgumentException("Unknown length \"" + label + "\"; known: Short, Medium, Long");
    }
}
