package moonlamp.training.evaluation;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import moonlamp.training.data.TrainingText;

/**
 * The losses of one model on held-out texts.
 *
 * @param bySource by the name of the source
 */
record HeldOutLosses(SortedMap<String, Loss> bySource) {
    /** Nothing was measured. */
    static final HeldOutLosses NONE = new HeldOutLosses(new TreeMap<>());

    static HeldOutLosses of(List<TrainingText> texts, List<Loss> losses) {
        SortedMap<String, Loss> bySource = new TreeMap<>();
        for (int i = 0; i < texts.size(); i++) {
            bySource.merge(texts.get(i).source(), losses.get(i), Loss::plus);
        }
        return new HeldOutLosses(bySource);
    }

    Loss total() {
        return bySource.values().stream().reduce(Loss.NONE, Loss::plus);
    }
}
