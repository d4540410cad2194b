package moonlamp.browser.worker;

import moonlamp.protocol.Sampling;

/**
 * A loaded model, driven in short steps: first the prompt is read, then the story is written.
 * Every method throws {@link EngineFailureException} when it cannot do its part.
 */
interface StoryEngine {
    /** Where a story stands. */
    enum Progress {
        /** There is more to come. */
        UNDER_WAY,
        /** The model has ended it. */
        ENDED,
        /** The model's context is full. */
        CONTEXT_FULL,
        /** There is more to come, but the last step told nothing: it wrote on a draft. */
        DRAFTING
    }

    /**
     * Begins a story; any other one is forgotten.
     *
     * @param beginning what the model has to go on from, as if it had written it; empty if it begins
     * @return how many tokens prompt and beginning have
     */
    int begin(String prompt, String beginning, Sampling sampling);

    /**
     * Gives {@link #readPrompt} a prompt to read while no story is told, so that a story with it begins sooner; any story is
     * forgotten. How stories are told does not change.
     *
     * @return how many tokens the prompt has
     */
    int prepare(String prompt);

    /** How many tokens of the prompt are read by now: from the start those that had been read before. */
    int promptRead();

    /**
     * Reads the next slice of the prompt.
     *
     * @return how many of its tokens are read by now
     */
    int readPrompt();

    /**
     * Writes one token.
     *
     * @return the text that is told with it, often empty
     */
    String step();

    /** Where the story stands after the last step. */
    Progress progress();
}
