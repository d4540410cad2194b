package moonlamp.training.evaluation;

import java.util.ArrayList;
import java.util.List;
import moonlamp.training.text.NGrams;
import moonlamp.training.text.StoryText;

/**
 * The stories of an {@link EvaluationPlan}, in its order.
 *
 * @param originals of the original combinations
 * @param freeText of what people typed
 * @param retold some of the originals, told with another seed
 */
record ToldStories(List<ToldStory> originals, List<ToldStory> freeText, List<ToldStory> retold) {
    /** Divides stories that follow each other in the order of the plan. */
    static ToldStories of(EvaluationPlan plan, List<ToldStory> all) {
        int freeText = plan.originals().size();
        int retold = freeText + plan.freeText().size();
        return new ToldStories(
                all.subList(0, freeText), all.subList(freeText, retold), all.subList(retold, plan.size()));
    }

    /** The originals and the free-text ones: those that are judged one by one. */
    List<ToldStory> judged() {
        List<ToldStory> judged = new ArrayList<>(originals);
        judged.addAll(freeText);
        return judged;
    }

    /** The share of runs of four words that two tellings of the same choices have in common, on average. */
    double sharedBySeeds() {
        int[] numbers = EvaluationPlan.toRetell(originals.size()).toArray();
        double sum = 0;
        for (int i = 0; i < numbers.length; i++) {
            sum += NGrams.shared(
                    grams(originals.get(numbers[i]).text()), grams(retold.get(i).text()));
        }
        return sum / numbers.length;
    }

    private static long[] grams(StoryText text) {
        return NGrams.of(text.lowerWords(), StoryMeasures.GRAM);
    }
}
