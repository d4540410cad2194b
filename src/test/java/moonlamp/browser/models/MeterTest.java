package moonlamp.browser.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class MeterTest {
    private final Meter meter = new Meter();

    @Test
    void saysNothingBeforeItKnows() {
        assertEquals(0, meter.rate());
        assertEquals(-1, meter.secondsFor(100));
        meter.note(0, 5_000_000);
        meter.note(500, 6_000_000);
        assertEquals(-1, meter.secondsFor(100));
    }

    @Test
    void countsWhatCameNotWhatWasThere() {
        for (int i = 0; i <= 10; i++) {
            meter.note(300 * i, 5_000_000 + 300_000L * i);
        }
        assertEquals(1_000_000, meter.rate(), 1);
        assertEquals(4, meter.secondsFor(3_000_001));
    }

    @Test
    void followsTheLastSeconds() {
        for (int i = 0; i <= 100; i++) {
            meter.note(300 * i, 1000L * i);
        }
        for (int i = 1; i <= 30; i++) {
            meter.note(30_000 + 300 * i, 100_000 + 1_000_000L * i);
        }
        assertTrue(meter.rate() > 3_000_000, "rate " + meter.rate());
    }

    @Test
    void startsOver() {
        meter.note(0, 0);
        meter.note(2000, 1000);
        meter.note(3000, 10);
        assertEquals(0, meter.rate(), "it went backwards: another round");
        meter.note(5000, 2010);
        assertEquals(1000, meter.rate(), 1);
        meter.reset();
        assertEquals(0, meter.rate());
    }

    @Test
    void aLongTimeIsStillANumber() {
        meter.note(0, 0);
        meter.note(2000, 1);
        assertEquals(Integer.MAX_VALUE, meter.secondsFor(Long.MAX_VALUE / 2));
    }
}
