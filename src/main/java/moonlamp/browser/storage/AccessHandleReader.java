package moonlamp.browser.storage;

import moonlamp.browser.storage.FileSystem.AccessHandle;
import org.teavm.jso.typedarrays.Uint8Array;

/**
 * Reads from access handles straight into the target. Some browsers refuse targets in shared memory: from the first
 * refusal on, one scratch array is between.
 */
final class AccessHandleReader {
    private Uint8Array scratch;

    /** Reads exactly so many bytes. */
    void read(AccessHandle handle, int from, Uint8Array target, int length) {
        if (scratch == null || scratch.getLength() < length) {
            try {
                requireAll(FileSystem.read(handle, from, target, length), length);
                return;
            } catch (RuntimeException refused) {
                scratch = new Uint8Array(target.getLength());
            }
        }
        int count;
        try {
            count = FileSystem.read(handle, from, scratch, length);
        } catch (RuntimeException e) {
            throw new StorageException(e.getMessage());
        }
        requireAll(count, length);
        TypedArrays.copy(scratch, target, length);
    }

    private static void requireAll(int count, int length) {
        if (count != length) {
            throw new StorageException(count + " of " + length + " bytes were read");
        }
    }
}
