package moonlamp.training.data;

import java.util.Iterator;
import java.util.List;

/** Stories to train on. */
public interface StorySource {
    /** How many texts of this source one epoch of the mixture takes. */
    int perEpoch();

    /**
     * Training texts in an order, and perhaps in words, decided by the seed; at least {@link #perEpoch} of them. None is a
     * held-out one.
     */
    Iterator<TrainingText> texts(long seed);

    /** Texts that are never trained on, at most so many of each source name; always the same ones. */
    List<TrainingText> heldOut(int most);
}
