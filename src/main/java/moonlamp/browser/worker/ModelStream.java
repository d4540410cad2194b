package moonlamp.browser.worker;

import java.util.ArrayList;
import java.util.List;
import moonlamp.browser.jso.Promises;
import moonlamp.browser.jso.RejectedException;
import moonlamp.protocol.FailureCode;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;
import org.teavm.jso.core.JSPromise;
import org.teavm.jso.streams.ReadableStream;
import org.teavm.jso.streams.ReadableStreamDefaultReader;
import org.teavm.jso.streams.ReadableStreamReadResult;
import org.teavm.jso.typedarrays.Uint8Array;

/**
 * The model file as it arrives. Pieces can be read again from the start until {@link #forget}: the header is looked at
 * once to plan the memory and once more to load.
 */
final class ModelStream {
    private final ReadableStreamDefaultReader reader;
    private final long expectedBytes;
    private final List<Uint8Array> held = new ArrayList<>();
    private boolean holding = true;
    private int nextHeld;
    private long arrived;

    private ModelStream(ReadableStreamDefaultReader reader, long expectedBytes) {
        this.reader = reader;
        this.expectedBytes = expectedBytes;
    }

    /**
     * Asks for a file and waits for the answer's beginning.
     *
     * @param url relative to the site's folder
     */
    static ModelStream open(String url, long expectedBytes) {
        Response response;
        try {
            response = Promises.await(request(url));
        } catch (RejectedException e) {
            throw new EngineFailureException(FailureCode.E_NETWORK, url + ": " + e.getMessage());
        }
        if (response.getStatus() != 200) {
            throw new EngineFailureException(FailureCode.E_HTTP, url + ": the server answered " + response.getStatus());
        }
        return new ModelStream(response.getBody().getReader(), expectedBytes);
    }

    /**
     * The next piece, waiting for it.
     *
     * @return null after the last one
     * @throws EngineFailureException if the transfer breaks off, ends early or goes on too long
     */
    Uint8Array next() {
        if (nextHeld < held.size()) {
            return held.get(nextHeld++);
        }
        Uint8Array piece = read();
        if (piece != null && holding) {
            held.add(piece);
            nextHeld++;
        }
        return piece;
    }

    /** Starts again with the first piece. */
    void rewind() {
        nextHeld = 0;
    }

    /** Holds no piece from now on, once those held so far have been read. */
    void forget() {
        holding = false;
    }

    /** How many bytes have arrived. */
    long arrived() {
        return arrived;
    }

    /** Ends the transfer. */
    void cancel() {
        reader.cancel(null).catchError(reason -> null);
    }

    private Uint8Array read() {
        ReadableStreamReadResult result;
        try {
            result = Promises.await(reader.read());
        } catch (RejectedException e) {
            throw new EngineFailureException(
                    FailureCode.E_NETWORK, "the transfer broke off at byte " + arrived + ": " + e.getMessage());
        }
        if (result.isDone()) {
            requireLength(arrived < expectedBytes);
            return null;
        }
        Uint8Array piece = pieceOf(result);
        arrived += piece.getLength();
        requireLength(arrived > expectedBytes);
        return piece;
    }

    private void requireLength(boolean wrong) {
        if (wrong) {
            throw new EngineFailureException(
                    FailureCode.E_LENGTH, "expected " + expectedBytes + " bytes, got " + arrived);
        }
    }

    /** What fetch answers. */
    private interface Response extends JSObject {
        @JSProperty
        int getStatus();

        @JSProperty
        ReadableStream getBody();
    }

    @JSBody(params = "url", script = "return fetch(new URL('../' + url, self.location.href));")
    private static native JSPromise<Response> request(String url);

    @JSBody(params = "result", script = "return result.value;")
    private static native Uint8Array pieceOf(ReadableStreamReadResult result);
}
