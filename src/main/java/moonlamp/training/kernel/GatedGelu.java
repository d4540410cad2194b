package moonlamp.training.kernel;

import static moonlamp.training.kernel.Lanes.COUNT;
import static moonlamp.training.kernel.Lanes.SPECIES;

import jdk.incubator.vector.FloatVector;

/**
 * gelu(gate) * up, with the tanh form of GELU (Hendrycks and Gimpel 2016), written with the logistic function: gelu(g) =
 * g * sigmoid(2 sqrt(2/pi) (g + 0.044715 g^3)). A row holds the gates, then the ups.
 */
public final class GatedGelu {
    private static final float CUBIC = 0.044715f;
    private static final float TWICE_ROOT = 2 * 0.7978845608f; // 2 sqrt(2/pi)

    private GatedGelu() {}

    /** out[size] from gateUp[2 size]. */
    public static void apply(float[] gateUp, int at, int size, float[] out, int outAt) {
        for (int i = 0; i < size; i += COUNT) {
            FloatVector gate = FloatVector.fromArray(SPECIES, gateUp, at + i);
            gate.mul(sigmoid(gate))
                    .mul(FloatVector.fromArray(SPECIES, gateUp, at + size + i))
                    .intoArray(out, outAt + i);
        }
    }

    /** Replaces gateUp by its gradient, given that of the result. */
    public static void gradient(float[] gateUp, int at, int size, float[] dOut, int dOutAt) {
        for (int i = 0; i < size; i += COUNT) {
            FloatVector gate = FloatVector.fromArray(SPECIES, gateUp, at + i);
            FloatVector up = FloatVector.fromArray(SPECIES, gateUp, at + size + i);
            FloatVector d = FloatVector.fromArray(SPECIES, dOut, dOutAt + i);
            FloatVector s = sigmoid(gate);
            FloatVector gelu = gate.mul(s);
            FloatVector inner = gate.mul(gate).mul(3 * CUBIC).add(1f).mul(TWICE_ROOT);
            FloatVector slope =
                    s.add(gelu.mul(FloatVector.broadcast(SPECIES, 1f).sub(s)).mul(inner));
            d.mul(up).mul(slope).intoArray(gateUp, at + i);
            d.mul(gelu).intoArray(gateUp, at + size + i);
        }
    }

    private static FloatVector sigmoid(FloatVector gate) {
        FloatVector minusInner = gate.mul(gate).mul(CUBIC).add(1f).mul(gate).mul(-TWICE_ROOT);
        return FloatVector.broadcast(SPECIES, 1f).div(Exponential.of(minusInner).add(1f));
    }
}
