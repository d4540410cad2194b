package moonlamp.quant;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import moonlamp.gguf.GgufHeader;
import moonlamp.gguf.TensorInfo;
import moonlamp.simd.JvmMemory;
import moonlamp.testing.GoldenModel;
import moonlamp.testing.TestData;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole files as llama.cpp's quantiser wrote them, compared in every bit with an independent implementation. */
class GoldenDequantizationTest {
    /**
     * SHA-256 over all tensors of a file, in file order, dequantised to little-endian f32. Computed by a numpy
     * implementation of the block formats (float32 arithmetic), written independently of the Java code.
     */
    private static final Map<String, String> SHA256 = Map.ofEntries(
            Map.entry("tiny-BF16.gguf", "31a2f27f357d8f99e6fa5eec54fbdd45c13507bfb2337ecef0819e200284e356"),
            Map.entry("tiny-F16.gguf", "31014d43acef2df458ee1e003629e0eed855893eadc03f4e77d2e1cf1670dfe1"),
            Map.entry("tiny-Q4_0.gguf", "d4d3fd05a20e25ded8275fc020a0c114bfdb55b48b3cb993805406fecc2f2571"),
            Map.entry("tiny-Q8_0.gguf", "d2c77df8d5f4e82806a20e516fc4ccd21e55908ae1b3d5c9c0e996a2d3c04ee1"),
            Map.entry("tiny-f32.gguf", "1e38e16f755457fcc49fdb805aabd3b3a96a2232515961b90114e7227b0ab21c"),
            Map.entry("tinyk-Q4_1.gguf", "b597c2dbe815e0d2cb2f25b82009be8c72cf8138cd8a47f9d5906e282cc23a49"),
            Map.entry("tinyk-Q4_K_M.gguf", "1dbec3da3a87743a3a2f11f7b823365c4e1c81c29dac5b00ef6418a389312ddd"),
            Map.entry("tinyk-Q5_0.gguf", "807054c7f35201b3ee4515bf526deafb4a4f5c85dc987eb910278abef4bfd6ab"),
            Map.entry("tinyk-Q5_1.gguf", "833dce54fd782e5ac0a5e1756fc492390e41c145bc354721177e43eb02c43223"),
            Map.entry("tinyk-Q5_K_M.gguf", "9a829704fca763521a5db2b337ba9d56ec100645087e7c0bc67829f1ea01394b"),
            Map.entry("tinyk-Q6_K.gguf", "c289754201450cdbcf9686afd4f0a173cdb364520f3ecf85eca66c5297739daf"));

    static List<GoldenModel> known() {
        return TestData.golden().stream()
                .filter(model -> SHA256.containsKey(model.name()))
                .toList();
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("known")
    void everyTensorHasTheIndependentlyComputedBits(GoldenModel model) throws IOException, NoSuchAlgorithmException {
        byte[] file = Files.readAllBytes(model.file());
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (TensorInfo tensor :
                GgufHeader.parse(file, file.length, file.length).tensors()) {
            int count = Math.toIntExact(tensor.rows() * tensor.cols());
            int source = (int) tensor.bytes();
            JvmMemory.reserve(source + 4L * count);
            JvmMemory.write(0, file, (int) tensor.offset(), source);
            assertEquals(-1, FiniteCheck.firstBad(tensor.type(), 0, count), tensor.name());
            Dequantizer.dequantize(tensor.type(), 0, source, count);
            digest.update(Blocks.read(source, 4 * count));
        }
        assertEquals(SHA256.get(model.name()), HexFormat.of().formatHex(digest.digest()));
    }
}
