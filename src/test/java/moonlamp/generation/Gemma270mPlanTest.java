package moonlamp.generation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import moonlamp.gguf.GgufHeader;
import moonlamp.gguf.GgufWriter;
import moonlamp.gguf.StringArray;
import moonlamp.gguf.UnsupportedModelException;
import moonlamp.model.Gemma3Config;
import moonlamp.model.Precision;
import moonlamp.quant.GgmlType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Memory of the published Gemma 3 270M (Q4_0 matrices, Q8_0 embedding), planned from a header of the same shape. */
class Gemma270mPlanTest {
    private static final int LAYERS = 18;
    private static final int HIDDEN = 640;
    private static final int FEED_FORWARD = 2048;
    private static final int QUERY = 1024;
    private static final int HEAD_DIM = 256;
    /** A key of 16-bit integers and a value of bytes, each with its scale. */
    private static final long SLOT_BYTES = HEAD_DIM * Short.BYTES + 4 + HEAD_DIM * Byte.BYTES + 4;

    private static final int VOCABULARY = 262_144;

    private static final long MEBIBYTE = 1 << 20;
    /**
     * Bytes of all tensors of the published file, which the kernel layout neither grows nor shrinks: its parameters in
     * Q8_0 (embedding), Q4_0 (matrices) and F32 (norms).
     */
    private static final long TENSOR_BYTES = 167_772_160L * 34 / 32 + 100_270_080L * 18 / 32 + 55_936L * 4;

    private static GgufHeader header;

    @BeforeAll
    static void writeHeader() throws IOException {
        GgufWriter writer = new GgufWriter()
                .string("general.architecture", "gemma3")
                .uint("gemma3.block_count", LAYERS)
                .uint("gemma3.context_length", 32_768)
                .uint("gemma3.embedding_length", HIDDEN)
                .uint("gemma3.feed_forward_length", FEED_FORWARD)
                .uint("gemma3.attention.head_count", 4)
                .uint("gemma3.attention.head_count_kv", 1)
                .uint("gemma3.attention.key_length", HEAD_DIM)
                .uint("gemma3.attention.value_length", HEAD_DIM)
                .f32("gemma3.attention.layer_norm_rms_epsilon", 1e-6f)
                .f32("gemma3.rope.freq_base", 1e6f)
                .uint("gemma3.attention.sliding_window", 512);
        String[] pieces = new String[VOCABULARY];
        Arrays.setAll(pieces, i -> "p" + i);
        writer.strings("tokenizer.ggml.tokens", StringArray.of(pieces));
        addTensors(writer);
        FirstBytes file = new FirstBytes();
        writer.writeTo(file);
        byte[] first = file.kept.toByteArray();
        header = GgufHeader.parse(first, first.length, file.count);
    }

    private static void addTensors(GgufWriter writer) {
        zeros(writer, "token_embd", GgmlType.Q8_0, HIDDEN, VOCABULARY);
        zeros(writer, "output_norm", GgmlType.F32, HIDDEN);
        for (int layer = 0; layer < LAYERS; layer++) {
            String block = "blk." + layer + ".";
            for (String norm : new String[] {"attn_norm", "post_attention_norm", "ffn_norm", "post_ffw_norm"}) {
                zeros(writer, block + norm, GgmlType.F32, HIDDEN);
            }
            zeros(writer, block + "attn_q_norm", GgmlType.F32, HEAD_DIM);
            zeros(writer, block + "attn_k_norm", GgmlType.F32, HEAD_DIM);
            zeros(writer, block + "attn_q", GgmlType.Q4_0, HIDDEN, QUERY);
            zeros(writer, block + "attn_k", GgmlType.Q4_0, HIDDEN, HEAD_DIM);
            zeros(writer, block + "attn_v", GgmlType.Q4_0, HIDDEN, HEAD_DIM);
            zeros(writer, block + "attn_output", GgmlType.Q4_0, QUERY, HIDDEN);
            zeros(writer, block + "ffn_gate", GgmlType.Q4_0, HIDDEN, FEED_FORWARD);
            zeros(writer, block + "ffn_up", GgmlType.Q4_0, HIDDEN, FEED_FORWARD);
            zeros(writer, block + "ffn_down", GgmlType.Q4_0, FEED_FORWARD, HIDDEN);
        }
    }

    private static void zeros(GgufWriter writer, String name, GgmlType type, long... dims) {
        long rows = dims.length > 1 ? dims[1] : 1;
        byte[] row = new byte[(int) type.bytes(dims[0])];
        GgufWriter.TensorData data = out -> {
            for (long i = 0; i < rows; i++) {
                out.write(row);
            }
        };
        writer.tensor(name + ".weight", type, data, dims);
    }

    /** Counts a file and keeps only its beginning. */
    private static final class FirstBytes extends OutputStream {
        private static final int KEEP = 8 << 20;
        final ByteArrayOutputStream kept = new ByteArrayOutputStream();
        long count;

        @Override
        public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            kept.write(bytes, from, Math.min(length, Math.max(0, KEEP - kept.size())));
            count += length;
        }
    }

    @Test
    void allTensorsTogetherAreThoseOfThePublishedFile() {
        long bytes =
                header.tensors().stream().mapToLong(tensor -> tensor.bytes()).sum();
        assertEquals(TENSOR_BYTES, bytes);
    }

    @Test
    void contextIs2048ByDefaultAndLongerOnRequest() {
        Gemma3Config config = Gemma3Config.from(header);
        assertEquals(2048, ContextPolicy.contextLength(config, EngineOptions.withThreads(1)));
        EngineOptions all = new EngineOptions(32_768, 32, 1, Precision.QUANTIZED);
        assertEquals(32_768, ContextPolicy.contextLength(config, all));
        long difference = Engine.plan(header, all, 0) - Engine.plan(header, EngineOptions.withThreads(1), 0);
        long globalSlots = 3 * SLOT_BYTES; // of the three global layers
        long scores = 4L * Float.BYTES;
        assertEquals((32_768 - 2048) * (globalSlots + scores), difference);
    }

    @Test
    void planIsTheWeightsPlusSomeMegabytes() {
        long caches = (3 * 2048L + 15 * (512 + 32)) * SLOT_BYTES;
        long plan = Engine.plan(header, EngineOptions.withThreads(1), 0);
        long rest = plan - TENSOR_BYTES - caches;
        assertTrue(rest > 0 && rest < 6 * MEBIBYTE, "activations, logits and buffers: " + rest);
    }

    @Test
    void moreThreadsCostOnlyScratch() {
        long one = Engine.plan(header, EngineOptions.withThreads(1), 0);
        long four = Engine.plan(header, EngineOptions.withThreads(4), 0);
        long scores = (2048 + 3 + 3) * 4L * Float.BYTES;
        long queries = 4L * HEAD_DIM * Short.BYTES;
        long weights = 32 * 4L * (Short.BYTES + 2 * Byte.BYTES) + 4 * Float.BYTES;
        assertEquals(3 * (scores + queries + weights), four - one);
    }

    @Test
    void theExactOracleFitsAndTooMuchContextBesideItIsRefused() {
        long exact = Engine.plan(header, EngineOptions.exact(), 0);
        assertTrue(exact > 268_098_176L * Float.BYTES, "every parameter in f32");
        long base = (1L << 31) - exact;
        assertThrows(UnsupportedModelException.class, () -> Engine.plan(header, EngineOptions.exact(), base));
    }
}
