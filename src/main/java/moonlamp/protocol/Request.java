package moonlamp.protocol;

/** What the page asks of the worker. */
public sealed interface Request extends Message {

    /**
     * Load a model.
     *
     * @param modelUrl where the file is, relative to the page's folder; empty for a model that is taken from the browser's
     *     storage or not at all. A message that carries a file (or any other Blob) in its field "file" has the model in
     *     that, and no need of a URL
     * @param modelBytes its exact length
     * @param modelSha256 its SHA-256 in lower case hex; empty when the length is all that is known, which needs a URL or a
     *     file
     * @param threads how many threads to compute with; 0 leaves it to the worker
     */
    record Load(int run, String modelUrl, long modelBytes, String modelSha256, int threads) implements Request {}

    /**
     * Tell a story.
     *
     * @param prompt what the model is asked, as one turn of the user
     * @param beginning what the story begins with, and the model goes on from; empty for what it begins itself. Whole
     *     sentences in it count as told and are not reported; one that has only begun is, when it is whole
     * @param language tag of the language that it is told in: by its rules the sentences are checked
     * @param sampling how the next token is drawn
     * @param maxTokens the story ends after so many tokens at the latest
     */
    record Tell(int run, String prompt, String beginning, String language, Sampling sampling, int maxTokens)
            implements Request {}

    /**
     * Read a prompt that a Tell may bring soon, as long as nothing else is asked for: its story then begins sooner, and is
     * the same. Nothing is reported, not even a failure; an engine that broke down says so at the next Tell.
     *
     * @param prompt exactly the prompt that Tell would bring
     */
    record Prepare(int run, String prompt) implements Request {}

    /** End the story of this run; what is written so far stays. */
    record Stop(int run) implements Request {}

    /** Show that you are alive. */
    record Ping(int run) implements Request {}
}
