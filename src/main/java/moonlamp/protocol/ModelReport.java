package moonlamp.protocol;

/** What the models worker tells the page. */
public sealed interface ModelReport extends Message {

    /** One model; the catalog's come first, in its order. */
    record Listed(int run, ModelInfo info) implements ModelReport {}

    /** All models have been listed. */
    record ListEnd(int run, int count) implements ModelReport {}

    /**
     * The room in this browser. Browsers give made-up answers: good for showing, not for deciding.
     *
     * @param neededBytes what is still to be stored, after a download or import had no room; else 0
     * @param usedBytes by this site
     * @param freeBytes for this site; -1 if the browser does not say
     * @param persisted whether the browser has promised not to clear it
     */
    record Space(int run, long neededBytes, long usedBytes, long freeBytes, boolean persisted) implements ModelReport {}

    /** How it goes, a few times a second at most. */
    record Progress(int run, ModelProgress progress) implements ModelReport {}

    /**
     * The model is whole: this ends a download or an import.
     *
     * @param verified whether its hash is in the catalog
     */
    record Installed(int run, String model, String name, boolean verified, ModelStorage storage)
            implements ModelReport {}

    /** The download is paused, here or in the tab that was fetching; its pieces stay. */
    record Paused(int run, String model) implements ModelReport {}

    /** What the run was doing is ended, and an unfinished model removed. */
    record Cancelled(int run, String model) implements ModelReport {}

    /**
     * The file is a sound Gemma 3 that is not in the catalog. Nothing was kept: ask, and import it again.
     *
     * @param name as the file calls itself
     */
    record Unverified(int run, String model, String name, long bytes) implements ModelReport {}

    /**
     * A check has ended.
     *
     * @param damagedPieces how many pieces were missing or changed
     * @param repairedPieces how many of them are right again; the model is whole if that is all of them
     */
    record Checked(int run, String model, int damagedPieces, int repairedPieces) implements ModelReport {}

    /** The model is not in this browser any more. */
    record Removed(int run, String model) implements ModelReport {}

    /**
     * What a {@link Request.Load} of this model says. When {@code storage} is MEMORY this message carries the model as a
     * Blob in its field "file", which the load has to carry in turn.
     */
    record Opened(int run, String model, long bytes, ModelStorage storage) implements ModelReport {}

    /** The run came to nothing more. With E_SPACE a {@link Space} of the same run came just before. */
    record Failed(int run, FailureCode code, String message) implements ModelReport {}
}
