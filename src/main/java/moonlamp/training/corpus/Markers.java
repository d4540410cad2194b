package moonlamp.training.corpus;

/** Invisible signs before words that were filled in, for the capital at the beginning of a sentence. */
final class Markers {
    /** What follows was filled in: a capital where a sentence begins. */
    static final String FILLED = "\u0002";

    /** What follows has a capital wherever it stands. */
    static final String CAPITAL = "\u0003";

    private Markers() {}

    /** The sign for what fills this slot. */
    static String of(Node.Slot slot) {
        return slot.capital() ? CAPITAL : FILLED;
    }
}
