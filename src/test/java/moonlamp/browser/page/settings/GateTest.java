package moonlamp.browser.page.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GateTest {
    private static final double START = 1234.5;

    private final Gate gate = new Gate(new Random(1)::nextInt);

    @Test
    void isClosedAtFirst() {
        assertFalse(gate.isOpen(0));
        assertFalse(gate.isOpen(START));
    }

    @Test
    void opensWhenTheButtonWasHeldLongEnough() {
        gate.press(START);
        assertEquals(0, gate.held(START));
        assertEquals(0.5, gate.held(START + 1500));
        assertFalse(gate.isOpen(START + 1500));
        assertEquals(1, gate.held(START + 3000));
        assertTrue(gate.isOpen(START + 3000));
        assertFalse(gate.pressed());
    }

    @Test
    void lettingGoBeginsAnew() {
        gate.press(START);
        gate.held(START + 2999);
        gate.release();
        assertEquals(0, gate.held(START + 3001));
        gate.press(START + 4000);
        assertEquals(0.25, gate.held(START + 4750));
        assertFalse(gate.isOpen(START + 6999));
    }

    @Test
    void aSecondFingerDoesNotBeginAnew() {
        gate.press(START);
        gate.press(START + 2000);
        assertEquals(1, gate.held(START + 3000));
    }

    @Test
    void aClockThatGoesBackOpensNothing() {
        gate.press(START);
        assertEquals(0, gate.held(START - 5000));
        assertFalse(gate.isOpen(START));
    }

    @Test
    void closesAfterTenMinutes() {
        assertTrue(gate.answer(result(), START));
        assertTrue(gate.isOpen(START + 599_999));
        assertFalse(gate.isOpen(START + 600_000));
    }

    @Test
    void spacesAroundTheAnswerDoNotMatter() {
        assertTrue(gate.answer("  " + result() + " ", START));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-1", "7x6", "1000000000000000000000", "4 2", "NaN"})
    void anythingElseIsWrongAndAsksAnew(String answer) {
        assertFalse(gate.answer(answer, START));
        assertFalse(gate.isOpen(START));
        assertTrue(gate.answer(result(), START));
    }

    @Test
    void theNumbersAreSmallButNotTrivial() {
        for (int value : new int[] {Integer.MIN_VALUE, Integer.MAX_VALUE, -1, 0, 1, 5, 6}) {
            Gate any = new Gate(() -> value);
            assertTrue(any.left() >= 3 && any.left() <= 8, value + " gave " + any.left());
            assertTrue(any.right() >= 3 && any.right() <= 8, value + " gave " + any.right());
        }
    }

    private String result() {
        return Integer.toString(gate.left() * gate.right());
    }
}
