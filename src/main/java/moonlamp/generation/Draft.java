package moonlamp.generation;

/** One version of a paragraph: its tokens, and how sure the model was of them. */
final class Draft {
    /** A draft of so many tokens is ranked as it is; the paragraph goes on in the next one. */
    static final int MOST_TOKENS = 128;

    private final int[] tokens = new int[MOST_TOKENS];
    private final StringBuilder text = new StringBuilder();
    private int length;
    private double logProbability;
    private boolean hasWords;
    private boolean lineEnded;
    private boolean endsStory;

    /**
     * @param tokenLogProbability natural logarithm
     * @param added text that the token adds
     * @param last whether the story ends with it
     */
    void add(int token, double tokenLogProbability, String added, boolean last) {
        tokens[length++] = token;
        logProbability += tokenLogProbability;
        text.append(added);
        hasWords |= !added.isBlank();
        lineEnded = added.endsWith("\n");
        endsStory = last;
    }

    /** Whether the next token belongs to another paragraph, or there is none. */
    boolean isWhole() {
        return endsStory || length == MOST_TOKENS || hasWords && lineEnded;
    }

    /** Whether nothing can follow: the model has ended its turn, or the context is full. */
    boolean endsStory() {
        return endsStory;
    }

    /** In tokens. */
    int length() {
        return length;
    }

    String text() {
        return text.toString();
    }

    /** Natural logarithm, of all its tokens. */
    double logProbability() {
        return logProbability;
    }

    /** Mean log-probability of a token: the higher, the surer the model. */
    double rank() {
        return logProbability / length;
    }

    /** Puts its tokens at the end of a timeline. */
    void appendTo(Session session) {
        session.prefill(tokens, 0, length);
    }
}
