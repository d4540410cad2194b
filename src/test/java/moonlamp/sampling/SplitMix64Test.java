package moonlamp.sampling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SplitMix64Test {
    @Test
    void startsLikeTheReferenceCode() {
        SplitMix64 random = new SplitMix64(0);
        assertEquals(0xE220A8397B1DCDAFL, random.nextLong());
        assertEquals(0x6E789E6AA1B965F4L, random.nextLong());
        assertEquals(0x06C45D188009454FL, random.nextLong());
    }

    /** The JDK's generator of a freshly seeded SplittableRandom is the same algorithm. */
    @ParameterizedTest
    @ValueSource(longs = {0, 1, -1, 42, Long.MIN_VALUE, Long.MAX_VALUE})
    void agreesWithTheJdk(long seed) {
        SplitMix64 random = new SplitMix64(seed);
        SplittableRandom jdk = new SplittableRandom(seed);
        for (int i = 0; i < 1000; i++) {
            assertEquals(jdk.nextLong(), random.nextLong());
        }
    }

    @Test
    void unitsAreBelowOne() {
        SplitMix64 random = new SplitMix64(5);
        for (int i = 0; i < 100_000; i++) {
            double unit = random.nextUnit();
            assertTrue(unit >= 0 && unit < 1);
        }
    }
}
