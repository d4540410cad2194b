package moonlamp.browser.page.flow;

import moonlamp.protocol.FailureCode;

/**
 * What went wrong.
 *
 * @param code decides the sentence and the button that a person sees
 * @param message for the curious, in English
 */
public record Failure(FailureCode code, String message) {

    /** What the one button under the sentence does. */
    public enum Remedy {
        /** A new worker, which loads the model again. */
        RESTART,
        /** Back to the choices. */
        CHANGE_WISH
    }

    /** The way out of this failure. */
    public Remedy remedy() {
        return code == FailureCode.E_PROMPT ? Remedy.CHANGE_WISH : Remedy.RESTART;
    }
}
