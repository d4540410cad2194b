package moonlamp.training.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import moonlamp.story.StoryRequest;

/**
 * All that an evaluation has found.
 *
 * @param told the stories
 * @param measures their measures: of the originals, then of the free-text ones
 * @param copies what share of a story's runs of eight words stands in the training texts
 * @param losses on held-out texts
 * @param unquantised the same with the model before quantisation
 */
record Results(
        ToldStories told,
        List<StoryMeasures> measures,
        Copies copies,
        HeldOutLosses losses,
        HeldOutLosses unquantised) {

    /** Measures of the stories of the original combinations. */
    Summary originals() {
        return new Summary(measures.subList(0, told.originals().size()));
    }

    /** Measures of the stories of what people typed. */
    Summary freeText() {
        return new Summary(measures.subList(told.originals().size(), measures.size()));
    }

    /** Measures of the original stories with a certain choice. */
    <T> Summary originals(Function<StoryRequest, T> property, T choice) {
        List<StoryMeasures> some = new ArrayList<>();
        for (int i = 0; i < told.originals().size(); i++) {
            StoryTask task = told.originals().get(i).task();
            if (property.apply(task.request()).equals(choice)) {
                some.add(measures.get(i));
            }
        }
        return new Summary(some);
    }

    /** What two tellings of the same choices share, on average; NaN without such. */
    double sharedBySeeds() {
        return told.sharedBySeeds();
    }

    /** How much quantisation costs, in nats per token; NaN if there was nothing to compare. */
    double quantisationGap() {
        return losses.total().perToken() - unquantised.total().perToken();
    }

    /** Where the results stand to all gates. */
    List<Gate.Outcome> outcomes() {
        return Gate.ALL.stream().map(gate -> gate.judge(this)).toList();
    }

    /** Whether no gate that was measured is missed. */
    boolean pass() {
        return outcomes().stream().noneMatch(Gate.Outcome::isMissed);
    }
}
