package moonlamp.training.evaluation;

import java.util.Iterator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import moonlamp.training.data.AuthoredStories;
import moonlamp.training.data.HeldOut;
import moonlamp.training.data.TrainingText;

/** Stories of the authored tales as the trainer makes them: those it may learn from, and those it never does. */
public final class AuthoredTexts {
    /** What the example configuration of a run holds out. A run that holds out less may have learnt from some of these. */
    private static final HeldOut SPLIT = new HeldOut(2);

    private static final long SEED = 1;

    private AuthoredTexts() {}

    /** The first texts of the epoch with seed 1, told one by one: a longer sample begins with a shorter one. */
    public static Iterator<SourcedText> sample(int count) {
        IntFunction<TrainingText> epoch = AuthoredStories.of(count, SPLIT).epoch(SEED);
        return IntStream.range(0, count)
                .mapToObj(epoch)
                .map(text -> new SourcedText(text.source(), text.story()))
                .iterator();
    }

    /** So many stories that are never trained on: the ones that a run with the same share judges itself with. */
    public static List<TrainingText> heldOut(int count) {
        return AuthoredStories.of(1, SPLIT).heldOut(count);
    }
}
