package moonlamp.story;

/** How old the children are that a story is for. The order is part of the link format of {@link Recipe}. */
public enum AgeBand {
    ANY("any", 0, 0),
    AGES_3_TO_5("3-5", 3, 5),
    AGES_6_TO_8("6-8", 6, 8),
    AGES_9_TO_12("9-12", 9, 12);

    private final String code;
    private final int from;
    private final int to;

    AgeBand(String code, int from, int to) {
        this.code = code;
        this.from = from;
        this.to = to;
    }

    /** The name that is stored and typed: "any", or the ages as in "3-5". */
    public String code() {
        return code;
    }

    /** The youngest, in years; 0 for {@link #ANY}. */
    public int from() {
        return from;
    }

    /** The oldest, in years; 0 for {@link #ANY}. */
    public int to() {
        return to;
    }

    /** The words in a prompt that say for whom the story is; empty for {@link #ANY}. */
    String phrase(StoryLanguage language) {
        if (this == ANY) {
            return "";
        }
        return language == StoryLanguage.GERMAN
                ? "für Kinder von " + from + " bis " + to + " Jahren"
                : "for children aged " + from + " to " + to;
    }

    /** Of two bands the one for younger children; {@link #ANY} says nothing. */
    public AgeBand orYounger(AgeBand other) {
        if (this == ANY || other == ANY) {
            return this == ANY ? other : this;
        }
        return from <= other.from ? this : other;
    }

    /**
     * The band with this code.
     *
     * @throws IllegalArgumentException if there is none; the message lists the codes
     */
    public static AgeBand of(String code) {
        for (AgeBand band : values()) {
            if (band.code.equals(code)) {
                return band;
            }
        }
        throw new IllegalArgumentException("Unknown ages \"" + code + "\"; known: any, 3-5, 6-8, 9-12");
    }
}
