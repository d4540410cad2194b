package moonlamp.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlacesTrialTest {
    private static final int[] WAYS = {1, 2, 8};

    private double now;
    private final PlacesTrial trial = new PlacesTrial(WAYS, () -> now);

    @Test
    void everyWayIsTriedByTurnsAndTheQuickestWins() {
        List<Integer> tried = tell(Map.of(1, 10.0, 2, 8.0, 8, 11.0), 24);
        assertEquals(List.of(1, 2, 8, 1, 2, 8), tried.subList(0, 6));
        assertEquals(8, tried.stream().filter(way -> way == 8).count());
        assertTrue(trial.isOver());
        assertEquals(2, trial.places());
    }

    @Test
    void itIsNotOverBeforeTheLastTokenOfTheLastWay() {
        tell(Map.of(1, 10.0, 2, 8.0, 8, 11.0), 23);
        assertFalse(trial.isOver());
    }

    @Test
    void aWayThatIsMuchSlowerIsTriedInTheFirstRoundsOnly() {
        List<Integer> tried = tell(Map.of(1, 10.0, 2, 8.0, 8, 30.0), 20);
        assertEquals(4, tried.stream().filter(way -> way == 8).count());
        assertTrue(trial.isOver());
        assertEquals(2, trial.places());
    }

    /** A loop that is not compiled yet, or another program, makes single tokens slow. */
    @Test
    void theShortestTimeCountsHoweverLongTheOthersWere() {
        Map<Integer, Double> compiling = Map.of(1, 10.0, 2, 9.0, 8, 40.0);
        tell(compiling, 9);
        tell(Map.of(1, 10.0, 2, 9.0, 8, 8.0), 3);
        tell(Map.of(1, 10.0, 2, 50.0, 8, 50.0), 12);
        assertTrue(trial.isOver());
        assertEquals(8, trial.places());
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
