package moonlamp.training.kernel;

import static moonlamp.training.kernel.Lanes.COUNT;
import static moonlamp.training.kernel.Lanes.SPECIES;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/** Softmax of attention scores and of logits, with its gradients; a row begins at {@code at}. */
public final class Softmax {
    private static final float LOWEST = -1e30f;

    private Softmax() {}

    /**
     * Turns scores into probabilities in place: softmax of factor * score over the first {@code visible} columns, 0 in the
     * others.
     *
     * @param width columns of the row, a multiple of the vector length
     */
    public static void causal(float[] row, int at, int visible, int width, float factor) {
        int used = (visible + COUNT - 1) / COUNT * COUNT;
        Arrays.fill(row, at + visible, at + width, LOWEST);
        float sum = exponentials(row, at, used, maximum(row, at, used), factor);
        RowKernels.scale(row, at, 1 / sum, row, at, used);
        Arrays.fill(row, at + visible, at + width, 0);
    }

    /**
     * Gradient of the scores of one attention row: dS = factor * P * (dP - sum(dP * P)); that sum is given.
     *
     * @param dScores holds dP, overwritten with dS
     * @param visible columns up to here are computed, the others up to width become 0
     */
    public static void causalGradient(
            float[] probabilities, int at, float[] dScores, int dAt, int visible, int width, float sum, float factor) {
        int used = (visible + COUNT - 1) / COUNT * COUNT;
        scoreGradient(probabilities, at, dScores, dAt, used, sum, factor);
        Arrays.fill(dScores, dAt + used, dAt + width, 0);
    }

    private static void scoreGradient(
            float[] probabilities, int at, float[] dScores, int dAt, int used, float sum, float factor) {
        for (int i = 0; i < used; i += COUNT) {
            FloatVector.fromArray(SPECIES, dScores, dAt + i)
                    .sub(sum)
                    .mul(FloatVector.fromArray(SPECIES, probabilities, at + i))
                    .mul(factor)
                    .intoArray(dScores, dAt + i);
        }
    }

    /**
     * Cross entropy of one row of logits, in nats; the logits become e^(logit - largest).
     *
     * @param sums receives the sum of the exponentials at {@code sumAt}, from which {@link #logitGradient} goes on
     */
    public static double crossEntropy(float[] logits, int at, int count, int target, float[] sums, int sumAt) {
        float largest = maximum(logits, at, count);
        float wanted = logits[at + target];
        float sum = exponentials(logits, at, count, largest, 1);
        sums[sumAt] = sum;
        return Math.log(sum) + largest - wanted;
    }

    /** Turns the exponentials of {@link #crossEntropy} into weight * d(loss)/d(logits). */
    public static void logitGradient(float[] logits, int at, int count, int target, float sum, float weight) {
        RowKernels.scale(logits, at, weight / sum, logits, at, count);
        logits[at + target] -= weight;
    }

    private static float maximum(float[] row, int at, int count) {
        FloatVector largest = FloatVector.broadcast(SPECIES, LOWEST);
        for (int i = 0; i < count; i += COUNT) {
            largest = largest.max(FloatVector.fromArray(SPECIES, row, at + i));
        }
        return largest.reduceLanes(VectorOperators.MAX);
    }

    /** row = e^(factor (row - largest)); returns their sum. */
    private static float exponentials(float[] row, int at, int count, float largest, float factor) {
        FloatVector sum = FloatVector.zero(SPECIES);
        for (int i = 0; i < count; i += COUNT) {
            FloatVector e = Exponential.of(
                    FloatVector.fromArray(SPECIES, row, at + i).sub(largest).mul(factor));
            sum = sum.add(e);
            e.intoArray(row, at + i);
        }
        return sum.reduceLanes(VectorOperators.ADD);
    }
}
