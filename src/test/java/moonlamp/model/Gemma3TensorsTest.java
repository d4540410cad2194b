package moonlamp.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import moonlamp.gguf.GgufFormatException;
import moonlamp.gguf.GgufFormatException.Kind;
import moonlamp.gguf.GgufHeader;
import moonlamp.gguf.UnsupportedModelException;
import moonlamp.kernel.Arena;
import moonlamp.quant.GgmlType;
import moonlamp.quant.MatrixType;
import org.junit.jupiter.api.Test;

/** Which tensors a file must have, and in which form each is kept. */
class Gemma3TensorsTest {

    private static Gemma3Weights layOut(GemmaFile file, Precision precision) {
        GgufHeader header = file.header();
        Gemma3Config config = Gemma3Config.from(header);
        return new Gemma3Weights(
                header, config, precision, TokenRows.inTokenOrder(config.vocabulary()), Arena.measuring(0));
    }

    private static GgufFormatException refusal(GemmaFile file) {
        return assertThrows(GgufFormatException.class, () -> layOut(file, Precision.QUANTIZED));
    }

    @Test
    void eachMissingTensorIsNamed() {
        for (String name : new GemmaFile().tensorNames()) {
            GgufFormatException e = refusal(new GemmaFile().withoutTensor(name));
            assertEquals(Kind.TENSOR_SET, e.kind());
            assertEquals(name, e.field());
        }
    }

    @Test
    void unknownTensorsAreRefused() {
        for (String name : new String[] {"rope_freqs.weight", "blk.2.attn_norm.weight", "blk.0.attn_q.bias"}) {
            GgufFormatException e = refusal(new GemmaFile().tensor(name, GgmlType.F32, 64));
            assertEquals(Kind.TENSOR_SET, e.kind());
            assertEquals(name, e.field());
        }
    }

    @Test
    void moreOrFewerBlocksThanAnnouncedAreRefused() {
        assertEquals(
                Kind.TENSOR_SET,
                refusal(new GemmaFile().uint("gemma3.block_count", 1)).kind());
        assertEquals(
                Kind.TENSOR_SET,
                refusal(new GemmaFile().uint("gemma3.block_count", 3)).kind());
    }

    @Test
    void transposedAndFoldedShapesAreRefused() {
        GgufFormatException transposed = refusal(new GemmaFile().tensor("blk.1.ffn_down.weight", GgmlType.F32, 64, 96));
        assertEquals(Kind.SHAPE, transposed.kind());
        assertEquals("blk.1.ffn_down.weight", transposed.field());
        assertEquals("[96, 64]", transposed.expected());
        assertEquals("[64, 96]", transposed.got());
        assertEquals(
                Kind.SHAPE,
                refusal(new GemmaFile().tensor("blk.1.ffn_up.weight", GgmlType.F32, 32, 2, 96))
                        .kind());
        assertEquals(
                Kind.SHAPE,
                refusal(new GemmaFile().tensor("output_norm.weight", GgmlType.F32, 32, 2))
                        .kind());
        assertEquals(
                Kind.SHAPE,
                refusal(new GemmaFile().tensor("output_norm.weight", GgmlType.F32, 64, 1))
                        .kind(),
                "a norm is no matrix");
        assertEquals(
                Kind.SHAPE,
                refusal(new GemmaFile().uint("gemma3.embedding_length", 96)).kind());
    }

    @Test
    void normsAreF32() {
        GemmaFile file = new GemmaFile().tensor("blk.0.ffn_norm.weight", GgmlType.F16, 64);
        UnsupportedModelException e =
                assertThrows(UnsupportedModelException.class, () -> layOut(file, Precision.QUANTIZED));
        assertTrue(e.getMessage().contains("blk.0.ffn_norm.weight"), e.getMessage());
    }

    @Test
    void eachTypeIsKeptInTheFormItIsMultipliedIn() {
        GemmaFile file = new GemmaFile()
                .tensor("blk.0.attn_q.weight", GgmlType.Q4_0, 64, 40)
                .tensor("blk.0.attn_k.weight", GgmlType.Q8_0, 64, 20)
                .tensor("blk.0.attn_v.weight", GgmlType.Q5_1, 64, 20)
                .tensor("blk.0.ffn_up.weight", GgmlType.BF16, 64, 96)
                .tensor("blk.0.attn_output.weight", GgmlType.F16, 40, 64);
        LayerWeights layer = layOut(file, Precision.QUANTIZED).layer(0);
        assertEquals(MatrixType.Q4_0, layer.query().type());
        assertEquals(MatrixType.Q8_0, layer.key().type());
        assertEquals(MatrixType.Q8_0, layer.value().type());
        assertEquals(MatrixType.Q8_0, layer.up().type());
        assertEquals(MatrixType.F32, layer.gate().type());
        assertEquals(MatrixType.F32, layer.output().type(), "40 columns are no whole number of blocks");
        LayerWeights exact = layOut(file, Precision.EXACT).layer(0);
        assertEquals(MatrixType.F32, exact.query().type());
        assertEquals(MatrixType.F32, exact.value().type());
    }

    @Test
    void headIsTheEmbeddingUnlessTheFileHasOne() {
        Gemma3Weights tied = layOut(new GemmaFile(), Precision.QUANTIZED);
        assertSame(tied.embedding(), tied.head());
        Gemma3Weights separate = layOut(
                new GemmaFile().tensor("output.weight", GgmlType.Q8_0, GemmaFile.HIDDEN, GemmaFile.VOCABULARY),
                Precision.QUANTIZED);
        assertNotSame(separate.embedding(), separate.head());
        assertEquals(MatrixType.Q8_0, separate.head().type());
        GemmaFile wrong = new GemmaFile().tensor("output.weight", GgmlType.F32, GemmaFile.HIDDEN, 8);
        assertEquals(Kind.SHAPE, refusal(wrong).kind());
    }
}
