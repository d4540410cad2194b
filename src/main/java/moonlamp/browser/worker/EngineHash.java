package moonlamp.browser.worker;

import moonlamp.browser.models.FileHash;
import org.teavm.jso.JSBody;
import org.teavm.jso.typedarrays.Uint8Array;

/** The SHA-256 of an engine module, at the speed of WebAssembly; the browser's own cannot go along with a file. */
final class EngineHash implements FileHash<Uint8Array> {
    private final SmallEngines engines;
    private EngineInstance engine;

    EngineHash(SmallEngines engines) {
        this.engines = engines;
    }

    @Override
    public void begin() {
        engine = engines.open(1);
    }

    @Override
    public void resume(String state) {
        begin();
        int length = putText(state, engine.staging());
        engine.call(e -> e.resumeHash(length));
    }

    @Override
    public void update(Uint8Array bytes, int length) {
        int room = engine.staging().getLength();
        for (int from = 0; from < length; from += room) {
            int count = Math.min(room, length - from);
            put(bytes, from, count, engine.staging());
            engine.call(e -> e.hash(count));
        }
    }

    @Override
    public String state() {
        return engine.text(EngineExports::hashState);
    }

    @Override
    public String digest() {
        return engine.text(EngineExports::digest);
    }

    @JSBody(
            params = {"text", "target"},
            script = "var bytes = new TextEncoder().encode(text); target.set(bytes); return bytes.length;")
    private static native int putText(String text, Uint8Array target);

    @JSBody(
            params = {"source", "from", "count", "target"},
            script = "target.set(source.subarray(from, from + count));")
    private static native void put(Uint8Array source, int from, int count, Uint8Array target);
}
