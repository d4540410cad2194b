package moonlamp.browser.jso;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSPromise;
import org.teavm.jso.streams.ReadableStream;
import org.teavm.jso.streams.ReadableStreamReadResult;
import org.teavm.jso.typedarrays.Uint8Array;

/**
 * A stream of bytes that is read in portions of the reader's choice, not of the stream's. All of it goes through one
 * buffer where the browser can do that, so that a large file leaves no garbage.
 */
public final class ByteStream {
    private static final int BUFFER_BYTES = 256 << 10;

    private final Reader reader;
    /** What came last. */
    private Uint8Array chunk = new Uint8Array(BUFFER_BYTES);
    /** How many bytes are in it, and how many of them have been read. */
    private int length;

    private int taken;

    /** Takes the stream over. */
    public ByteStream(ReadableStream stream) {
        reader = readerOf(stream);
    }

    /**
     * Reads bytes into the beginning of an array, waiting for them if none are there.
     *
     * @return how many, at least 1; 0 at the end of the stream
     * @throws RejectedException if the stream breaks off
     */
    public int read(Uint8Array target) {
        return read(target, 0, target.getLength());
    }

    /**
     * Reads bytes into an array, waiting for them if none are there.
     *
     * @param at where in the array to put them
     * @param most how many at most, at least 1
     * @return how many, at least 1; 0 at the end of the stream
     * @throws RejectedException if the stream breaks off
     */
    public int read(Uint8Array target, int at, int most) {
        while (taken == length) {
            ReadableStreamReadResult result = Promises.await(next(reader, chunk));
            if (result.isDone()) {
                return 0;
            }
            chunk = bytesOf(result);
            length = chunk.getLength();
            taken = 0;
        }
        int count = Math.min(most, length - taken);
        copy(chunk, taken, count, target, at);
        taken += count;
        return count;
    }

    /** Ends the transfer. */
    public void cancel() {
        reader.cancel().catchError(reason -> null);
    }

    /** One that fills our buffer, or, where streams have none of that kind, one that brings arrays of its own. */
    @JSBody(
            params = "stream",
            script =
                    """
            try {
              return stream.getReader({ mode: 'byob' });
            } catch (e) {
              return stream.getReader();
            }
            """)
    private static native Reader readerOf(ReadableStream stream);

    /** The buffer goes to the browser with the call, and comes back under the result. */
    @JSBody(
            params = {"reader", "chunk"},
            script = "return reader.read(new Uint8Array(chunk.buffer));")
    private static native JSPromise<ReadableStreamReadResult> next(Reader reader, Uint8Array chunk);

    @JSBody(params = "result", script = "return result.value;")
    private static native Uint8Array bytesOf(ReadableStreamReadResult result);

    @JSBody(
            params = {"source", "from", "count", "target", "at"},
            script = "target.set(source.subarray(from, from + count), at);")
    private static native void copy(Uint8Array source, int from, int count, Uint8Array target, int at);

    private interface Reader extends JSObject {
        JSPromise<JSObject> cancel();
    }
}
