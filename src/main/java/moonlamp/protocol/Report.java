package moonlamp.protocol;

/** What the worker tells the page. */
public sealed interface Report extends Message {

    /** The model file is on its way into memory: so many of so many bytes are there. */
    record Loading(int run, long doneBytes, long totalBytes) implements Report {}

    /** Stories can be told from now on. */
    record Ready(int run, EngineReport engine) implements Report {}

    /** The prompt is being read: so many of so many tokens. */
    record Thinking(int run, int done, int total) implements Report {}

    /**
     * The next sentence of the story, in order, without surrounding space.
     *
     * @param startsParagraph whether a new paragraph begins with it
     */
    record Sentence(int run, String text, boolean startsParagraph) implements Report {}

    /**
     * The story has ended; all of its sentences have been sent.
     *
     * @param tokens how many tokens were written
     * @param millis how long the writing took, the reading of the prompt not counted
     */
    record Done(int run, EndReason reason, int tokens, double millis) implements Report {}

    /** The run came to nothing more. The message is for the curious, in English; the page has its own words. */
    record Failed(int run, FailureCode code, String message) implements Report {}

    /** The answer to a ping. */
    record Pong(int run) implements Report {}
}
