package moonlamp.browser.page.flow;

import moonlamp.protocol.Request;

/** The worker, as the flow sees it. Reports come back through {@link StoryFlow#receive}. */
public interface StorytellerPort {
    /**
     * Asks for a new worker; an older one is ended and never heard of again. The answer is a later call of {@link
     * StoryFlow#workerStarted} or {@link StoryFlow#workerMissing}.
     */
    void start();

    /** Sends a request to the worker. */
    void send(Request request);
}
