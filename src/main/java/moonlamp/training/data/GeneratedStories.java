package moonlamp.training.data;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/** Stories that are told anew for every epoch by a generator, of which there is no end. */
public final class GeneratedStories implements StorySource {
    /** Far from the seeds of epochs, so that held-out stories are told in their own words. */
    private static final long HELD_OUT_SEED = 0x48454C44L;

    private final Generator generator;
    private final int perEpoch;
    private final HeldOut split;

    /** Tells stories. */
    @FunctionalInterface
    public interface Generator {
        /** {@code count} stories; the same seed gives the same ones. */
        Stream<TrainingText> stories(long seed, int count);
    }

    /** A source that gives so many stories an epoch. */
    public GeneratedStories(Generator generator, int perEpoch, HeldOut split) {
        this.generator = generator;
        this.perEpoch = perEpoch;
        this.split = split;
    }

    @Override
    public int perEpoch() {
        return perEpoch;
    }

    /** Every story has a seed of its own, so that a run can go on in the middle of an epoch at once. */
    @Override
    public IntFunction<TrainingText> epoch(long seed) {
        SplittableRandom seeds = new SplittableRandom(seed);
        long[] own = seeds.longs(perEpoch).toArray();
        return index -> generator
                .stories(own[index], Integer.MAX_VALUE)
                .filter(text -> !split.contains(text.story()))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public List<TrainingText> heldOut(int most) {
        if (split.percent() == 0) {
            return List.of();
        }
        return generator
                .stories(HELD_OUT_SEED, Integer.MAX_VALUE)
                .filter(text -> split.contains(text.story()))
                .limit(most)
                .toList();
    }
}
