package moonlamp.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import moonlamp.quant.GgmlType;

/**
 * Compares an engine, wherever it runs, with the recorded results of a model: the same rules on the JVM and in the
 * browser.
 */
public final class GoldenJudge {
    /** The f32 oracle's largest difference from the recorded exact logits. */
    public static final double EXACT_TOLERANCE = 1e-3;
    /** Quantised engine: mean distance to exact over that of llama.cpp's own quantised arithmetic, on average. */
    public static final double MEAN_RATIO_LIMIT = 1.15;
    /** The same for a single case. */
    public static final double CASE_RATIO_LIMIT = 1.5;
    /** Mean distance of models whose type is converted to Q8_0 at load. */
    public static final double CONVERTED_DISTANCE_LIMIT = 0.06;

    private GoldenJudge() {}

    /** An engine with the model loaded. */
    @FunctionalInterface
    public interface Forward {
        /**
         * @param ids the text, BOS first
         * @param positions ascending
         * @return [positions.length][vocabulary]
         */
        float[][] logits(int[] ids, int[] positions);
    }

    /** How the model's matrices are stored, which decides what is asked of the quantised engine. */
    public enum Storage {
        FLOAT,
        NATIVE,
        CONVERTED;

        /** Storage of a file with these tensor types. */
        public static Storage of(Iterable<GgmlType> types) {
            Storage storage = FLOAT;
            for (GgmlType type : types) {
                if (type == GgmlType.Q4_0 || type == GgmlType.Q8_0) {
                    storage = storage == FLOAT ? NATIVE : storage;
                } else if (type != GgmlType.F32) {
                    storage = CONVERTED;
                }
            }
            return storage;
        }
    }

    /**
     * Distance of one case's logits to the recorded exact ones.
     *
     * @param peerMean mean distance of the recorded native logits; NaN where there are none
     */
    public record Distance(String model, String name, double max, double mean, double peerMean) {
        /** Our mean distance over llama.cpp's. */
        public double ratio() {
            return mean / peerMean;
        }

        @Override
        public String toString() {
            return String.format(
                    "%-20s %-8s max %.2e mean %.2e peer %.2e ratio %.3f", model, name, max, mean, peerMean, ratio());
        }
    }

    /** Distances of all cases. */
    public static List<Distance> distances(GoldenModel model, Forward forward) {
        List<Distance> distances = new ArrayList<>();
        for (GoldenModel.Case golden : model.exact().cases()) {
            float[][] logits = forward.logits(golden.ids(), golden.positions());
            double peerMean = model.natives().isEmpty()
                    ? Double.NaN
                    : mean(model.natives().get(0).named(golden.name()).logits(), golden.logits());
            distances.add(new Distance(
                    model.name(),
                    golden.name(),
                    max(logits, golden.logits()),
                    mean(logits, golden.logits()),
                    peerMean));
        }
        return distances;
    }

    /** What is wrong with an f32 oracle: one line per case that is too far away. */
    public static List<String> exactFaults(List<Distance> distances) {
        return faults(distances, d -> d.max() <= EXACT_TOLERANCE, "max > " + EXACT_TOLERANCE);
    }

    /** What is wrong with a quantised engine, case by case; the average is judged over all models, {@link #meanRatio}. */
    public static List<String> quantisedFaults(Storage storage, List<Distance> distances) {
        return switch (storage) {
            case FLOAT -> exactFaults(distances);
            case NATIVE -> faults(distances, GoldenJudge::nearEnough, "no number, or ratio > " + CASE_RATIO_LIMIT);
            case CONVERTED ->
                faults(distances, d -> d.mean() <= CONVERTED_DISTANCE_LIMIT, "mean > " + CONVERTED_DISTANCE_LIMIT);
        };
    }

    /** Average of our distances over llama.cpp's, over the cases that have both; 0 if there are none. */
    public static double meanRatio(List<Distance> distances) {
        return distances.stream()
                .mapToDouble(Distance::ratio)
                .filter(ratio -> !Double.isNaN(ratio))
                .average()
                .orElse(0);
    }

    /**
     * Teacher-forced along a recorded greedy continuation: one line per step at which another token is on top although the
     * recorded margin exceeds twice the largest logit difference of the prompt's case.
     */
    public static List<String> greedyFaults(GoldenModel model, Forward forward, List<Distance> distances) {
        GoldenModel.Greedy greedy = model.exact().greedy();
        int[] prompt = model.exact().named(greedy.prompt()).ids();
        int steps = greedy.ids().length;
        int[] ids = IntStream.concat(
                        IntStream.of(prompt), IntStream.of(greedy.ids()).limit(steps - 1L))
                .toArray();
        int[] positions = IntStream.range(prompt.length - 1, ids.length).toArray();
        double tolerance = distances.stream()
                .filter(d -> d.name().equals(greedy.prompt()))
                .mapToDouble(Distance::max)
                .max()
                .orElseThrow();
        float[][] logits = forward.logits(ids, positions);
        List<String> faults = new ArrayList<>();
        for (int i = 0; i < steps; i++) {
            int top = argmax(logits[i]);
            if (greedy.margins()[i] > 2 * tolerance && top != greedy.ids()[i]) {
                faults.add(model.name() + " greedy step " + i + ": token " + top + " instead of " + greedy.ids()[i]
                        + ", margin " + greedy.margins()[i] + ", tolerance " + tolerance);
            }
        }
        return faults;
    }

    /** Logits that are no numbers have no distance and are never near; without a peer there is no ratio to judge. */
    private static boolean nearEnough(Distance d) {
        return Double.isFinite(d.mean()) && (Double.isNaN(d.peerMean()) || d.ratio() <= CASE_RATIO_LIMIT);
    }

    private static List<String> faults(List<Distance> distances, Predicate<Distance> good, String rule) {
        return distances.stream()
                .filter(d -> !good.test(d))
                .map(d -> rule + ": " + d)
                .toList();
    }

    private static double max(float[][] a, float[][] b) {
        double max = 0;
        for (int i = 0; i < b.length; i++) {
            for (int j = 0; j < b[i].length; j++) {
                double distance = Math.abs((double) a[i][j] - b[i][j]);
                max = distance > max || Double.isNaN(distance) ? distance : max;
            }
        }
        return max;
    }

    private static double mean(float[][] a, float[][] b) {
        double sum = 0;
        long count = 0;
        for (int i = 0; i < b.length; i++) {
            for (int j = 0; j < b[i].length; j++) {
                sum += Math.abs((double) a[i][j] - b[i][j]);
                count++;
            }
        }
        return sum / count;
    }

    private static int argmax(float[] values) {
        int best = 0;
        for (int i = 1; i < values.length; i++) {
            best = values[i] > values[best] ? i : best;
        }
        return best;
    }
}
