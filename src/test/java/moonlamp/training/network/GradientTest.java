package moonlamp.training.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Gradients against finite differences along the gradient, for every tensor of a small network. */
class GradientTest {
    private static final long SEED = 5;
    private static final NetworkShape SHAPE = new NetworkShape(64, 64, 7, 4, 2, 32, 96, 128);
    private static final ParameterLayout LAYOUT = new ParameterLayout(SHAPE);

    private final float[] parameters = parameters();
    private final Weights weights = new Weights(LAYOUT);
    private final Pass pass = new Pass(weights, 256);
    private final Rows rows = rows();

    /** Step along the unit gradient: small enough for the slope, large enough for f32. */
    private static final double CHANGE = 0.1;

    static Stream<Parameter> parametersToCheck() {
        return LAYOUT.all().stream();
    }

    @ParameterizedTest
    @MethodSource("parametersToCheck")
    void gradientIsTheSlope(Parameter tensor) {
        loss();
        pass.train(rows, 1);
        float[] gradient = Arrays.copyOfRange(pass.gradient(), tensor.at(), tensor.end());
        double norm = Math.sqrt(sumOfSquares(gradient));
        double step = CHANGE / norm;
        double slope = (lossAt(tensor, gradient, step / norm) - lossAt(tensor, gradient, -step / norm)) / (2 * step);
        assertEquals(1, slope / norm, 0.005, tensor + " |gradient| " + norm);
    }

    private double lossAt(Parameter tensor, float[] direction, double factor) {
        float[] saved = parameters.clone();
        for (int i = 0; i < direction.length; i++) {
            parameters[tensor.at() + i] += (float) (factor * direction[i]);
        }
        double loss = loss();
        System.arraycopy(saved, 0, parameters, 0, saved.length);
        return loss;
    }

    private double loss() {
        for (int part = 0; part < weights.parts(); part++) {
            weights.load(part, parameters, Weights.Rounding.NONE);
        }
        return pass.loss(rows);
    }

    private static float[] parameters() {
        float[] values = Initialization.of(LAYOUT, SEED);
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < values.length; i++) {
            values[i] += (float) (random.nextDouble() - 0.5) * 0.1f;
        }
        return values;
    }

    private static Rows rows() {
        Rows rows = new Rows(256, SHAPE.context());
        SplittableRandom random = new SplittableRandom(SEED);
        for (int length : new int[] {52, 101, 30, 2}) {
            rows.add(random.ints(length, 0, SHAPE.vocabulary()).toArray(), 7, 0.1f);
        }
        return rows;
    }

    private static double sumOfSquares(float[] x) {
        double sum = 0;
        for (float v : x) {
            sum += (double) v * v;
        }
        return sum;
    }
}
