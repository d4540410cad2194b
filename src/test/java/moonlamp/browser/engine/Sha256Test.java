package moonlamp.browser.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Random;
import moonlamp.simd.JvmMemory;
import moonlamp.simd.Memory;
import org.junit.jupiter.api.Test;

class Sha256Test {
    private static final int ADDRESS = 1024;

    @Test
    void agreesWithTheJdkForEveryLengthAroundTheBlocks() throws NoSuchAlgorithmException {
        Random random = new Random(1);
        for (int length = 0; length <= 200; length++) {
            byte[] bytes = new byte[length];
            random.nextBytes(bytes);
            put(bytes);
            Sha256 sha256 = new Sha256(16);
            sha256.update(ADDRESS, length);
            assertEquals(expected(bytes), sha256.digest(), "length " + length);
        }
    }

    @Test
    void piecesMakeNoDifference() throws NoSuchAlgorithmException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        byte[] bytes = new byte[10_000];
        random.nextBytes(bytes);
        put(bytes);
        Sha256 sha256 = new Sha256(16);
        int at = 0;
        while (at < bytes.length) {
            int length = Math.min(bytes.length - at, random.nextInt(150));
            sha256.update(ADDRESS + at, length);
            at += length;
        }
        assertEquals(expected(bytes), sha256.digest(), "seed " + seed);
    }

    @Test
    void goesOnFromItsState() throws NoSuchAlgorithmException {
        Random random = new Random(2);
        byte[] bytes = new byte[64 * 50 + 7];
        random.nextBytes(bytes);
        put(bytes);
        for (int blocks = 0; blocks <= 50; blocks++) {
            Sha256 first = new Sha256(16);
            first.update(ADDRESS, 64 * blocks);
            Sha256 second = new Sha256(16);
            second.update(ADDRESS, 13);
            second.resume(first.state());
            assertEquals(first.state(), second.state());
            second.update(ADDRESS + 64 * blocks, bytes.length - 64 * blocks);
            assertEquals(expected(bytes), second.digest(), blocks + " blocks");
        }
    }

    @Test
    void hasAStateAtTheEndOfBlocksOnly() {
        put(new byte[10]);
        Sha256 sha256 = new Sha256(16);
        sha256.update(ADDRESS, 10);
        assertThrows(IllegalStateException.class, sha256::state);
    }

    @Test
    void refusesWhatIsNoState() {
        String state = new Sha256(16).state();
        for (String none : new String[] {
            "", state + "x", state.substring(1), state.replace(" 0", " -64"), state.replace(" 0", " 65")
        }) {
            assertThrows(IllegalArgumentException.class, () -> new Sha256(16).resume(none), none);
        }
    }

    private static void put(byte[] bytes) {
        JvmMemory.reserve(1 << 16);
        for (int i = 0; i < bytes.length; i++) {
            Memory.i32Store8(ADDRESS + i, 0, bytes[i]);
        }
    }

    private static String expected(byte[] bytes) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
