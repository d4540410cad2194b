package moonlamp.library;

/**
 * The stories could not be read or written.
 *
 * @param code decides what a person is told
 * @param message for the curious, in the browser's words
 */
public record ShelfFailure(Code code, String message) {
    /** What can go wrong, as finely as a person can do something different about it. */
    public enum Code {
        /** There is no room for more: a write was refused. */
        FULL,
        /** Another tab with an older version of the app holds the records. */
        BLOCKED,
        /** The records were made by a newer version of the app. */
        NEWER,
        /** This browser keeps nothing, as some private windows do. */
        UNAVAILABLE,
        /** Anything else. */
        BROKEN
    }
}
