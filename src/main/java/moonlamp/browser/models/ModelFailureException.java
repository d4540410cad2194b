package moonlamp.browser.models;

import moonlamp.protocol.FailureCode;

/** A job came to nothing, and the page has to know why. */
public final class ModelFailureException extends RuntimeException {
    private final FailureCode code;

    public ModelFailureException(FailureCode code, String message) {
        super(message);
        this.code = code;
    }

    public FailureCode code() {
        return code;
    }
}
