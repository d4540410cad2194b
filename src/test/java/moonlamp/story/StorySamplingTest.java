package moonlamp.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class StorySamplingTest {
    @Test
    void keepsFractionsInHundredths() {
        assertEquals(
                new StorySampling(0.7f, 40, 1f, 0.05f, 1.1f, 64, 1, true),
                new StorySampling(0.7001f, 40, 1f, 0.0499f, 1.1f, 64, 1, true));
        for (int i = 0; i <= 200; i++) {
            assertEquals(
                    i, StorySampling.hundredths(new StorySampling(i / 100f, 0, 1, 0, 1, 0, 1, true).temperature()));
        }
    }

    @Test
    void goesByTheSizeOfTheModel() {
        assertEquals(StorySampling.SMALL_MODEL, StorySampling.forModel(0));
        assertEquals(StorySampling.SMALL_MODEL, StorySampling.forModel(8_000_000));
        assertEquals(StorySampling.LARGE_MODEL, StorySampling.forModel(241_000_000));
        assertEquals(StorySampling.LARGE_MODEL, StorySampling.forModel(Long.MAX_VALUE));
    }

    @Test
    void refusesWhatIsOutOfRange() {
        assertThrows(IllegalArgumentException.class, () -> new StorySampling(-0.01f, 0, 1, 0, 1, 0, 1, true));
        assertThrows(IllegalArgumentException.class, () -> new StorySampling(2.01f, 0, 1, 0, 1, 0, 1, true));
        assertThrows(IllegalArgumentException.class, () -> new StorySampling(Float.NaN, 0, 1, 0, 1, 0, 1, true));
        assertThrows(IllegalArgumentException.class, () -> new StorySampling(0, -1, 1, 0, 1, 0, 1, true));
        assertThrows(IllegalArgumentException.class, () -> new StorySampling(0, 0, 0, 0, 1, 0, 1, true));
        assertThrows(IllegalArgumentException.class, () -> new StorySampling(0, 0, 1, 1.01f, 1, 0, 1, true));
        assertThrows(IllegalArgumentException.class, () -> new StorySampling(0, 0, 1, 0, 0.99f, 0, 1, true));
        assertThrows(IllegalArgumentException.class, () -> new StorySampling(0, 0, 1, 0, 1, 4097, 1, true));
        assertThrows(IllegalArgumentException.class, () -> new StorySampling(0, 0, 1, 0, 1, 0, 0, true));
        assertThrows(IllegalArgumentException.class, () -> new StorySampling(0, 0, 1, 0, 1, 0, 17, true));
    }

    /** Kept stories and links of before are told anew as stories are now. */
    @Test
    void whatWasShippedOnceStillCountsAsUnchanged() {
        assertTrue(new StorySampling(0.3f, 40, 1, 0.05f, 1.05f, 64, 1, true).isAsShipped());
        assertTrue(new StorySampling(0.6f, 40, 1, 0.05f, 1.05f, 64, 6, true).isAsShipped());
        assertTrue(StorySampling.SMALL_MODEL.isAsShipped());
        assertFalse(StorySampling.SMALL_MODEL.withTemperature(0.5f).isAsShipped());
    }
}
