package moonlamp.browser.page.models;

import moonlamp.protocol.FailureCode;
import moonlamp.protocol.ModelReport;

/**
 * Why something about a model came to nothing.
 *
 * @param during what was being done
 * @param code decides the sentence and the button that a person sees
 * @param message for the curious, in English
 * @param space needed and free bytes where there was no room; else null
 */
public record ModelTrouble(During during, FailureCode code, String message, ModelReport.Space space) {

    /** What was being done. */
    public enum During {
        FETCHING,
        TAKING_IN,
        CHECKING,
        LOADING
    }

    /** What the one button does. */
    public enum Remedy {
        /** Go on with the download, or begin it. */
        FETCH,
        /** Fetch the damaged pieces again. */
        MEND,
        /** Load it once more. */
        LOAD,
        /** Take in the same file once more. */
        TAKE_IN,
        /** Choose a file of this device. */
        CHOOSE_FILE
    }

    /**
     * The way out.
     *
     * @param verified whether the model is one of the catalog, so that it can be fetched
     */
    public Remedy remedy(boolean verified) {
        return switch (during) {
            case FETCHING -> refused() ? Remedy.CHOOSE_FILE : Remedy.FETCH;
            case TAKING_IN -> roomless() || code == FailureCode.E_ENGINE ? Remedy.TAKE_IN : Remedy.CHOOSE_FILE;
            case CHECKING, LOADING -> mending(verified);
        };
    }

    /** Whether keeping the model in memory, for as long as the page is open, is a second way out. */
    public boolean memoryHelps() {
        return roomless() && (during == During.FETCHING || during == During.TAKING_IN);
    }

    private Remedy mending(boolean verified) {
        return switch (code) {
            case E_MISSING -> verified ? Remedy.FETCH : Remedy.CHOOSE_FILE;
            case E_DAMAGED, E_HASH, E_MODEL -> verified ? Remedy.MEND : Remedy.CHOOSE_FILE;
            default -> during == During.LOADING ? Remedy.LOAD : verified ? Remedy.FETCH : Remedy.CHOOSE_FILE;
        };
    }

    private boolean refused() {
        return code == FailureCode.E_REFUSED || code == FailureCode.E_GONE;
    }

    private boolean roomless() {
        return code == FailureCode.E_SPACE || code == FailureCode.E_STORAGE;
    }
}
