package moonlamp.protocol;

/**
 * What the page asks of the models worker. A model is known by {@code model}, the SHA-256 of its file in lower case hex.
 */
public sealed interface ModelRequest extends Message {

    /** Which models are in the catalog or in this browser? */
    record ListModels(int run) implements ModelRequest {}

    /** How much room is there? */
    record MeasureSpace(int run) implements ModelRequest {}

    /**
     * Fetch a model of the catalog, or go on with it. Only after an adult has accepted the model's terms.
     *
     * @param inMemory keep it in memory only, because storing it was refused
     */
    record Download(int run, String model, boolean inMemory) implements ModelRequest {}

    /** Pause the download of this run, in whichever tab it is under way; its pieces stay. */
    record Pause(int run) implements ModelRequest {}

    /** End the download, import or check of this run. Nothing stays of an unfinished download or import. */
    record Cancel(int run) implements ModelRequest {}

    /**
     * Take in a model file of this device; the message carries the File in its field "file".
     *
     * @param fileName for people
     * @param acceptUnverified whether a sound Gemma 3 that is not in the catalog is taken in; ask first without
     * @param inMemory keep it in memory only, because storing it was refused
     */
    record Import(int run, String fileName, boolean acceptUnverified, boolean inMemory) implements ModelRequest {}

    /**
     * Compare an installed model with the hashes that were recorded when it came.
     *
     * @param repair whether to fetch damaged pieces again, for a model of the catalog
     */
    record Check(int run, String model, boolean repair) implements ModelRequest {}

    /** Remove a model, or what there is of it. */
    record Remove(int run, String model) implements ModelRequest {}

    /** What does the story worker need to load this installed model? */
    record Open(int run, String model) implements ModelRequest {}
}
