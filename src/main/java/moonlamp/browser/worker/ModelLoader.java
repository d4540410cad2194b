package moonlamp.browser.worker;

import moonlamp.protocol.EngineReport;
import moonlamp.protocol.FailureCode;
import moonlamp.protocol.Request;

/** Brings a model into an engine's memory. */
interface ModelLoader {
    /** Hears how it goes: any number of times progress, then once ready or failed. */
    interface Listener {
        void progress(long doneBytes, long totalBytes);

        void ready(StoryEngine engine, EngineReport report);

        void failed(FailureCode code, String message);
    }

    /** Begins to load and returns at once. */
    void load(Request.Load load, Listener listener);
}
