package moonlamp.tokenizer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Any bytes may be a person's text or a model's output. Runs on recorded inputs; with JAZZER_FUZZ=1 it looks for more. */
class TokenizerFuzzTest {
    private static final Vocabulary SMALL = new SmallVocabulary().build();
    private static final SentencePieceTokenizer TOKENIZER = new SentencePieceTokenizer(SMALL);
    private static final GemmaChatTemplate TEMPLATE = new GemmaChatTemplate(TOKENIZER);

    @FuzzTest
    void textComesBack(byte[] bytes) {
        int[] ids = TOKENIZER.encodeText(bytes);
        for (int id : ids) {
            assertFalse(SMALL.isControl(id));
        }
        String text = Utf8.decode(bytes);
        assertEquals(text.replace('\u2581', ' '), TOKENIZER.decode(ids));
        assertArrayEquals(TOKENIZER.encodeText(Utf8.encode(text)), TOKENIZER.encodeText(text));
        TOKENIZER.encodeWithControl(bytes);
    }

    @FuzzTest
    void aTurnEndsOnce(byte[] bytes) {
        int marks = 0;
        for (int id : TEMPLATE.userTurn(Utf8.decode(bytes))) {
            marks += SMALL.isControl(id) ? 1 : 0;
        }
        assertEquals(4, marks); // bos, start, end, start
    }

    @FuzzTest
    void anyTokensHaveText(byte[] bytes) {
        int[] ids = new int[bytes.length];
        StringBuilder streamed = new StringBuilder();
        TokenStream stream = new TokenStream(SMALL);
        for (int i = 0; i < ids.length; i++) {
            ids[i] = (bytes[i] & 0xFF) * 5 % SMALL.size();
            streamed.append(stream.accept(ids[i]));
        }
        streamed.append(stream.flush());
        assertEquals(TOKENIZER.decode(ids), streamed.toString());
    }
}
