package moonlamp.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class TitleTextTest {
    @Test
    void leavesOnePlainLine() {
        assertEquals("Über den Fluss", TitleText.clean(" \u0000Über\t\nden\u00A0\u202EFluss\uD800 "));
        assertEquals("Tom & Jerry <3", TitleText.clean("Tom & Jerry <3"));
        assertEquals("", TitleText.clean(" \u200B "));
    }

    @Test
    void cutsBetweenCodePoints() {
        String moons = "\uD83C\uDF19".repeat(200);
        assertEquals(moons.substring(0, 2 * TitleText.MAX_CODE_POINTS), TitleText.clean(moons));
        String words = "a ".repeat(200);
        assertEquals(TitleText.MAX_CODE_POINTS - 1, TitleText.clean(words).length());
    }

    @Test
    void cleaningTwiceChangesNothing() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 2000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(300); i > 0; i--) {
                text.append((char) (random.nextInt(3) == 0 ? random.nextInt(0x10000) : 32 + random.nextInt(3)));
            }
            String once = TitleText.clean(text.toString());
            assertEquals(once, TitleText.clean(once), "seed " + seed);
            assertTrue(once.codePointCount(0, once.length()) <= TitleText.MAX_CODE_POINTS, "seed " + seed);
        }
    }
}
