package moonlamp.training.data;

import java.util.List;
import java.util.function.IntFunction;

/** Stories to train on. */
public interface StorySource {
    /** How many texts of this source one epoch of the mixture takes. */
    int perEpoch();

    /**
     * The training texts of one epoch by number, 0 to {@link #perEpoch} - 1; their order, and perhaps their words, are
     * decided by the seed. None is a held-out one. Any number may be asked for at any time.
     */
    IntFunction<TrainingText> epoch(long seed);

    /** Texts that are never trained on, at most so many of each source name; always the same ones. */
    List<TrainingText> heldOut(int most);
}
