package moonlamp.browser.worker;

import org.teavm.jso.typedarrays.Uint8Array;

/** A model file, read once from its beginning to its end. */
interface ModelSource {
    /**
     * Reads the next bytes into the beginning of an array, waiting for them.
     *
     * @return how many, at least 1; 0 at the end of the file
     * @throws EngineFailureException if the file breaks off, ends early or goes on too long
     * @throws moonlamp.browser.storage.StorageException if it was kept, and cannot be read
     */
    int read(Uint8Array target);

    /** Whether the bytes have been found good before, so that their SHA-256 need not be computed. */
    boolean isChecked();

    /** Ends reading, at any time. */
    void close();
}
