package moonlamp.browser.worker;

/** Reads a prompt that has not been asked for yet, in slices, so that its story can begin at once. */
final class PromptReading {
    private final String prompt;
    private final StoryEngine engine;
    private int tokens = -1;
    private int read;

    PromptReading(String prompt, StoryEngine engine) {
        this.prompt = prompt;
        this.engine = engine;
    }

    /**
     * Does the next slice.
     *
     * @return whether there is more to do
     * @throws EngineFailureException if the engine failed; then there is not
     */
    boolean advance() {
        if (tokens < 0) {
            tokens = engine.prepare(prompt);
            read = engine.promptRead();
        } else {
            read = engine.readPrompt();
        }
        return read < tokens;
    }
}
