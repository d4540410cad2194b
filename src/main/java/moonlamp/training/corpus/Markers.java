package moonlamp.training.corpus;

/** Invisible signs at words that were filled in, for what depends on the words around them. */
final class Markers {
    /** What follows was filled in: a capital where a sentence begins. */
    static final String FILLED = "\u0002";

    /** What follows has a capital wherever it stands. */
    static final String CAPITAL = "\u0003";

    /** What stands before it is the possessive "her", which is "hers" where nothing follows that she has. */
    static final String POSSESSIVE = "\u0004";

    private Markers() {}

    /** The sign for what fills this slot. */
    static String of(Node.Slot slot) {
        return slot.capital() ? CAPITAL : FILLED;
    }
}
