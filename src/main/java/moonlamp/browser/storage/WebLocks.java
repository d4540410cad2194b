package moonlamp.browser.storage;

import moonlamp.browser.jso.Promises;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSPromise;

/** Locks of the origin. In a browser without the Web Locks API every lock is free. */
final class WebLocks implements StoreLocks {
    @Override
    public Lock tryLock(String name) {
        HeldLock lock = Promises.await(request(name));
        return lock == null ? null : lock::release;
    }

    /** A promise that is never rejected: a lock, or null. */
    @JSBody(
            params = "name",
            script =
                    """
            return new Promise(function(resolve) {
              var free = { release: function() {} };
              if (!navigator.locks) {
                resolve(free);
                return;
              }
              navigator.locks.request(name, { ifAvailable: true }, function(lock) {
                return lock && new Promise(function(release) { resolve({ release: release }); });
              }).then(function() { resolve(null); }, function() { resolve(free); });
            });
            """)
    private static native JSPromise<HeldLock> request(String name);

    private interface HeldLock extends JSObject {
        void release();
    }
}
