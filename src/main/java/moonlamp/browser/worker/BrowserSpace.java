package moonlamp.browser.worker;

import moonlamp.browser.jso.Promises;
import moonlamp.browser.models.Space;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;
import org.teavm.jso.core.JSPromise;

/** What the browser says about its storage. */
final class BrowserSpace implements Space {
    @Override
    public Figures measure() {
        Estimate estimate = Promises.await(estimate());
        return new Figures((long) estimate.getUsed(), (long) estimate.getFree(), estimate.isPersisted());
    }

    private interface Estimate extends JSObject {
        @JSProperty
        double getUsed();

        @JSProperty
        double getFree();

        @JSProperty
        boolean isPersisted();
    }

    /** Never rejected: a browser that does not say has -1 free. */
    @JSBody(
            script =
                    """
            return Promise.resolve().then(function() {
              return Promise.all([navigator.storage.estimate(), navigator.storage.persisted()]);
            }).then(function(said) {
              var free = said[0].quota - said[0].usage;
              return { used: said[0].usage, free: Math.max(0, free), persisted: said[1] };
            }).catch(function() {
              return { used: 0, free: -1, persisted: false };
            });
            """)
    private static native JSPromise<Estimate> estimate();
}
