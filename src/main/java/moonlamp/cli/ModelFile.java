package moonlamp.cli;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ServiceLoader;
import moonlamp.generation.Engine;
import moonlamp.generation.EngineOptions;
import moonlamp.gguf.GgufFormatException;
import moonlamp.gguf.GgufHeader;
import moonlamp.gguf.GgufHeaderReader;
import moonlamp.kernel.Kernels;
import moonlamp.kernel.ScalarKernels;
import moonlamp.model.Gemma3Config;
import moonlamp.model.TokenRows;
import moonlamp.simd.JvmMemory;

/**
 * A model file on disk: its header is read at once, its weights are streamed into linear memory piece by piece. One
 * model at a time is loaded in a process.
 */
final class ModelFile {
    /** Address 0 stays unused, so that a forgotten address is noticed. */
    private static final int FIRST_ADDRESS = 64;

    private static final int READ_BYTES = 1 << 20;

    private final Path path;
    private final GgufHeader header;

    private ModelFile(Path path, GgufHeader header) {
        this.path = path;
        this.header = header;
    }

    /**
     * Reads and checks the file's header.
     *
     * @throws GgufFormatException if it is no sound model file
     * @throws moonlamp.gguf.UnsupportedModelException if it holds what is not supported
     */
    static ModelFile open(Path path) throws IOException {
        if (!Files.exists(path)) {
            throw new NoSuchFileException(path.toString());
        }
        if (!Files.isRegularFile(path)) {
            throw new CliException(path + " is not a file");
        }
        return new ModelFile(path, readHeader(path));
    }

    private static GgufHeader readHeader(Path path) throws IOException {
        GgufHeaderReader reader = new GgufHeaderReader(Files.size(path));
        try (InputStream in = Files.newInputStream(path)) {
            byte[] piece = new byte[READ_BYTES];
            int count = in.readNBytes(piece, 0, piece.length);
            while (!reader.accept(piece, 0, count)) {
                count = in.readNBytes(piece, 0, piece.length);
                if (count == 0) {
                    throw new EOFException(path + " became shorter while it was read");
                }
            }
        }
        return reader.header();
    }

    GgufHeader header() {
        return header;
    }

    /** Bytes of linear memory that the loaded model takes. */
    long plannedBytes(EngineOptions options) {
        return Engine.plan(header, options, FIRST_ADDRESS);
    }

    /** Loads for scoring: the head's rows in the order of tokens. */
    RunningModel load(EngineOptions options) throws IOException {
        return load(options, TokenRows.inTokenOrder(Gemma3Config.from(header).vocabulary()));
    }

    /** Loads the weights; helper threads, if asked for, compute along until the model is closed. */
    RunningModel load(EngineOptions options, TokenRows rows) throws IOException {
        reserve(plannedBytes(options));
        Kernels kernels = kernels();
        Engine engine = new Engine(header, options, FIRST_ADDRESS, kernels, rows);
        stream(engine);
        return new RunningModel(engine, kernels, options.threads());
    }

    /** Those of the JVM's vectors if it was started for them. */
    private static Kernels kernels() {
        if (!VectorJvm.isTuned()) {
            return new ScalarKernels();
        }
        return ServiceLoader.load(Kernels.class).findFirst().orElseThrow();
    }

    private void stream(Engine engine) throws IOException {
        byte[] piece = new byte[Engine.PIECE_BYTES];
        try (InputStream in = Files.newInputStream(path)) {
            long offset = 0;
            for (int n = in.readNBytes(piece, 0, piece.length); n > 0; n = in.readNBytes(piece, 0, piece.length)) {
                JvmMemory.write(engine.pieceAddress(), piece, 0, n);
                engine.accept(offset, engine.pieceAddress(), n);
                offset += n;
            }
        }
        engine.finish();
    }

    /** As many threads as the machine has cores, within the engine's limit. */
    static EngineOptions onAllCores() {
        return EngineOptions.withThreads(
                Math.min(Runtime.getRuntime().availableProcessors(), EngineOptions.MAX_THREADS));
    }

    private static void reserve(long bytes) {
        if (bytes > JvmMemory.MAX_BYTES) {
            throw new CliException("The model needs " + mebibytes(bytes)
                    + " MiB of memory; on the JVM a model has at most " + mebibytes(JvmMemory.MAX_BYTES) + " MiB");
        }
        try {
            JvmMemory.reserve(bytes);
        } catch (OutOfMemoryError e) {
            throw new CliException(
                    "The model needs " + mebibytes(bytes)
                            + " MiB of memory: start Java with a larger heap, as in java -Xmx"
                            + (mebibytes(bytes) + 256) + "m -jar moonlamp.jar",
                    e);
        }
    }

    static long mebibytes(long bytes) {
        return (bytes + (1 << 20) - 1) >> 20;
    }
}
