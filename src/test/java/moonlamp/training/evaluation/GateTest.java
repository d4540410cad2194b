package moonlamp.training.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class GateTest {
    /** A hundred original stories and ten of free text, some of which are spoilt. */
    private static Results results(int spoilt, int spoiltFreeText) {
        List<ToldStory> originals = stories(100, spoilt);
        List<ToldStory> freeText = stories(10, spoiltFreeText);
        List<ToldStory> retold = stories((int) EvaluationPlan.toRetell(100).count(), 0);
        ToldStories told = new ToldStories(originals, freeText, retold, List.of());
        List<StoryMeasures> measures =
                told.judged().stream().map(StoryMeasures::of).toList();
        return new Results(told, measures, Copies.UNKNOWN, HeldOutLosses.NONE, HeldOutLosses.NONE);
    }

    private static List<ToldStory> stories(int count, int spoilt) {
        List<ToldStory> stories = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            stories.add(Stories.told(i < spoilt ? "An fox was dead" : Stories.GOOD, true));
        }
        return stories;
    }

    private static Gate.Outcome outcome(String name, Results results) {
        return results.outcomes().stream()
                .filter(outcome -> outcome.gate().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theTableOfGates() {
        List<String> gates = Gate.ALL.stream()
                .map(gate -> gate.name() + " " + gate.comparison().words() + " "
                        + gate.unit().write(gate.limit()))
                .toList();
        assertEquals(
                List.of(
                        "character at least 98.0 %",
                        "setting at least 95.0 %",
                        "twist at least 92.0 %",
                        "length band at least 90.0 %",
                        "ended at least 99.0 %",
                        "repeated 4-grams below 5.0 %",
                        "slips per 1,000 words below 1.00",
                        "stories with refused sentences, free text too below 2.0 %",
                        "dark words shown, free text too at most 0",
                        "free text: character at least 90.0 %",
                        "free text: setting at least 80.0 %",
                        "free text: twist at least 70.0 %",
                        "4-grams shared by two seeds below 50.0 %",
                        "loss gap of Q4_0, nats per token below 0.0200"),
                gates);
    }

    @Test
    void comparisonsHoldAtTheirLimitsOrNot() {
        assertTrue(Comparison.AT_LEAST.holds(0.98, 0.98));
        assertFalse(Comparison.AT_LEAST.holds(0.9799, 0.98));
        assertTrue(Comparison.AT_MOST.holds(0, 0));
        assertFalse(Comparison.AT_MOST.holds(1, 0));
        assertTrue(Comparison.BELOW.holds(0.9999, 1));
        assertFalse(Comparison.BELOW.holds(1, 1));
    }

    @Test
    void goodStoriesMeetAllGatesButThatTheyAreAllTheSame() {
        Results good = results(0, 0);
        List<String> missed = good.outcomes().stream()
                .filter(Gate.Outcome::isMissed)
                .map(outcome -> outcome.gate().name())
                .toList();
        assertEquals(List.of("4-grams shared by two seeds"), missed);
        assertEquals(1, good.sharedBySeeds());
        assertFalse(good.pass());
    }

    @Test
    void gatesAreMissedBeyondTheirLimits() {
        assertFalse(outcome("character", results(2, 0)).isMissed());
        assertTrue(outcome("character", results(3, 0)).isMissed());
        assertFalse(outcome("setting", results(5, 0)).isMissed());
        assertTrue(outcome("setting", results(6, 0)).isMissed());
        assertFalse(outcome("twist", results(8, 0)).isMissed());
        assertTrue(outcome("twist", results(9, 0)).isMissed());
        assertFalse(outcome("length band", results(10, 0)).isMissed());
        assertTrue(outcome("length band", results(11, 0)).isMissed());
        assertFalse(outcome("ended", results(1, 0)).isMissed());
        assertTrue(outcome("ended", results(2, 0)).isMissed());
        assertTrue(outcome("slips per 1,000 words", results(50, 0)).isMissed());
        assertFalse(outcome("dark words shown, free text too", results(0, 0)).isMissed());
        assertTrue(outcome("dark words shown, free text too", results(1, 0)).isMissed());
    }

    @Test
    void freeTextHasItsOwnGates() {
        Results some = results(0, 2);
        assertTrue(outcome("free text: character", some).isMissed());
        assertFalse(outcome("free text: setting", some).isMissed());
        assertFalse(outcome("free text: twist", some).isMissed());
        assertFalse(outcome("character", some).isMissed());
        assertTrue(outcome("dark words shown, free text too", some).isMissed());
        assertTrue(outcome("free text: twist", results(0, 4)).isMissed());
    }

    @Test
    void whatWasNotMeasuredIsNotMissed() {
        Gate.Outcome gap = outcome("loss gap of Q4_0, nats per token", results(0, 0));
        assertFalse(gap.isMeasured());
        assertFalse(gap.isMissed());
    }

    @Test
    void theGapIsThatOfTheLossPerToken() {
        Results good = results(0, 0);
        Results narrow = withLosses(good, 2.015, 2);
        assertEquals(0.015, narrow.quantisationGap(), 1e-12);
        assertFalse(outcome("loss gap of Q4_0, nats per token", narrow).isMissed());
        assertTrue(outcome("loss gap of Q4_0, nats per token", withLosses(good, 2.025, 2))
                .isMissed());
    }

    private static Results withLosses(Results results, double quantised, double before) {
        return new Results(results.told(), results.measures(), results.copies(), losses(quantised), losses(before));
    }

    private static HeldOutLosses losses(double perToken) {
        SortedMap<String, Loss> losses = new TreeMap<>();
        losses.put("tales", new Loss(1, 0, 10, 40, perToken * 10));
        losses.put("fables", new Loss(2, 0, 30, 120, perToken * 30));
        return new HeldOutLosses(losses);
    }
}
