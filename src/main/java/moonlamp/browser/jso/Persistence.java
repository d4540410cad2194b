package moonlamp.browser.jso;

import org.teavm.jso.JSBody;

/** The browser's promise not to clear what a site has stored. For pages: workers cannot ask. */
public final class Persistence {
    private Persistence() {}

    /**
     * Asks for it and does not wait: some browsers ask the person, who may never answer. To be called on a click. What came
     * of it is in {@link moonlamp.protocol.ModelReport.Space#persisted}.
     */
    @JSBody(
            script =
                    """
            try {
              navigator.storage.persist().catch(function() {});
            } catch (e) {
              // no storage to be kept
            }
            """)
    public static native void ask();
}
