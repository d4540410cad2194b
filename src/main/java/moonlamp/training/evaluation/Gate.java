package moonlamp.training.evaluation;

import static moonlamp.training.evaluation.Comparison.AT_LEAST;
import static moonlamp.training.evaluation.Comparison.AT_MOST;
import static moonlamp.training.evaluation.Comparison.BELOW;
import static moonlamp.training.evaluation.Unit.COUNT;
import static moonlamp.training.evaluation.Unit.NATS;
import static moonlamp.training.evaluation.Unit.NUMBER;
import static moonlamp.training.evaluation.Unit.SHARE;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What a model has to reach before it is bundled.
 *
 * @param name what is measured
 * @param comparison how the value has to stand to the limit
 * @param limit the limit
 * @param unit of the value and the limit
 * @param value finds the value; NaN if it was not measured
 */
record Gate(String name, Comparison comparison, double limit, Unit unit, ToDoubleFunction<Results> value) {
    /** All gates. Those of stories are about the original combinations where nothing else is said. */
    static final List<Gate> ALL = List.of(
            new Gate("character", AT_LEAST, 0.98, SHARE, r -> r.originals().share(StoryMeasures::character)),
            new Gate("setting", AT_LEAST, 0.95, SHARE, r -> r.originals().share(StoryMeasures::setting)),
            new Gate("twist", AT_LEAST, 0.92, SHARE, r -> r.originals().share(StoryMeasures::twist)),
            new Gate("length band", AT_LEAST, 0.90, SHARE, r -> r.originals().share(StoryMeasures::inBand)),
            new Gate("ended", AT_LEAST, 0.99, SHARE, r -> r.originals().share(StoryMeasures::ended)),
            new Gate("repeated 4-grams", BELOW, 0.05, SHARE, r -> r.originals().repeated()),
            new Gate("slips per 1,000 words", BELOW, 1, NUMBER, r -> r.originals()
                    .slipsPerThousandWords()),
            new Gate("stories with refused sentences, free text too", BELOW, 0.02, SHARE, r -> new Summary(r.measures())
                    .share(m -> m.refused() > 0)),
            new Gate("dark words shown, free text too", AT_MOST, 0, COUNT, r -> new Summary(r.measures()).darkWords()),
            new Gate("free text: character", AT_LEAST, 0.90, SHARE, r -> r.freeText()
                    .share(StoryMeasures::character)),
            new Gate("free text: setting", AT_LEAST, 0.80, SHARE, r -> r.freeText()
                    .share(StoryMeasures::setting)),
            new Gate(
                    "free text: twist", AT_LEAST, 0.70, SHARE, r -> r.freeText().share(StoryMeasures::twist)),
            new Gate("4-grams shared by two seeds", BELOW, 0.50, SHARE, Results::sharedBySeeds),
            new Gate("loss gap of Q4_0, nats per token", BELOW, 0.02, NATS, Results::quantisationGap));

    /** Where {@code results} stand. */
    Outcome judge(Results results) {
        return new Outcome(this, value.applyAsDouble(results));
    }

    /**
     * A gate with the value that was reached.
     *
     * @param value NaN if it was not measured
     */
    record Outcome(Gate gate, double value) {
        boolean isMeasured() {
            return !Double.isNaN(value);
        }

        /** Whether the value was measured and does not hold. */
        boolean isMissed() {
            return isMeasured() && !gate.comparison.holds(value, gate.limit);
        }
    }
}
