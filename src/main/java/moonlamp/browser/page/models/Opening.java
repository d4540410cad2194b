package moonlamp.browser.page.models;

import moonlamp.protocol.FailureCode;

/** Waits for what the story worker needs to load the chosen model. */
public interface Opening {
    /**
     * It can be loaded.
     *
     * @param file the model itself if it lies in memory; else null
     */
    void opened(String model, long bytes, FileRef file);

    /** It cannot be loaded. */
    void failed(FailureCode code, String message);
}
