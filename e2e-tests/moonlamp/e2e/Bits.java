package moonlamp.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Comparison of floats by their bits. */
final class Bits {
    private Bits() {}

    /** Fails at the first value that is not the same to the bit. */
    static void assertSame(String what, float[][] expected, float[][] actual) {
        assertEquals(expected.length, actual.length, what + ": rows");
        for (int row = 0; row < expected.length; row++) {
            for (int i = 0; i < expected[row].length; i++) {
                int wanted = Float.floatToRawIntBits(expected[row][i]);
                int found = Float.floatToRawIntBits(actual[row][i]);
                if (wanted != found) {
                    throw new AssertionError(what + ": row " + row + ", logit " + i + " is " + actual[row][i]
                            + " instead of " + expected[row][i]);
                }
            }
        }
    }
}
