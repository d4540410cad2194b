package moonlamp.browser.worker;

import moonlamp.browser.jso.Promises;
import moonlamp.browser.jso.RejectedException;
import moonlamp.browser.models.LocalFile;
import moonlamp.browser.models.ModelFailureException;
import moonlamp.protocol.FailureCode;
import org.teavm.jso.JSBody;
import org.teavm.jso.core.JSPromise;
import org.teavm.jso.file.Blob;
import org.teavm.jso.typedarrays.ArrayBuffer;
import org.teavm.jso.typedarrays.Uint8Array;

/** A file that was picked, or dropped on the page. */
final class BlobFile implements LocalFile<Uint8Array> {
    private final Blob blob;
    private final long length;

    BlobFile(Blob blob) {
        this.blob = blob;
        this.length = (long) sizeOf(blob);
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public void read(long from, Uint8Array target, int count) {
        Uint8Array bytes;
        try {
            bytes = new Uint8Array(Promises.await(part(blob, from, from + count)));
        } catch (RejectedException e) {
            throw new ModelFailureException(FailureCode.E_FILE, e.getMessage());
        }
        if (bytes.getLength() != count) {
            throw new ModelFailureException(FailureCode.E_FILE, "the file ends at byte " + (from + bytes.getLength()));
        }
        put(bytes, target);
    }

    /** Files may be longer than an int says. */
    @JSBody(params = "blob", script = "return blob.size;")
    private static native double sizeOf(Blob blob);

    @JSBody(
            params = {"blob", "from", "to"},
            script = "return blob.slice(from, to).arrayBuffer();")
    private static native JSPromise<ArrayBuffer> part(Blob blob, double from, double to);

    @JSBody(
            params = {"source", "target"},
            script = "target.set(source);")
    private static native void put(Uint8Array source, Uint8Array target);
}
