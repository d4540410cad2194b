package moonlamp.training.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import moonlamp.story.AgeBand;
import moonlamp.story.StorySampling;

/**
 * Which stories are told. The seed of a story depends on the evaluation's seed and the story's number alone: a shorter
 * evaluation tells some of the stories of a longer one.
 *
 * @param originals of the original combinations
 * @param freeText of what people typed, a fifth as many
 * @param retold every eighth of the originals with another seed
 * @param aged a twelfth of the originals, with other seeds, for children of {@link #AGES} in turn
 */
record EvaluationPlan(
        List<StoryTask> originals, List<StoryTask> freeText, List<StoryTask> retold, List<StoryTask> aged) {
    /** Whom stories can be told to. */
    static final List<AgeBand> AGES = List.of(AgeBand.AGES_3_TO_5, AgeBand.AGES_6_TO_8, AgeBand.AGES_9_TO_12);

    private static final int ORIGINALS_PER_FREE_TEXT = 5;
    private static final int ORIGINALS_PER_RETOLD = 8;
    private static final int ORIGINALS_PER_AGE = 12;

    /** Story seeds are the evaluation's seed times this plus a number below it; six digits can be read to each other. */
    private static final long SEEDS = 100_000;

    private static final long FIRST_FREE_TEXT = 20_000;
    private static final long FIRST_RETOLD = 40_000;
    private static final long FIRST_AGED = 60_000;

    /**
     * @param stories how many of the original combinations, 1 .. {@link OriginalTasks#COUNT}
     * @param seed any number
     * @param sampling as shipped for the model that tells them
     */
    static EvaluationPlan of(int stories, long seed, StorySampling sampling) {
        long first = seed * SEEDS;
        List<StoryTask> originals = sampled(OriginalTasks.first(stories, first), sampling);
        int freeText = Math.min(FreeTextTasks.COUNT, stories / ORIGINALS_PER_FREE_TEXT);
        return new EvaluationPlan(
                originals,
                sampled(FreeTextTasks.first(freeText, first + FIRST_FREE_TEXT), sampling),
                toRetell(stories)
                        .mapToObj(i -> originals.get(i).withSeed(first + FIRST_RETOLD + i))
                        .toList(),
                aged(originals.subList(0, stories / ORIGINALS_PER_AGE), first + FIRST_AGED));
    }

    private static List<StoryTask> aged(List<StoryTask> tasks, long firstSeed) {
        List<StoryTask> aged = new ArrayList<>();
        for (StoryTask task : tasks) {
            for (AgeBand ages : AGES) {
                aged.add(task.withSeed(firstSeed + aged.size()).forAges(ages));
            }
        }
        return aged;
    }

    private static List<StoryTask> sampled(List<StoryTask> tasks, StorySampling sampling) {
        return tasks.stream().map(task -> task.withSampling(sampling)).toList();
    }

    /**
     * Numbers of the originals that are told twice: one of each eight, the next one in each next eight, since every
     * eighth story has the same character.
     */
    static IntStream toRetell(int stories) {
        return IntStream.range(0, stories)
                .filter(i -> i % ORIGINALS_PER_RETOLD == i / ORIGINALS_PER_RETOLD % ORIGINALS_PER_RETOLD);
    }

    /** All stories there are to tell, in order. */
    List<StoryTask> all() {
        List<StoryTask> all = new ArrayList<>(originals);
        all.addAll(freeText);
        all.addAll(retold);
        all.addAll(aged);
        return all;
    }

    /** How many they are. */
    int size() {
        return originals.size() + freeText.size() + retold.size() + aged.size();
    }
}
