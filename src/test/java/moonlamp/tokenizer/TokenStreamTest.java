package moonlamp.tokenizer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TokenStreamTest {
    private static final Vocabulary SMALL = new SmallVocabulary().build();

    private final TokenStream stream = new TokenStream(SMALL);

    @Test
    void givesPiecesWithSpaces() {
        assertEquals(" the", accept("▁the"));
        assertEquals("\n\n", accept("\n\n"));
        assertEquals("   ", accept("   "));
        assertEquals("é", accept("é"));
        assertEquals("", stream.flush());
    }

    @Test
    void controlUnknownAndUnusedPiecesHaveNoText() {
        assertEquals("", accept("<start_of_turn>"));
        assertEquals("", accept("<unk>"));
        assertEquals("", stream.accept(SMALL.idOf("<br") + 1));
        assertEquals(PieceType.UNUSED, SMALL.type(SMALL.idOf("<br") + 1));
    }

    @Test
    void holdsBackAnIncompleteCharacter() {
        assertEquals("", acceptByte(0xF0));
        assertEquals("", acceptByte(0x9F));
        assertEquals("", acceptByte(0xA6));
        assertEquals("🦊", acceptByte(0x8A));
    }

    @Test
    void aSpaceMarkMadeOfBytesIsASpace() {
        acceptByte(0xE2);
        acceptByte(0x96);
        assertEquals(" ", acceptByte(0x81));
    }

    @Test
    void replacesAsSoonAsNothingCanMendIt() {
        assertEquals("\uFFFD", acceptByte(0x80));
        assertEquals("\uFFFD", acceptByte(0xC0));
        assertEquals("", acceptByte(0xE2));
        assertEquals("\uFFFDa", accept("a"));
        assertEquals("", acceptByte(0xE0));
        assertEquals("\uFFFD\uFFFD", acceptByte(0x80));
        assertEquals("", acceptByte(0xC3));
        assertEquals("\uFFFD", acceptByte(0xC3));
        assertEquals("ü", acceptByte(0xBC));
    }

    @Test
    void flushEndsAnIncompleteCharacter() {
        acceptByte(0xF0);
        acceptByte(0x9F);
        assertEquals("\uFFFD", stream.flush());
        assertEquals("", stream.flush());
        assertEquals("a", accept("a"));
    }

    @Test
    void everyByteOfAnEncodedSurrogateIsMalformed() {
        assertEquals("\uFFFD\uFFFD\uFFFD", Utf8.decode(new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80}));
    }

    /** All but encoded surrogates, where the JDK gives one U+FFFD instead of the recommended three. */
    @Test
    void decodesLikeTheJdk() {
        long seed = 7;
        Random random = new Random(seed);
        int[] interesting = {0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1};
        int[] leads = {0xEC, 0xEE, 0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFF};
        for (int round = 0; round < 20_000; round++) {
            byte[] bytes = new byte[random.nextInt(9)];
            for (int i = 0; i < bytes.length; i++) {
                int[] from = random.nextBoolean() ? interesting : leads;
                bytes[i] = (byte) from[random.nextInt(from.length)];
            }
            String expected = new String(bytes, StandardCharsets.UTF_8);
            assertEquals(expected, Utf8.decode(bytes), () -> "seed " + seed);
        }
    }

    @Test
    void encodesLikeTheJdk() {
        StringBuilder all = new StringBuilder();
        for (int c = 0; c <= 0x10FFFF; c += c < 0x1000 ? 1 : 37) {
            if (c < 0xD800 || c > 0xDFFF) {
                all.appendCodePoint(c);
            }
        }
        assertArrayEquals(all.toString().getBytes(StandardCharsets.UTF_8), Utf8.encode(all.toString()));
        assertEquals("\uFFFDa\uFFFD", Utf8.decode(Utf8.encode("\uDC00a\uD800")));
    }

    private String accept(String piece) {
        return stream.accept(SMALL.idOf(piece));
    }

    private String acceptByte(int value) {
        return stream.accept(SMALL.byteToken(value));
    }
}
