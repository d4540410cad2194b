package moonlamp.browser.storage;

import moonlamp.browser.jso.Promises;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;
import org.teavm.jso.core.JSBoolean;
import org.teavm.jso.core.JSPromise;

/** Locks of the origin. In a browser without the Web Locks API every lock is free. */
public final class WebLocks implements StoreLocks {
    @Override
    public Lock tryLock(String name) {
        HeldLock lock = Promises.await(request(name));
        return lock == null ? null : lock::release;
    }

    @Override
    public Claim claim(String name) {
        WaitingClaim claim = waitFor(name);
        return new Claim() {
            @Override
            public Lock await() {
                HeldLock lock = Promises.await(claim.getLock());
                return lock == null ? null : lock::release;
            }

            @Override
            public void giveUp() {
                claim.giveUp();
            }
        };
    }

    @Override
    public boolean isHeld(String name) {
        return Promises.await(held(name)).booleanValue();
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

    /** Gets in line; the promise is never rejected: a lock, or null after giving up. */
    @JSBody(
            params = "name",
            script =
                    """
            var free = { release: function() {} };
            if (!navigator.locks) {
              return { lock: Promise.resolve(free), giveUp: function() {} };
            }
            var leaving = new AbortController();
            var held = null;
            var lock = new Promise(function(resolve) {
              navigator.locks.request(name, { signal: leaving.signal }, function() {
                return new Promise(function(release) {
                  held = { release: release };
                  resolve(held);
                });
              }).catch(function() { resolve(null); });
            });
            return {
              lock: lock,
              giveUp: function() {
                leaving.abort();
                if (held) {
                  held.release();
                }
              }
            };
            """)
    private static native WaitingClaim waitFor(String name);

    /** A promise that is never rejected. */
    @JSBody(
            params = "name",
            script =
                    """
            return Promise.resolve().then(function() {
              return navigator.locks.query();
            }).then(function(all) {
              return all.held.some(function(lock) { return lock.name === name; });
            }, function() { return false; });
            """)
    private static native JSPromise<JSBoolean> held(String name);

    private interface HeldLock extends JSObject {
        void release();
    }

    private interface WaitingClaim extends JSObject {
        @JSProperty
        JSPromise<HeldLock> getLock();

        void giveUp();
    }
}
