package moonlamp.browser.page.flow;

import moonlamp.protocol.Request;

/** The worker, as the flow sees it. Reports come back through {@link StoryFlow#receive}. */
public interface StorytellerPort {
    /**
     * Asks for a new worker; an older one is ended and never heard of again. The answer is a later call of {@link
     * StoryFlow#workerStarted} or {@link StoryFlow#workerMissing}.
     */
    void start();

    /**
     * The storyteller could not be loaded.
     *
     * @return whether another one stands in, so that the next {@link #start} loads that
     */
    boolean standIn(Failure failure);

    /** Sends a request to the worker. */
    void send(Request request);
}
