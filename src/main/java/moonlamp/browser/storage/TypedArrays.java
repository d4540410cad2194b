package moonlamp.browser.storage;

import org.teavm.jso.JSBody;
import org.teavm.jso.typedarrays.Uint8Array;

/** JavaScript's byte arrays. */
final class TypedArrays implements ByteArrays<Uint8Array> {
    @Override
    public Uint8Array allocate(int length) {
        return new Uint8Array(length);
    }

    @Override
    public int get(Uint8Array bytes, int index) {
        return bytes.get(index);
    }

    @Override
    public String sha256(Uint8Array bytes, int length) {
        return StoragePromises.await(PieceDigest.of(bytes, length)).stringValue();
    }

    /** The first bytes of an array, as a view of it. */
    @JSBody(
            params = {"bytes", "length"},
            script = "return bytes.length === length ? bytes : bytes.subarray(0, length);")
    static native Uint8Array beginning(Uint8Array bytes, int length);

    /** A part of an array, from one index up to another, as a view of it. */
    @JSBody(
            params = {"bytes", "from", "to"},
            script = "return bytes.subarray(from, to);")
    static native Uint8Array part(Uint8Array bytes, int from, int to);

    @JSBody(params = "text", script = "return new TextEncoder().encode(text);")
    static native Uint8Array utf8(String text);

    /** Copies the first bytes of an array to the beginning of another. */
    @JSBody(
            params = {"source", "target", "length"},
            script = "target.set(source.subarray(0, length));")
    static native void copy(Uint8Array source, Uint8Array target, int length);
}
