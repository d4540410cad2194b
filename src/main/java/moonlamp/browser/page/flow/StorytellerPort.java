package moonlamp.browser.page.flow;

import moonlamp.protocol.Request;

/** The worker, as the flow sees it. Reports come back through {@link StoryFlow#receive}. */
public interface StorytellerPort {
    /** Starts a new worker; an older one is ended and never heard of again. */
    void start();

    /** Sends a request to the worker. */
    void send(Request request);
}
