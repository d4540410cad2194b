package moonlamp.browser.worker;

import moonlamp.browser.jso.Promises;
import moonlamp.browser.models.Timing;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.browser.Performance;
import org.teavm.jso.core.JSPromise;

/** The browser's clock. Whoever sleeps is woken when the device is online again. */
final class BrowserTiming implements Timing {
    private final Bell bell = bell();

    @Override
    public double millis() {
        return Performance.now();
    }

    @Override
    public long date() {
        return System.currentTimeMillis();
    }

    @Override
    public void sleep(double millis) {
        Promises.await(bell.sleep(millis));
    }

    @Override
    public void wake() {
        bell.wake();
    }

    private interface Bell extends JSObject {
        JSPromise<JSObject> sleep(double millis);

        void wake();
    }

    @JSBody(
            script =
                    """
            var sleepers = new Set();
            function wake() {
              sleepers.forEach(function(end) { end(); });
            }
            self.addEventListener('online', wake);
            return {
              wake: wake,
              sleep: function(millis) {
                return new Promise(function(resolve) {
                  var timer;
                  function end() {
                    clearTimeout(timer);
                    sleepers.delete(end);
                    resolve(null);
                  }
                  timer = setTimeout(end, millis);
                  sleepers.add(end);
                });
              }
            };
            """)
    private static native Bell bell();
}
