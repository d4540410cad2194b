package moonlamp.browser.engine;

import moonlamp.generation.PromptTooLongException;
import moonlamp.gguf.GgufFormatException;
import moonlamp.gguf.UnsupportedModelException;
import moonlamp.protocol.FailureCode;

/** What a module instance holds between the calls of its exports: its engine, and what went wrong last. */
final class ModuleState {
    /** What an export answers when it failed. */
    static final int FAILED = -1;

    private Exchange exchange = new Exchange(0);
    private EngineHost host;
    private String lastFailure = "";

    /** Forgets the engine; bytes cross through these areas from now on. */
    void begin(Exchange areas) {
        host = null;
        exchange = areas;
    }

    void open(EngineHost engine) {
        host = engine;
    }

    Exchange exchange() {
        return exchange;
    }

    /** @throws IllegalStateException if there is no engine */
    EngineHost host() {
        if (host == null) {
            throw new IllegalStateException("begin has not been called, or failed");
        }
        return host;
    }

    /** The code and the message of the last failure, a line each. */
    String lastFailure() {
        return lastFailure;
    }

    /** Keeps a failure; returns {@link #FAILED}. */
    int record(RuntimeException failure) {
        String message = failure.getMessage();
        lastFailure = codeOf(failure).name() + "\n" + (message == null ? failure.toString() : message);
        return FAILED;
    }

    private static FailureCode codeOf(RuntimeException failure) {
        if (failure instanceof GgufFormatException) {
            return FailureCode.E_MODEL;
        }
        if (failure instanceof UnsupportedModelException) {
            return FailureCode.E_UNSUPPORTED;
        }
        return failure instanceof PromptTooLongException ? FailureCode.E_PROMPT : FailureCode.E_ENGINE;
    }
}
