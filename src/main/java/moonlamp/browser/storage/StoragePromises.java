package moonlamp.browser.storage;

import moonlamp.browser.jso.Promises;
import moonlamp.browser.jso.RejectedException;
import org.teavm.jso.core.JSPromise;

/** Waits for promises of the browser's storage. */
final class StoragePromises {
    private StoragePromises() {}

    /** @throws StorageException if the promise is rejected */
    static <T> T await(JSPromise<T> promise) {
        try {
            return Promises.await(promise);
        } catch (RejectedException e) {
            throw new StorageException(e.getMessage());
        }
    }
}
