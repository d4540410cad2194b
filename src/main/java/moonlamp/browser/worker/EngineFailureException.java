package moonlamp.browser.worker;

import moonlamp.protocol.FailureCode;

/** Loading or telling came to an end that the page has to know about. */
final class EngineFailureException extends RuntimeException {
    private final FailureCode code;

    EngineFailureException(FailureCode code, String message) {
        super(message);
        this.code = code;
    }

    FailureCode code() {
        return code;
    }
}
