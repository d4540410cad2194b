package moonlamp.browser.worker;

import moonlamp.protocol.FailureCode;
import moonlamp.protocol.Sampling;
import org.teavm.jso.JSBody;
import org.teavm.jso.typedarrays.Uint8Array;

/** The story engine behind the exports of a WebAssembly module. */
final class WasmStoryEngine implements StoryEngine {
    private final EngineInstance engine;

    WasmStoryEngine(EngineInstance engine) {
        this.engine = engine;
    }

    @Override
    public int begin(String prompt, String beginning, Sampling sampling) {
        Uint8Array text = encoded(prompt + beginning);
        int promptBytes = encode(prompt).getLength();
        engine.call(e -> e.setSampling(
                sampling.temperature(),
                sampling.topK(),
                sampling.topP(),
                sampling.minP(),
                sampling.repetitionPenalty(),
                sampling.repetitionWindow(),
                sampling.storyHead() ? 1 : 0,
                sampling.drafts(),
                (int) (sampling.seed() >> 32),
                (int) sampling.seed()));
        put(text, engine.staging());
        return engine.call(e -> e.startStory(promptBytes, text.getLength() - promptBytes));
    }

    @Override
    public int prepare(String prompt) {
        Uint8Array text = encoded(prompt);
        put(text, engine.staging());
        return engine.call(e -> e.preparePrompt(text.getLength()));
    }

    @Override
    public int promptRead() {
        return engine.call(EngineExports::promptRead);
    }

    @Override
    public int readPrompt() {
        return engine.call(EngineExports::readPrompt);
    }

    @Override
    public String step() {
        return engine.text(EngineExports::step);
    }

    @Override
    public Progress progress() {
        return Progress.values()[engine.call(EngineExports::progress)];
    }

    private Uint8Array encoded(String prompt) {
        Uint8Array text = encode(prompt);
        if (text.getLength() > engine.staging().getLength()) {
            throw new EngineFailureException(
                    FailureCode.E_PROMPT, "a prompt of " + text.getLength() + " bytes is too long");
        }
        return text;
    }

    @JSBody(
            params = {"source", "target"},
            script = "target.set(source);")
    private static native void put(Uint8Array source, Uint8Array target);

    @JSBody(params = "text", script = "return new TextEncoder().encode(text);")
    private static native Uint8Array encode(String text);
}
