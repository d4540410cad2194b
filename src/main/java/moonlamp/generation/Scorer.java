package moonlamp.generation;

import java.util.function.IntPredicate;
import moonlamp.model.LanguageModel;

/** Logits of a given text, for comparing engines and judging models. */
public final class Scorer {
    /** Receives the logits of one position. */
    @FunctionalInterface
    public interface Sink {
        /**
         * @param position of the token whose successor the logits predict
         * @param logits address of {@link LanguageModel#vocabulary} f32, valid during the call
         */
        void accept(int position, int logits);
    }

    private Scorer() {}

    /**
     * Evaluates {@code ids} from an empty timeline, in batches, and hands over the logits of the positions that are
     * wanted, in ascending order.
     *
     * @throws IllegalArgumentException if there are more ids than the context holds, or one is not in the vocabulary
     */
    public static void score(LanguageModel model, int[] ids, IntPredicate wanted, Sink sink) {
        if (ids.length > model.contextLength()) {
            throw new IllegalArgumentException(
                    ids.length + " tokens do not fit into a context of " + model.contextLength());
        }
        model.reset();
        for (int from = 0; from < ids.length; from += model.batch()) {
            int count = Math.min(model.batch(), ids.length - from);
            model.forward(ids, from, count, from);
            for (int i = 0; i < count; i++) {
                if (wanted.test(from + i)) {
                    sink.accept(from + i, model.logits(i));
                }
            }
        }
    }
}
