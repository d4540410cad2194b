package moonlamp.browser.shelf;

import moonlamp.library.ShelfFailure;
import moonlamp.library.ShelfFailure.Code;

/** What the browser's errors mean. */
final class Failures {
    /** Our own name for the event "blocked", which carries no error. */
    static final String BLOCKED = "Blocked";

    private Failures() {}

    /**
     * @param name of a DOMException (Web IDL, and section 2.8 of Indexed Database API 3.0) or of a JavaScript error
     * @param message the browser's words
     */
    static ShelfFailure of(String name, String message) {
        Code code =
                switch (name) {
                    case "QuotaExceededError" -> Code.FULL;
                    case BLOCKED -> Code.BLOCKED;
                    case "VersionError" -> Code.NEWER;
                    // no indexedDB at all, or one that private windows and blocked site data make useless
                    case "TypeError", "ReferenceError", "SecurityError", "InvalidStateError", "NotAllowedError" ->
                        Code.UNAVAILABLE;
                    default -> Code.BROKEN;
                };
        return new ShelfFailure(code, message);
    }
}
