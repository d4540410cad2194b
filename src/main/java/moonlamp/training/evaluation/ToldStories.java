package moonlamp.training.evaluation;

import java.util.ArrayList;
import java.util.List;
import moonlamp.story.AgeBand;
import moonlamp.training.text.NGrams;
import moonlamp.training.text.StoryText;

/**
 * The stories of an {@link EvaluationPlan}, in its order.
 *
 * @param originals of the original combinations
 * @param freeText of what people typed
 * @param retold some of the originals, told with another seed
 * @param aged some of the originals, told to children of every age
 */
record ToldStories(List<ToldStory> originals, List<ToldStory> freeText, List<ToldStory> retold, List<ToldStory> aged) {
    /** Divides stories that follow each other in the order of the plan. */
    static ToldStories of(EvaluationPlan plan, List<ToldStory> all) {
        int freeText = plan.originals().size();
        int retold = freeText + plan.freeText().size();
        int aged = retold + plan.retold().size();
        return new ToldStories(
                all.subList(0, freeText),
                all.subList(freeText, retold),
                all.subList(retold, aged),
                all.subList(aged, plan.size()));
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

    /** Words in a sentence of the stories for children of this age, on average; NaN without such stories. */
    double wordsPerSentence(AgeBand ages) {
        double words = 0;
        int sentences = 0;
        for (ToldStory story : aged) {
            if (story.task().request().audience().age() == ages) {
                words += story.text().wordCount();
                sentences += story.text().sentences().size();
            }
        }
        return words / sentences;
    }

    private static long[] grams(StoryText text) {
        return NGrams.of(text.lowerWords(), StoryMeasures.GRAM);
    }
}
