package moonlamp.browser.page.models;

import moonlamp.protocol.ModelRequest;

/** The models worker and the browser, as the flow sees them. Reports come back through {@link ModelsFlow#receive}. */
public interface ModelsPort {
    /** Starts a new worker; an older one is ended and never heard of again. */
    void start();

    void send(ModelRequest request);

    /** Sends a request that carries a file. */
    void send(ModelRequest.Import request, FileRef file);

    /** Asks the browser not to clear what will be stored, and does not wait for what it says. To be called on a click. */
    void askToKeep();

    /** Whether a story is being told, which another storyteller would not go on with. */
    boolean tellsStory();

    /** The storyteller is another one from now on: see {@link ModelsFlow#telling}. */
    void changeStoryteller();
}
