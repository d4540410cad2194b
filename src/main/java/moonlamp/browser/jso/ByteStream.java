package moonlamp.browser.jso;

import org.teavm.jso.JSBody;
import org.teavm.jso.streams.ReadableStream;
import org.teavm.jso.streams.ReadableStreamDefaultReader;
import org.teavm.jso.streams.ReadableStreamReadResult;
import org.teavm.jso.typedarrays.Uint8Array;

/** A stream of bytes that is read in portions of the reader's choice, not of the stream's. */
public final class ByteStream {
    private final ReadableStreamDefaultReader reader;
    /** What came last; null at first. */
    private Uint8Array chunk;
    /** How much of it has been read. */
    private int taken;

    /** Takes the stream over. */
    public ByteStream(ReadableStream stream) {
        reader = stream.getReader();
    }

    /**
     * Reads bytes into the beginning of an array, waiting for them if none are there.
     *
     * @return how many, at least 1; 0 at the end of the stream
     * @throws RejectedException if the stream breaks off
     */
    public int read(Uint8Array target) {
        while (chunk == null || taken == chunk.getLength()) {
            ReadableStreamReadResult result = Promises.await(reader.read());
            if (result.isDone()) {
                return 0;
            }
            chunk = bytesOf(result);
            taken = 0;
        }
        int count = Math.min(target.getLength(), chunk.getLength() - taken);
        copy(chunk, taken, count, target);
        taken += count;
        return count;
    }

    /** Ends the transfer. */
    public void cancel() {
        reader.cancel(null).catchError(reason -> null);
    }

    @JSBody(params = "result", script = "return result.value;")
    private static native Uint8Array bytesOf(ReadableStreamReadResult result);

    @JSBody(
            params = {"source", "from", "count", "target"},
            script = "target.set(source.subarray(from, from + count));")
    private static native void copy(Uint8Array source, int from, int count, Uint8Array target);
}
