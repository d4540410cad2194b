package moonlamp.training.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import moonlamp.sampling.SplitMix64;

/** Chance with a seed. */
final class Dice {
    private final SplitMix64 random;

    Dice(long seed) {
        random = new SplitMix64(seed);
    }

    /** A number from 0 to {@code bound - 1}. */
    int below(int bound) {
        return (int) Long.remainderUnsigned(random.nextLong() >>> 16, bound);
    }

    /** A number from {@code min} to {@code max}, both included. */
    int between(int min, int max) {
        return min + below(max - min + 1);
    }

    /** True in this share of the throws. */
    boolean chance(double share) {
        return random.nextUnit() < share;
    }

    /** One of them, each as likely as the others. */
    <T> T pick(List<T> list) {
        return list.get(below(list.size()));
    }

    /** One of them, likely as its weight says; weights are positive. */
    <T> T pick(List<T> list, ToIntFunction<T> weight) {
        int total = 0;
        for (T item : list) {
            total += weight.applyAsInt(item);
        }
        int rest = below(total);
        for (T item : list) {
            rest -= weight.applyAsInt(item);
            if (rest < 0) {
                return item;
            }
        }
        throw new IllegalArgumentException("Weights must be positive");
    }

    /** A copy in random order. */
    <T> List<T> shuffled(List<T> list) {
        List<T> copy = new ArrayList<>(list);
        for (int i = copy.size() - 1; i > 0; i--) {
            int j = below(i + 1);
            T item = copy.get(i);
            copy.set(i, copy.get(j));
            copy.set(j, item);
        }
        return copy;
    }
}
