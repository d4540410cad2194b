package moonlamp.browser.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import moonlamp.browser.models.Trouble.Kind;
import moonlamp.protocol.FailureCode;
import org.junit.jupiter.api.Test;

class MirrorsTest {
    private final Mirrors three = new Mirrors(List.of("a", "b", "c"), new Backoff(() -> 0.5));
    private final Mirrors one = new Mirrors(List.of("a"), new Backoff(() -> 0.5));

    @Test
    void aBrokenConnectionIsTriedAgainAtTheSameAddress() {
        assertTrue(three.after(trouble(Kind.UNREACHABLE), true) > 0);
        assertEquals("a", three.url());
    }

    @Test
    void addressesThatCannotBeReachedTakeTurns() {
        for (String url : List.of("a", "b", "c", "a")) {
            assertEquals(url, three.url());
            three.after(trouble(Kind.UNREACHABLE), false);
        }
    }

    @Test
    void anAddressWithoutTheFileIsNotAskedAgain() {
        assertEquals(0, three.after(trouble(Kind.GONE), false));
        for (String url : List.of("b", "c", "b", "c")) {
            assertEquals(url, three.url());
            three.after(trouble(Kind.BUSY), false);
        }
    }

    @Test
    void whenNobodyHasTheFileTheFirstOnesReasonCounts() {
        three.after(trouble(Kind.REFUSED), false);
        three.after(trouble(Kind.GONE), false);
        ModelFailureException failure =
                assertThrows(ModelFailureException.class, () -> three.after(trouble(Kind.PORTAL), false));
        assertEquals(FailureCode.E_REFUSED, failure.code());
    }

    @Test
    void patienceEndsAfterFruitlessAttemptsInARow() {
        for (int i = 1; i < Mirrors.PATIENCE; i++) {
            one.after(trouble(Kind.UNREACHABLE), false);
        }
        one.after(trouble(Kind.UNREACHABLE), true);
        for (int i = 1; i < Mirrors.PATIENCE; i++) {
            one.after(trouble(Kind.BUSY), false);
        }
        ModelFailureException failure =
                assertThrows(ModelFailureException.class, () -> one.after(trouble(Kind.BUSY), false));
        assertEquals(FailureCode.E_BUSY, failure.code());
    }

    @Test
    void anAddressThatSendsWholeFilesIsTheLastResort() {
        three.after(trouble(Kind.RANGE_IGNORED), false);
        assertEquals("b", three.url());
        assertFalse(three.ignoresRanges());
        three.after(trouble(Kind.GONE), false);
        three.after(trouble(Kind.RANGE_IGNORED), false);
        assertTrue(three.ignoresRanges());
        assertEquals(0, one.after(trouble(Kind.RANGE_IGNORED), false));
        assertTrue(one.ignoresRanges());
    }

    @Test
    void damageComesFromOneAddress() {
        three.after(trouble(Kind.DAMAGED), true);
        assertEquals("b", three.url());
        one.after(trouble(Kind.DAMAGED), true);
        assertEquals("a", one.url());
    }

    @Test
    void waitsGetLongerAndAreNeverAlike() {
        Backoff shortest = new Backoff(() -> 0);
        Backoff longest = new Backoff(() -> 1);
        double before = 0;
        for (int fruitless = 0; fruitless < 12; fruitless++) {
            assertEquals(2 * shortest.millis(fruitless, 0), longest.millis(fruitless, 0));
            assertTrue(longest.millis(fruitless, 0) >= before);
            before = longest.millis(fruitless, 0);
        }
        assertEquals(Backoff.FIRST_MILLIS, longest.millis(1, 0));
        assertEquals(Backoff.LONGEST_MILLIS, before);
        assertEquals(20_000, shortest.millis(0, 20_000), "as the server asks");
        assertEquals(Backoff.MOST_ASKED_FOR_MILLIS, shortest.millis(0, 1e9));
    }

    private static Trouble trouble(Kind kind) {
        return Trouble.of(kind, kind.name());
    }
}
