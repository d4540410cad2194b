package moonlamp.browser.engine;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import moonlamp.generation.Storyteller;
import moonlamp.kernel.ScalarKernels;
import moonlamp.simd.JvmMemory;
import moonlamp.simd.Memory;

/** Drives the module's exports on the JVM's linear memory, in the order in which the worker does. */
public final class JvmEngineModule {
    /** Where a module's own constants would end. */
    static final int BASE = 1000;

    private static final long SMALL_MEMORY = 1 << 20;

    private JvmEngineModule() {}

    /**
     * Loads a model and tells a greedy story.
     *
     * @param most how many tokens at most
     * @return the tokens, the one that ended the story included
     */
    public static List<Integer> greedyTokens(byte[] file, String prompt, int most) {
        load(file);
        int promptTokens = startStory(prompt);
        while (ok(EngineModule.readPrompt()) < promptTokens) {}
        List<Integer> tokens = new ArrayList<>();
        while (tokens.size() < most && ok(EngineModule.progress()) == Storyteller.UNDER_WAY) {
            ok(EngineModule.step());
            tokens.add(EngineModule.lastToken());
        }
        return tokens;
    }

    /** Plans, makes the memory and loads. */
    static void load(byte[] file) {
        JvmMemory.reserve(SMALL_MEMORY);
        readHeader(file, EngineModule::feedPlan);
        long bytes = (long) ok(EngineModule.plannedPages()) << 16;
        JvmMemory.reserve(bytes);
        readHeader(file);
        ok(EngineModule.startLoad());
        int staging = ok(EngineModule.stagingAddress());
        int room = ok(EngineModule.stagingBytes());
        for (int from = 0; from < file.length; from += room) {
            int length = Math.min(room, file.length - from);
            JvmMemory.write(staging, file, from, length);
            ok(EngineModule.hash(length));
            ok(EngineModule.feedWeights(from, length));
        }
        ok(EngineModule.finishLoad());
    }

    /** Feeds the header until it is complete; returns the last status. */
    static int readHeader(byte[] file) {
        return readHeader(file, EngineModule::feedHeader);
    }

    /** As {@link #readHeader(byte[])}, through one of the exports that take a header. */
    static int readHeader(byte[] file, IntUnaryOperator feed) {
        ok(EngineModule.begin(new ScalarKernels(), BASE, file.length, 1, 0));
        int staging = ok(EngineModule.stagingAddress());
        int room = ok(EngineModule.stagingBytes());
        int status = 0;
        for (int from = 0; from < file.length && status == 0; from += room) {
            int length = Math.min(room, file.length - from);
            JvmMemory.write(staging, file, from, length);
            status = feed.applyAsInt(length);
        }
        return status;
    }

    /** Begins a story; returns the number of prompt tokens, or the error status. */
    static int startStory(String prompt) {
        return startStory(prompt, "");
    }

    /** Begins a story that goes on after a beginning. */
    static int startStory(String prompt, String beginning) {
        byte[] utf8 = (prompt + beginning).getBytes(StandardCharsets.UTF_8);
        JvmMemory.write(ok(EngineModule.stagingAddress()), utf8, 0, utf8.length);
        int promptBytes = prompt.getBytes(StandardCharsets.UTF_8).length;
        return EngineModule.startStory(promptBytes, utf8.length - promptBytes);
    }

    /** Text of this length in the output area. */
    static String output(int length) {
        byte[] utf8 = new byte[length];
        for (int i = 0; i < length; i++) {
            utf8[i] = (byte) Memory.i32Load8U(EngineModule.outputAddress() + i, 0);
        }
        return new String(utf8, StandardCharsets.UTF_8);
    }

    /** The status, if it is one of success. */
    static int ok(int status) {
        if (status < 0) {
            throw new AssertionError(output(EngineModule.failure()));
        }
        return status;
    }
}
