package moonlamp.training.corpus;

/** Whether a story is told in short or in long sentences, as one would for smaller or bigger children. */
enum Pace {
    SHORT_SENTENCES,
    ANY,
    LONG_SENTENCES;

    /** A quarter of the stories has short sentences, another has long ones. */
    static Pace draw(Dice dice) {
        return switch (dice.below(4)) {
            case 0 -> SHORT_SENTENCES;
            case 1 -> LONG_SENTENCES;
            default -> ANY;
        };
    }

    /** Whether a wording suits better than another one. */
    boolean prefers(Wording wording, Wording other) {
        return switch (this) {
            case SHORT_SENTENCES -> wording.wordsPerSentence() < other.wordsPerSentence();
            case LONG_SENTENCES -> wording.wordsPerSentence() > other.wordsPerSentence();
            case ANY -> false;
        };
    }
}
