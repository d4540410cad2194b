package moonlamp.testing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.ServiceLoader;
import moonlamp.generation.Engine;
import moonlamp.generation.EngineOptions;
import moonlamp.generation.Scorer;
import moonlamp.gguf.GgufHeader;
import moonlamp.kernel.Kernels;
import moonlamp.kernel.ScalarKernels;
import moonlamp.kernel.TeamMember;
import moonlamp.model.Gemma3Config;
import moonlamp.model.TokenRows;
import moonlamp.simd.JvmMemory;
import moonlamp.simd.Memory;

/**
 * An engine in the JVM's linear memory with its helper threads. Loading one replaces the memory, so the one before is
 * gone.
 */
public final class LoadedModel implements AutoCloseable, GoldenJudge.Forward {
    /** First address given to the engine: not 0, so that a forgotten address shows. */
    public static final int BASE = 4096;

    private static final long JOIN_MILLIS = 10_000;

    private final Engine engine;
    private final List<Thread> helpers = new ArrayList<>();

    private LoadedModel(Engine engine) {
        this.engine = engine;
    }

    /** Loads a whole file, in pieces of {@link Engine#PIECE_BYTES}. */
    public static LoadedModel of(byte[] file, EngineOptions options) {
        return of(file, options, Engine.PIECE_BYTES);
    }

    /** Loads a whole file, in pieces of {@code pieceBytes}. */
    public static LoadedModel of(byte[] file, EngineOptions options, int pieceBytes) {
        GgufHeader header = GgufHeader.parse(file, file.length, file.length);
        int vocabulary = Gemma3Config.from(header).vocabulary();
        return of(file, options, pieceBytes, TokenRows.inTokenOrder(vocabulary));
    }

    /** Loads a whole file, its embedding and head in this order. */
    public static LoadedModel of(byte[] file, EngineOptions options, int pieceBytes, TokenRows rows) {
        return of(file, options, pieceBytes, rows, new ScalarKernels());
    }

    /** The same, computed by the JVM's vectors: for many tokens. */
    public static LoadedModel fast(byte[] file, EngineOptions options, TokenRows rows) {
        Kernels vectors = ServiceLoader.load(Kernels.class).findFirst().orElseThrow();
        return of(file, options, Engine.PIECE_BYTES, rows, vectors);
    }

    /** The same, computed by these. */
    public static LoadedModel of(byte[] file, EngineOptions options, int pieceBytes, TokenRows rows, Kernels kernels) {
        GgufHeader header = GgufHeader.parse(file, file.length, file.length);
        JvmMemory.reserve(Engine.plan(header, options, BASE));
        LoadedModel model = new LoadedModel(new Engine(header, options, BASE, kernels, rows));
        model.startHelpers(options.threads(), kernels);
        model.stream(file, pieceBytes);
        return model;
    }

    private void startHelpers(int threads, Kernels kernels) {
        for (int i = 1; i < threads; i++) {
            TeamMember member = new TeamMember(kernels, engine.teamAddress(), i);
            Thread helper = new Thread(member::run, "helper-" + i);
            helper.setDaemon(true);
            helper.start();
            helpers.add(helper);
        }
    }

    private void stream(byte[] file, int pieceBytes) {
        for (int from = 0; from < file.length; from += pieceBytes) {
            int length = Math.min(pieceBytes, file.length - from);
            JvmMemory.write(engine.pieceAddress(), file, from, length);
            engine.accept(from, engine.pieceAddress(), length);
        }
        engine.finish();
    }

    public Engine engine() {
        return engine;
    }

    @Override
    public float[][] logits(int[] ids, int[] positions) {
        float[][] result = new float[positions.length][];
        Scorer.score(
                engine.model(),
                ids,
                position -> Arrays.binarySearch(positions, position) >= 0,
                (position, logits) -> result[Arrays.binarySearch(positions, position)] = read(logits));
        return result;
    }

    /** A copy of one row of logits. */
    public float[] read(int logits) {
        float[] copy = new float[engine.config().vocabulary()];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = Memory.f32Load(logits + i * Float.BYTES, 0);
        }
        return copy;
    }

    @Override
    public void close() {
        engine.close();
        for (Thread helper : helpers) {
            try {
                helper.join(JOIN_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
