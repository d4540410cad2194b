package moonlamp.training.kernel;

import static moonlamp.training.kernel.Lanes.COUNT;
import static moonlamp.training.kernel.Lanes.SPECIES;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/** Sums, products and norms of rows; lengths are multiples of 32, positions count floats. */
public final class RowKernels {
    private RowKernels() {}

    /** The sum of products. */
    public static float dot(float[] a, int aAt, float[] b, int bAt, int length) {
        FloatVector sum = FloatVector.zero(SPECIES);
        for (int i = 0; i < length; i += COUNT) {
            sum = FloatVector.fromArray(SPECIES, a, aAt + i).fma(FloatVector.fromArray(SPECIES, b, bAt + i), sum);
        }
        return sum.reduceLanes(VectorOperators.ADD);
    }

    /** y += x. */
    public static void add(float[] x, int xAt, float[] y, int yAt, int length) {
        for (int i = 0; i < length; i += COUNT) {
            FloatVector.fromArray(SPECIES, y, yAt + i)
                    .add(FloatVector.fromArray(SPECIES, x, xAt + i))
                    .intoArray(y, yAt + i);
        }
    }

    /** y = factor x. */
    public static void scale(float[] x, int xAt, float factor, float[] y, int yAt, int length) {
        for (int i = 0; i < length; i += COUNT) {
            FloatVector.fromArray(SPECIES, x, xAt + i).mul(factor).intoArray(y, yAt + i);
        }
    }

    /** y += factor x. */
    public static void addScaled(float[] x, int xAt, float factor, float[] y, int yAt, int length) {
        FloatVector f = FloatVector.broadcast(SPECIES, factor);
        for (int i = 0; i < length; i += COUNT) {
            FloatVector.fromArray(SPECIES, x, xAt + i)
                    .fma(f, FloatVector.fromArray(SPECIES, y, yAt + i))
                    .intoArray(y, yAt + i);
        }
    }

    /** y = a x + b y. */
    public static void blend(float a, float[] x, int xAt, float b, float[] y, int yAt, int length) {
        for (int i = 0; i < length; i += COUNT) {
            FloatVector.fromArray(SPECIES, y, yAt + i)
                    .mul(b)
                    .add(FloatVector.fromArray(SPECIES, x, xAt + i).mul(a))
                    .intoArray(y, yAt + i);
        }
    }

    /**
     * RMSNorm: y = x * inverse * (1 + weight), inverse = 1 / sqrt(mean of squares + epsilon).
     *
     * @return the inverse, which {@link #normGradient} needs
     */
    public static float norm(
            float[] x, int xAt, float[] weight, int weightAt, float epsilon, float[] y, int yAt, int length) {
        float inverse = (float) (1 / Math.sqrt(dot(x, xAt, x, xAt, length) / length + epsilon));
        applyNorm(x, xAt, weight, weightAt, inverse, y, yAt, length);
        return inverse;
    }

    private static void applyNorm(
            float[] x, int xAt, float[] weight, int weightAt, float inverse, float[] y, int yAt, int length) {
        for (int i = 0; i < length; i += COUNT) {
            FloatVector gain =
                    FloatVector.fromArray(SPECIES, weight, weightAt + i).add(1f);
            FloatVector.fromArray(SPECIES, x, xAt + i).mul(inverse).mul(gain).intoArray(y, yAt + i);
        }
    }

    /**
     * Gradients of {@link #norm}.
     *
     * @param dy gradient of the result
     * @param dx gradient of x, overwritten
     * @param dWeight gradient of the weight, added to
     */
    public static void normGradient(
            float[] x,
            int xAt,
            float[] weight,
            int weightAt,
            float inverse,
            float[] dy,
            int dyAt,
            float[] dx,
            int dxAt,
            float[] dWeight,
            int dWeightAt,
            int length) {
        float shared = gainGradient(x, xAt, weight, weightAt, inverse, dy, dyAt, dWeight, dWeightAt, length);
        float factor = -shared * inverse * inverse * inverse / length;
        FloatVector f = FloatVector.broadcast(SPECIES, factor);
        for (int i = 0; i < length; i += COUNT) {
            FloatVector gain =
                    FloatVector.fromArray(SPECIES, weight, weightAt + i).add(1f);
            FloatVector direct =
                    FloatVector.fromArray(SPECIES, dy, dyAt + i).mul(gain).mul(inverse);
            FloatVector.fromArray(SPECIES, x, xAt + i).fma(f, direct).intoArray(dx, dxAt + i);
        }
    }

    /** Adds the weight's gradient and returns the sum of dy * x * (1 + weight). */
    private static float gainGradient(
            float[] x,
            int xAt,
            float[] weight,
            int weightAt,
            float inverse,
            float[] dy,
            int dyAt,
            float[] dWeight,
            int dWeightAt,
            int length) {
        FloatVector sum = FloatVector.zero(SPECIES);
        for (int i = 0; i < length; i += COUNT) {
            FloatVector product =
                    FloatVector.fromArray(SPECIES, dy, dyAt + i).mul(FloatVector.fromArray(SPECIES, x, xAt + i));
            FloatVector gain =
                    FloatVector.fromArray(SPECIES, weight, weightAt + i).add(1f);
            sum = product.fma(gain, sum);
            product.mul(inverse)
                    .add(FloatVector.fromArray(SPECIES, dWeight, dWeightAt + i))
                    .intoArray(dWeight, dWeightAt + i);
        }
        return sum.reduceLanes(VectorOperators.ADD);
    }

    /**
     * Rotates the pairs (x[i], x[i + size/2]) by the angles whose cosines and sines are given; in place.
     *
     * @param size of a head, a multiple of 32
     * @param sign 1 to rotate, -1 to rotate back
     */
    public static void rotate(float[] x, int at, float[] cos, float[] sin, int angleAt, int size, float sign) {
        int half = size / 2;
        for (int i = 0; i < half; i++) {
            float first = x[at + i];
            float second = x[at + half + i];
            float c = cos[angleAt + i];
            float s = sign * sin[angleAt + i];
            x[at + i] = first * c - second * s;
            x[at + half + i] = second * c + first * s;
        }
    }
}
