package moonlamp.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Random;
import moonlamp.gguf.GgufFormatException;
import moonlamp.gguf.GgufFormatException.Kind;
import moonlamp.gguf.GgufHeader;
import moonlamp.kernel.Arena;
import moonlamp.kernel.ScalarKernels;
import moonlamp.quant.GgmlType;
import moonlamp.simd.JvmMemory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Streaming: order, sizes, damage. */
class WeightsLoaderTest {
    private static final int PIECE = 64 << 10;
    /** mixedTypes() has about 9,700 random bytes when stored. */
    private static final int MIN_NON_ZERO = 8000;

    private static final int HALF_NAN = 0x7E00;
    private static final int HALF_INFINITY = 0xFC00;
    private static final int HALF_MAX = 0x7BFF;

    /** A loader in fresh memory whose first {@link #PIECE} bytes are free for pieces. */
    private static WeightsLoader loader(GgufHeader header, Precision precision) {
        Gemma3Config config = Gemma3Config.from(header);
        Arena measuring = Arena.measuring(PIECE);
        TokenRows rows = TokenRows.inTokenOrder(config.vocabulary());
        new Gemma3Weights(header, config, precision, rows, measuring);
        JvmMemory.reserve(measuring.end());
        Arena arena = new Arena(PIECE, measuring.end());
        return new WeightsLoader(
                new Gemma3Weights(header, config, precision, rows, arena), header.fileBytes(), new ScalarKernels());
    }

    private static WeightsLoader loader(byte[] file) {
        return loader(GgufHeader.parse(file, file.length, file.length), Precision.QUANTIZED);
    }

    private static void stream(WeightsLoader loader, byte[] file, int pieceBytes) {
        for (int from = 0; from < file.length; from += pieceBytes) {
            int length = Math.min(pieceBytes, file.length - from);
            JvmMemory.write(0, file, from, length);
            loader.accept(from, 0, length);
        }
    }

    /** Random weights whose every scale is finite, in all forms that are stored. */
    private static GemmaFile mixedTypes() {
        Random random = new Random(42);
        GemmaFile file = new GemmaFile();
        fill(file, random, "blk.0.attn_q.weight", GgmlType.Q4_0, 64, 40);
        fill(file, random, "blk.0.attn_k.weight", GgmlType.Q8_0, 64, 20);
        fill(file, random, "blk.1.ffn_down.weight", GgmlType.Q5_0, 96, 64);
        fill(file, random, "token_embd.weight", GgmlType.Q8_0, GemmaFile.HIDDEN, GemmaFile.VOCABULARY);
        return file;
    }

