package moonlamp.browser.storage;

/** Hears how a look at all pieces of a model goes. */
@FunctionalInterface
public interface PieceListener {
    /**
     * So many pieces have been looked at.
     *
     * @return whether to go on
     */
    boolean looked(int pieces, PieceLayout layout);
}
