package moonlamp.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import moonlamp.gguf.GgufHeader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TestDataTest {
    static List<GoldenModel> golden() {
        return TestData.golden();
    }

    @ParameterizedTest
    @MethodSource("golden")
    void resultsBelongToTheModelAndAreComplete(GoldenModel model) throws IOException, NoSuchAlgorithmException {
        byte[] file = Files.readAllBytes(model.file());
        GgufHeader header = GgufHeader.parse(file, file.length, file.length);
        String sha256 =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        assertEquals("exact", model.exact().kind());
        assertComplete(model.exact(), sha256, header);
        for (GoldenModel.Result result : model.natives()) {
            assertEquals("native", result.kind());
            assertComplete(result, sha256, header);
        }
    }

    private static void assertComplete(GoldenModel.Result result, String sha256, GgufHeader header) {
        assertEquals(sha256, result.sha256());
        assertFalse(result.cases().isEmpty());
        int vocabulary = header.strings("tokenizer.ggml.tokens").size();
        for (GoldenModel.Case c : result.cases()) {
            assertEquals(c.positions().length, c.logits().length, c.name());
            for (float[] logits : c.logits()) {
                assertEquals(vocabulary, logits.length, c.name());
            }
        }
        if (result.greedy() != null) {
            assertEquals(result.greedy().ids().length, result.greedy().margins().length);
            assertFalse(result.named(result.greedy().prompt()).ids().length == 0);
        }
    }
}
