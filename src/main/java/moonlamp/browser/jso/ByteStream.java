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
    /** A server that sends nothing for so long is taken for gone. */
    public static final int STALL_MILLIS = 30_000;

    private static final int BUFFER_BYTES = 256 << 10;

    private final Reader reader;
    /** How long the next bytes are waited for; 0 for ever. */
    private final int stallMillis;
    /** What came last. */
    private Uint8Array chunk = new Uint8Array(BUFFER_BYTES);
    /** How many bytes are in it, and how many of them have been read. */
    private int length;

    private int taken;

    /** Takes the stream over. */
    public ByteStream(ReadableStream stream) {
        this(stream, 0);
    }

    private ByteStream(ReadableStream stream, int stallMillis) {
        this.reader = readerOf(stream);
        this.stallMillis = stallMillis;
    }

    /** Takes a stream over that comes from a server: reading it fails when nothing comes for {@link #STALL_MILLIS}. */
    public static ByteStream fromServer(ReadableStream stream) {
        return new ByteStream(stream, STALL_MILLIS);
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
            ReadableStreamReadResult result = Promises.await(next(reader, chunk, stallMillis));
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
            params = {"reader", "chunk", "stallMillis"},
            script =
                    """
            var reading = reader.read(new Uint8Array(chunk.buffer));
            if (stallMillis === 0) {
              return reading;
            }
            return new Promise(function(resolve, reject) {
              var timer = setTimeout(function() {
                reject(new Error('nothing came for ' + stallMillis / 1000 + ' s'));
              }, stallMillis);
              reading.then(resolve, reject).then(function() { clearTimeout(timer); });
            });
            """)
    private static native JSPromise<ReadableStreamReadResult> next(Reader reader, Uint8Array chunk, int stallMillis);

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
