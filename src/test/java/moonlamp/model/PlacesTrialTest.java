package moonlamp.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacesTrialTest {
    private static final int[] WAYS = {1, 2, 8};

    private double now;
    private final PlacesTrial trial = new PlacesTrial(WAYS, () -> now);

    @Test
    void everyWayIsTriedByTurnsAndTheQuickestWins() {
        List<Integer> tried = tell(Map.of(1, 20.0, 2, 18.0, 8, 21.0), 24);
        assertEquals(List.of(1, 2, 8, 1, 2, 8), tried.subList(0, 6));
        assertEquals(8, tried.stream().filter(way -> way == 8).count());
        assertTrue(trial.isOver());
        assertEquals(2, trial.places());
    }

    @Test
    void itIsNotOverBeforeTheLastTokenOfTheLastWay() {
        tell(Map.of(1, 20.0, 2, 18.0, 8, 21.0), 23);
        assertFalse(trial.isOver());
    }

    @ParameterizedTest
    @CsvSource({"20, 20, 60, 8", "60, 20, 20, 1", "20, 60, 20, 2"})
    void aWayThatIsMuchSlowerIsTriedInTheFirstRoundsOnly(double one, double two, double eight, int slow) {
        List<Integer> tried = tell(Map.of(1, one, 2, two, 8, eight), 20);
        assertEquals(4, tried.stream().filter(way -> way == slow).count());
        assertTrue(trial.isOver());
        assertEquals(slow == 1 ? 2 : 1, trial.places(), "of two that are as quick the one with fewer places");
    }

    /** On a fast machine four rounds are over before a busy browser has compiled the loops. */
    @Test
    void noWayIsLeftOutBeforeTheLoopsAreLikelyToBeCompiled() {
        List<Integer> tried = tell(Map.of(1, 1.0, 2, 1.0, 8, 5.0), 3 * 15); // of 16 ms each
        assertEquals(15, tried.stream().filter(way -> way == 8).count());
        assertFalse(trial.isOver());
        tell(Map.of(1, 1.0, 2, 1.0, 8, 0.5), 6);
        assertTrue(trial.isOver());
        assertEquals(8, trial.places());
    }

    /** A loop that is not compiled yet, or another program, makes single tokens slow. */
    @Test
    void theShortestTimeCountsHoweverLongTheOthersWere() {
        tell(Map.of(1, 20.0, 2, 19.0, 8, 80.0), 9);
        tell(Map.of(1, 20.0, 2, 19.0, 8, 18.0), 3);
        tell(Map.of(1, 20.0, 2, 90.0, 8, 90.0), 12);
        assertTrue(trial.isOver());
        assertEquals(8, trial.places());
    }

    @Test
    void whatIsNoSingleTokenIsNotTimed() {
        tell(Map.of(1, 20.0, 2, 19.0, 8, 21.0), 22);
        trial.begin();
        trial.cancel();
        trial.end(); // logits of a batch, in no time
        tell(Map.of(1, 20.0, 2, 19.0, 8, 21.0), 2);
        assertTrue(trial.isOver());
        assertEquals(2, trial.places());
    }

    @Test
    void aTokenWithoutLogitsIsTriedAgain() {
        assertEquals(1, trial.begin());
        now += 1000;
        assertEquals(1, trial.begin());
        now += 10;
        trial.end();
        now += 1000;
        trial.end(); // logits without a token of their own
        assertEquals(2, trial.begin());
    }

    /** The ways of so many tokens, each of which takes so long. */
    private List<Integer> tell(Map<Integer, Double> millis, int tokens) {
        List<Integer> tried = new ArrayList<>();
        for (int i = 0; i < tokens; i++) {
            int way = trial.begin();
            now += millis.get(way);
            trial.end();
            now += 3; // whatever is between tokens
            tried.add(way);
        }
        return tried;
    }
}
