package moonlamp.training.kernel;

import static moonlamp.training.kernel.Lanes.SPECIES;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/** e^x in a vector: range reduction by ln 2 in two parts, polynomial of degree 5 (Cephes' expf); within 2 ulp. */
final class Exponential {
    private static final float LOWEST = -87;
    private static final float HIGHEST = 88;
    private static final float LOG2_E = 1.44269504f;
    /** 1.5 * 2^23: added, the sum's low bits are the nearest integer. */
    private static final float ROUNDER = 12582912f;

    private static final float LN2_HIGH = 0.693359375f;
    private static final float LN2_LOW = -2.12194440e-4f;
    private static final int MANTISSA_BITS = 23;

    private Exponential() {}

    /** Arguments are brought into -87 .. 88, where results are normal floats. */
    static FloatVector of(FloatVector argument) {
        FloatVector x = argument.max(LOWEST).min(HIGHEST);
        FloatVector shifted = x.fma(all(LOG2_E), all(ROUNDER));
        FloatVector n = shifted.sub(ROUNDER);
        FloatVector r = n.fma(all(-LN2_LOW), n.fma(all(-LN2_HIGH), x));
        FloatVector p = all(1.9875691500e-4f);
        p = p.fma(r, all(1.3981999507e-3f));
        p = p.fma(r, all(8.3334519073e-3f));
        p = p.fma(r, all(4.1665795894e-2f));
        p = p.fma(r, all(1.6666665459e-1f));
        p = p.fma(r, all(5.0000001201e-1f));
        p = p.fma(r.mul(r), r).add(1f);
        return p.viewAsIntegralLanes()
                .lanewise(
                        VectorOperators.ADD,
                        shifted.viewAsIntegralLanes().lanewise(VectorOperators.LSHL, MANTISSA_BITS))
                .reinterpretAsFloats();
    }

    private static FloatVector all(float value) {
        return FloatVector.broadcast(SPECIES, value);
    }
}
