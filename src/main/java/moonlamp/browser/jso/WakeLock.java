package moonlamp.browser.jso;

import org.teavm.jso.JSBody;
import org.teavm.jso.core.JSPromise;
import org.teavm.jso.dom.events.EventTarget;

/** Keeps the screen on, where the browser can and the device allows it; where not, nothing happens. */
public final class WakeLock {
    private boolean wanted;
    private boolean asking;
    /** Whether the device has said no, as it does with little battery; it is not asked again and again. */
    private boolean refused;

    private Lock lock;

    /**
     * Says whether the screen has to stay on. Browsers let go when the page is hidden: to be called again when it is seen
     * again, and whenever that may have changed.
     */
    public void want(boolean on) {
        wanted = on;
        if (!on) {
            refused = false;
            letGo();
        } else if (lock == null && !asking && !refused && isPossible()) {
            ask();
        }
    }

    /** The page is seen again: a device that said no may be asked once more. */
    public void seenAgain() {
        refused = false;
    }

    private void ask() {
        asking = true;
        request()
                .then(
                        granted -> {
                            asking = false;
                            lock = granted;
                            granted.addEventListener("release", event -> released(granted));
                            if (!wanted) {
                                letGo();
                            }
                            return null;
                        },
                        reason -> {
                            asking = false;
                            refused = true;
                            return null;
                        });
    }

    private void letGo() {
        if (lock != null) {
            Lock old = lock;
            lock = null;
            release(old);
        }
    }

    private void released(Lock old) {
        if (lock == old) {
            lock = null;
        }
    }

    @JSBody(script = "return 'wakeLock' in navigator && document.visibilityState === 'visible';")
    private static native boolean isPossible();

    @JSBody(script = "return navigator.wakeLock.request('screen');")
    private static native JSPromise<Lock> request();

    @JSBody(params = "lock", script = "lock.release().catch(function() {});")
    private static native void release(Lock lock);

    private interface Lock extends EventTarget {}
}