    private static void fill(GemmaFile file, Random random, String name, GgmlType type, int cols, int rows) {
        byte[] data = new byte[(int) type.bytes(cols) * rows];
        random.nextBytes(data);
        for (int block = 0; block < data.length; block += type.blockBytes()) {
            data[block + 1] = 0x2C; // f16 near 0.06
        }
        file.tensor(name, type, data, cols, rows);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 33, 1000, 4096})
    void piecesOfAnySizeGiveTheSameBits(int pieceBytes) {
        byte[] file = mixedTypes().toBytes();
        WeightsLoader whole = loader(file);
        stream(whole, file, PIECE);
        whole.finish();
        Gemma3Weights reference = layOut(file);
        byte[] expected = tensors(reference);
        WeightsLoader cut = loader(file);
        stream(cut, file, pieceBytes);
        cut.finish();
        assertEquals(file.length, cut.position());
        assertArrayEquals(expected, tensors(reference));
        assertTrue(nonZero(expected) > MIN_NON_ZERO, "weights have arrived at all");
    }

    private static Gemma3Weights layOut(byte[] file) {
        GgufHeader header = GgufHeader.parse(file, file.length, file.length);
        Gemma3Config config = Gemma3Config.from(header);
        return new Gemma3Weights(
                header,
                config,
                Precision.QUANTIZED,
                TokenRows.inTokenOrder(config.vocabulary()),
                new Arena(PIECE, JvmMemory.size()));
    }

    /** The memory of all tensors, without the loader's buffers behind them. */
    private static byte[] tensors(Gemma3Weights weights) {
        TensorSlot last = weights.slots().get(weights.slots().size() - 1);
        int end = last.matrix() == null
                ? last.vector() + last.cols() * Float.BYTES
                : last.matrix().group(last.matrix().groups());
        byte[] bytes = new byte[end - PIECE];
        JvmMemory.read(PIECE, bytes, 0, bytes.length);
        return bytes;
    }

    private static int nonZero(byte[] bytes) {
        int count = 0;
        for (byte b : bytes) {
            count += b == 0 ? 0 : 1;
        }
        return count;
    }

    @Test
    void piecesComeInOrder() {
        byte[] file = new GemmaFile().toBytes();
        WeightsLoader loader = loader(file);
        loader.accept(0, 0, 100);
        assertThrows(IllegalArgumentException.class, () -> loader.accept(99, 0, 10));
        assertThrows(IllegalArgumentException.class, () -> loader.accept(101, 0, 10));
        assertThrows(IllegalArgumentException.class, () -> loader.accept(100, 0, -1));
        assertEquals(100, loader.position());
    }

    @Test
    void aFileThatEndsEarlyIsRefusedWhereverItEnds() {
        byte[] file = new GemmaFile().toBytes();
        for (int missing : new int[] {1, 32, file.length / 2, file.length}) {
            WeightsLoader loader = loader(file);
            byte[] head = Arrays.copyOf(file, file.length - missing);
            stream(loader, head, PIECE);
            GgufFormatException e = assertThrows(GgufFormatException.class, loader::finish);
            assertEquals(Kind.FILE_SIZE, e.kind());
            assertEquals(file.length - missing, e.offset());
        }
    }

    @Test
    void aFileThatGoesOnIsRefused() {
        byte[] file = new GemmaFile().toBytes();
        WeightsLoader loader = loader(file);
        stream(loader, file, PIECE);
        GgufFormatException e = assertThrows(GgufFormatException.class, () -> loader.accept(file.length, 0, 1));
        assertEquals(Kind.FILE_SIZE, e.kind());
    }

    @ParameterizedTest
    @EnumSource(Precision.class)
    void brokenScalesAreRefusedByNameAndPlace(Precision precision) {
        for (int half : new int[] {HALF_NAN, HALF_INFINITY, HALF_MAX, HALF_MAX | 0x8000}) {
            for (GgmlType type : new GgmlType[] {GgmlType.Q4_0, GgmlType.Q8_0, GgmlType.Q4_1, GgmlType.Q5_1}) {
                brokenBlockIsRefused(precision, type, half);
            }
        }
    }

    private static void brokenBlockIsRefused(Precision precision, GgmlType type, int half) {
        int block = 77; // of 40 rows x 2 blocks: row 38
        byte[] data = new byte[40 * 2 * type.blockBytes()];
        ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN).putShort(block * type.blockBytes(), (short) half);
        byte[] file = new GemmaFile()
                .tensor("blk.1.attn_q.weight", type, data, 64, 40)
                .toBytes();
        GgufHeader header = GgufHeader.parse(file, file.length, file.length);
        WeightsLoader loader = loader(header, precision);
        GgufFormatException e = assertThrows(GgufFormatException.class, () -> stream(loader, file, PIECE));
        assertEquals(Kind.WEIGHT_NOT_FINITE, e.kind());
        assertEquals("blk.1.attn_q.weight", e.field());
        long tensor = header.tensor("blk.1.attn_q.weight").orElseThrow().offset();
        assertEquals(tensor + (long) block * type.blockBytes(), e.offset());
    }

    @ParameterizedTest
    @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY})
    void brokenNormsAndFloatMatricesAreRefusedByName(float bad) {
        for (String name : new String[] {"blk.0.post_ffw_norm.weight", "output_norm.weight"}) {
            refusesFloat(name, bad, 63, 64);
        }
        refusesFloat("blk.1.attn_k.weight", bad, 64 * 20 - 1, 64, 20);
    }

    private static void refusesFloat(String name, float bad, int index, long... dims) {
        byte[] data = new byte[(int) (dims[0] * (dims.length > 1 ? dims[1] : 1)) * Float.BYTES];
        ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN).putFloat(index * Float.BYTES, bad);
        byte[] file = new GemmaFile().tensor(name, GgmlType.F32, data, dims).toBytes();
        WeightsLoader loader = loader(file);
        GgufFormatException e = assertThrows(GgufFormatException.class, () -> stream(loader, file, 999));
        assertEquals(Kind.WEIGHT_NOT_FINITE, e.kind());
        assertEquals(name, e.field());
    }

    @Test
    void valuesThatOverflowThe8BitBlocksTheyAreConvertedToAreRefused() {
        // d below the limit times a sub-block scale of 63 times a quant of 15, over 127: no f16 can hold it
        byte[] data = new byte[64 * GgmlType.Q4_K.blockBytes()];
        Arrays.fill(data, 0, GgmlType.Q4_K.blockBytes(), (byte) 0xFF);
        ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN).putInt(0, HALF_MAX - 1);
        byte[] file = new GemmaFile()
                .uint("gemma3.feed_forward_length", 256)
                .tensor("blk.0.ffn_gate.weight", GgmlType.F32, 64, 256)
                .tensor("blk.0.ffn_up.weight", GgmlType.F32, 64, 256)
                .tensor("blk.0.ffn_down.weight", GgmlType.Q4_K, data, 256, 64)
                .tensor("blk.1.ffn_gate.weight", GgmlType.F32, 64, 256)
                .tensor("blk.1.ffn_up.weight", GgmlType.F32, 64, 256)
                .tensor("blk.1.ffn_down.weight", GgmlType.F32, 256, 64)
                .toBytes();
        WeightsLoader loader = loader(file);
        GgufFormatException e = assertThrows(GgufFormatException.class, () -> stream(loader, file, PIECE));
        assertEquals(Kind.WEIGHT_NOT_FINITE, e.kind());
        assertEquals("blk.0.ffn_down.weight", e.field());
    }
}
