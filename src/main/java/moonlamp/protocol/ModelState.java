package moonlamp.protocol;

/** What there is of a model in this browser. */
public enum ModelState {
    /** Nothing. A model that was here before has been cleared by the browser, or by hand. */
    ABSENT,
    /** Some pieces: a download that was interrupted goes on from there. */
    PARTIAL,
    /** Some pieces of a download that somebody paused: it goes on when somebody says so. */
    PAUSED,
    /** This tab or another one is fetching it at this moment. */
    DOWNLOADING,
    /** All of it, and its hash was right when it came. */
    INSTALLED,
    /** It was whole, and has lost pieces since; a check brings them back. */
    DAMAGED
}
