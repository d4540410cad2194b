package moonlamp.browser.worker;

import java.util.function.ToIntFunction;
import moonlamp.protocol.FailureCode;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;
import org.teavm.jso.typedarrays.Uint8Array;

/** An engine module on its memory. Turns error statuses and traps into {@link EngineFailureException}s. */
final class EngineInstance {
    private final EngineExports exports;
    private final Uint8Array bytes;
    private Uint8Array staging;

    EngineInstance(EngineExports exports, EngineMemory memory) {
        this.exports = exports;
        this.bytes = bytesOf(memory);
    }

    /** Prepares the engine for one file; must come first. */
    void begin(int base, int fileBytes, int threads) {
        call(e -> e.begin(base, fileBytes, threads, 0));
        findStagingArea();
    }

    /** Lays the engine out; the staging area is another one from now on. */
    void startLoad() {
        call(EngineExports::startLoad);
        findStagingArea();
    }

    private void findStagingArea() {
        int address = call(EngineExports::stagingAddress);
        staging = part(bytes, address, address + call(EngineExports::stagingBytes));
    }

    /**
     * Calls an export.
     *
     * @return its status, not negative
     * @throws EngineFailureException with the engine's own code, or E_ENGINE after a trap
     */
    int call(ToIntFunction<EngineExports> export) {
        int status;
        try {
            status = export.applyAsInt(exports);
        } catch (RuntimeException e) {
            throw new EngineFailureException(FailureCode.E_ENGINE, String.valueOf(e.getMessage()));
        }
        if (status < 0) {
            throw failure();
        }
        return status;
    }

    /** The staging area: a view of the engine's memory. */
    Uint8Array staging() {
        return staging;
    }

    /** Calls an export that leaves text in the output area and returns its length in bytes. */
    String text(ToIntFunction<EngineExports> export) {
        int length = call(export);
        return length == 0 ? "" : decode(bytes, exports.outputAddress(), length);
    }

    /** What the engine says about its last failure: the code on the first line, the message after it. */
    private EngineFailureException failure() {
        String text = decode(bytes, exports.outputAddress(), exports.failure());
        int line = text.indexOf('\n');
        for (FailureCode code : FailureCode.values()) {
            if (line > 0 && code.name().equals(text.substring(0, line))) {
                return new EngineFailureException(code, text.substring(line + 1));
            }
        }
        return new EngineFailureException(FailureCode.E_ENGINE, text);
    }

    /** A linear memory. */
    interface EngineMemory extends JSObject {
        @JSProperty
        JSObject getBuffer();
    }

    @JSBody(params = "memory", script = "return new Uint8Array(memory.buffer);")
    private static native Uint8Array bytesOf(EngineMemory memory);

    @JSBody(
            params = {"bytes", "from", "to"},
            script = "return bytes.subarray(from, to);")
    private static native Uint8Array part(Uint8Array bytes, int from, int to);

    /** A text decoder refuses shared memory: decode a copy. */
    @JSBody(
            params = {"bytes", "from", "length"},
            script = "return new TextDecoder().decode(bytes.slice(from, from + length));")
    private static native String decode(Uint8Array bytes, int from, int length);
}
