package moonlamp.browser.models;

import moonlamp.protocol.FailureCode;

/**
 * Why a transfer did not bring all that was asked for.
 *
 * @param message in English, for the curious
 * @param waitMillis how long the server asks to be left in peace; 0 if it does not
 */
record Trouble(Kind kind, String message, double waitMillis) {
    /** How bad it is. */
    enum Kind {
        /** No answer, or it broke off. */
        UNREACHABLE(FailureCode.E_NETWORK, true),
        /** The server asks to come again later. */
        BUSY(FailureCode.E_BUSY, true),
        /** A piece has another digest than the right one. */
        DAMAGED(FailureCode.E_HASH, true),
        /** The whole file instead of the part that was asked for. */
        RANGE_IGNORED(FailureCode.E_HTTP, true),
        /** An account would be needed. */
        REFUSED(FailureCode.E_REFUSED, false),
        /** The file is not there any more. */
        GONE(FailureCode.E_GONE, false),
        /** A web page. */
        PORTAL(FailureCode.E_PORTAL, false),
        /** A file of another length. */
        WRONG_LENGTH(FailureCode.E_LENGTH, false),
        /** A file of another kind. */
        NO_MODEL(FailureCode.E_MODEL, false),
        /** Any other answer. */
        OTHER(FailureCode.E_HTTP, false);

        private final FailureCode code;
        private final boolean passing;

        Kind(FailureCode code, boolean passing) {
            this.code = code;
            this.passing = passing;
        }

        FailureCode code() {
            return code;
        }

        /** Whether the same server may do better next time. */
        boolean passing() {
            return passing;
        }
    }

    static Trouble of(Kind kind, String message) {
        return new Trouble(kind, message, 0);
    }

    ModelFailureException failure() {
        return new ModelFailureException(kind.code(), message);
    }
}
