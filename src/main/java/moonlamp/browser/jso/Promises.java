package moonlamp.browser.jso;

import org.teavm.interop.Async;
import org.teavm.interop.AsyncCallback;
import org.teavm.jso.JSBody;
import org.teavm.jso.core.JSPromise;

/** Waits for promises. Unlike {@link JSPromise#await} it keeps the reason of a rejection. */
public final class Promises {
    private Promises() {}

    /**
     * Suspends the calling (green) thread until the promise is settled.
     *
     * @throws RejectedException if it is rejected
     */
    @Async
    public static native <T> T await(JSPromise<T> promise);

    @SuppressWarnings("unused") // the body of await, found by TeaVM by its signature
    private static <T> void await(JSPromise<T> promise, AsyncCallback<T> callback) {
        promise.then(
                value -> {
                    callback.complete(value);
                    return null;
                },
                reason -> {
                    callback.error(new RejectedException(text(reason)));
                    return null;
                });
    }

    @JSBody(params = "reason", script = "return String(reason);")
    private static native String text(Object reason);
}
