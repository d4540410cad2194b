package moonlamp.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import moonlamp.generation.EngineOptions;
import moonlamp.generation.Session;
import moonlamp.gguf.GgufHeader;
import moonlamp.kernel.Arena;
import moonlamp.kernel.ScalarKernels;
import moonlamp.kernel.SoloTeam;
import moonlamp.quant.GgmlType;
import moonlamp.quant.Half;
import moonlamp.sampling.Sampler;
import moonlamp.sampling.SamplingSettings;
import moonlamp.simd.JvmMemory;
import moonlamp.simd.Memory;
import moonlamp.tokenizer.GemmaChatTemplate;
import moonlamp.tokenizer.SentencePieceTokenizer;
import moonlamp.tokenizer.Vocabulary;

/**
 * How much of the head a first pass over the upper bits of its weights would save; run by hand with a model file and,
 * if not 48, the number of tokens to look at.
 *
 * <p>A weight is {@code 2^s * upper + lower}. The first pass computes each logit with the middle of {@code lower}; the rest
 * is at most {@code |lower - middle| * |x|}, both as Euclidean norms of a row (Cauchy and Schwarz). Rows whose logit may
 * still be among the 40 largest are computed to the end, so no token changes. Printed: their share, and the bytes read in
 * proportion to the whole head.
 */
final class HeadBoundStudy {
    private static final int BEST = 40;
    private static final int PIECE = 1 << 20;
    private static final String PROMPT =
            "Write a 100-200 word fairy tale story about a brave squirrel on the moon that discovers a map.";

    private final byte[] file;
    private final int cols;
    private final int rows;
    private final long offset;
    private final Gemma3State state;
    private final Session session;
    private final int[] prompt;

    private HeadBoundStudy(byte[] file) {
        this.file = file;
        GgufHeader header = GgufHeader.parse(file, file.length, file.length);
        Gemma3Config config = Gemma3Config.from(header);
        TokenRows order = TokenRows.inTokenOrder(config.vocabulary());
        JvmMemory.reserve(file.length + (512L << 20));
        Arena arena = new Arena(PIECE, JvmMemory.size());
        Gemma3Weights weights = new Gemma3Weights(header, config, Precision.QUANTIZED, order, arena);
        state = new Gemma3State(config, 512, EngineOptions.withThreads(1).batch(), 1, false, arena);
        WeightsLoader loader = new WeightsLoader(weights, file.length, new ScalarKernels());
        for (int from = 0; from < file.length; from += PIECE) {
            int length = Math.min(PIECE, file.length - from);
            JvmMemory.write(0, file, from, length);
            loader.accept(from, 0, length);
        }
        session = new Session(new Gemma3(config, weights, state, new SoloTeam(new ScalarKernels())));
        prompt = new GemmaChatTemplate(new SentencePieceTokenizer(Vocabulary.from(header))).userTurn(PROMPT);
        offset = header.tensor(Gemma3Tensors.EMBEDDING).orElseThrow().offset();
        cols = config.hidden();
        rows = config.vocabulary();
    }

    public static void main(String[] args) throws IOException {
        new HeadBoundStudy(Files.readAllBytes(Path.of(args[0]))).run(args.length > 1 ? Integer.parseInt(args[1]) : 48);
    }

    private void run(int tokens) {
        session.prefill(prompt);
        Sampler sampler = new Sampler(SamplingSettings.atTemperature(0.7f, 1).withTopK(BEST));
        double[] survivors = new double[8];
        for (int token = 0; token < tokens; token++) {
            session.step(sampler);
            float[] x = hidden();
            for (int lowerBits = 1; lowerBits <= 4; lowerBits++) {
                survivors[lowerBits] += survivors(x, lowerBits) / (double) tokens / rows;
            }
        }
        for (int lowerBits = 1; lowerBits <= 4; lowerBits++) {
            double scales = 2.0 / 32;
            double first = (8 - lowerBits) / 8.0 + scales + 4.0 / cols;
            double bytes = (first + survivors[lowerBits] * (lowerBits / 8.0 + scales)) / (1 + scales);
            System.out.printf(
                    "first pass over %d bits: %.2f %% of the rows left, %.0f %% of the bytes read%n",
                    8 - lowerBits, 100 * survivors[lowerBits], 100 * bytes);
        }
    }

    /** What the head was multiplied with. */
    private float[] hidden() {
        float[] x = new float[cols];
        for (int i = 0; i < cols; i++) {
            x[i] = Memory.f32Load(state.activations().normed().address() + Float.BYTES * i, 0);
        }
        return x;
    }

    /** Rows whose logit may be among the best. */
    private int survivors(float[] x, int lowerBits) {
        double norm = 0;
        for (float value : x) {
            norm += value * value;
        }
        double[] lower = new double[rows];
        double[] upper = new double[rows];
        for (int row = 0; row < rows; row++) {
            bound(row, x, lowerBits, Math.sqrt(norm), lower, upper);
        }
        double[] sorted = lower.clone();
        Arrays.sort(sorted);
        double least = sorted[rows - BEST];
        int count = 0;
        for (double most : upper) {
            count += most >= least ? 1 : 0;
        }
        return count;
    }

    private void bound(int row, float[] x, int lowerBits, double norm, double[] lower, double[] upper) {
        int at = (int) (offset + row * GgmlType.Q8_0.bytes(cols));
        double middle = ((1 << lowerBits) - 1) / 2.0;
        double logit = 0;
        double rest = 0;
        for (int column = 0; column < cols; column++) {
            int block = at + column / 32 * 34;
            double d = Half.f16ToF32(file[block] & 0xFF | (file[block + 1] & 0xFF) << 8);
            int q = file[block + 2 + column % 32];
            double about = ((q >> lowerBits) << lowerBits) + middle;
            logit += d * about * x[column];
            rest += d * d * (q - about) * (q - about);
        }
        lower[row] = logit - Math.sqrt(rest) * norm;
        upper[row] = logit + Math.sqrt(rest) * norm;
    }
}
