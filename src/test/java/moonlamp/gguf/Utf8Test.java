package moonlamp.gguf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class Utf8Test {
    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static void check(byte[] bytes, String what) {
        assertEquals(isUtf8(bytes), Utf8.firstMalformed(bytes, 0, bytes.length) < 0, what);
    }

    @Test
    void judgesEveryPairOfBytesAsTheJdkDoes() {
        for (int pair = 0; pair < 1 << 16; pair++) {
            check(new byte[] {(byte) (pair >> 8), (byte) pair}, Integer.toHexString(pair));
        }
    }

    /** First two bytes in full; third and fourth at the edges of what may follow. */
    @Test
    void judgesLongerSequencesAsTheJdkDoes() {
        int[] edges = {0x00, 0x7F, 0x80, 0xBF, 0xC0, 0xFF};
        for (int first = 0xC0; first < 0x100; first++) {
            for (int second = 0x70; second < 0xD0; second++) {
                for (int third : edges) {
                    check(new byte[] {(byte) first, (byte) second, (byte) third}, "three");
                    for (int fourth : edges) {
                        check(new byte[] {(byte) first, (byte) second, (byte) third, (byte) fourth}, "four");
                    }
                }
            }
        }
    }

    @Test
    void judgesRandomTextsAsTheJdkDoes() {
        long seed = System.nanoTime();
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = new String(random.ints(6, 0, 0x11_0000).toArray(), 0, 6).getBytes(StandardCharsets.UTF_8);
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            check(bytes, "seed " + seed);
        }
    }

    @Test
    void tellsWhereTheFirstMistakeIs() {
        byte[] bytes = {'a', (byte) 0xC3, (byte) 0xA9, (byte) 0x80, 'b'};
        assertEquals(3, Utf8.firstMalformed(bytes, 0, 5));
        assertEquals(-1, Utf8.firstMalformed(bytes, 0, 3));
        assertEquals(1, Utf8.firstMalformed(bytes, 0, 2), "cut inside a character");
    }
}
