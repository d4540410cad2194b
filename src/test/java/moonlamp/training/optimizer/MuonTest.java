package moonlamp.training.optimizer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MuonTest {
    /** The quintic's fixed band: after five iterations singular values lie around 1, not at it. */
    private static final double LEAST = 0.5;

    private static final double MOST = 1.3;

    @ParameterizedTest
    @CsvSource({"32,64", "64,32", "32,32"})
    void theFirstUpdateIsNearlyOrthogonal(int rows, int columns) {
        SplittableRandom random = new SplittableRandom(4);
        float[] gradient = new float[rows * columns];
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] = (float) random.nextDouble(-1, 1);
        }
        float[] values = new float[gradient.length];
        new Muon(gradient.length, 32).step(values, gradient, new float[gradient.length], 0, rows, columns, 1, 1, 0);
        double size = 0.2 * Math.sqrt(Math.max(rows, columns));
        double squares = 0;
        double along = 0;
        for (int i = 0; i < values.length; i++) {
            squares += Math.pow(values[i] / size, 2);
            along -= values[i] * gradient[i];
        }
        double meanSquareOfSingularValues = squares / Math.min(rows, columns);
        assertTrue(
                meanSquareOfSingularValues > LEAST && meanSquareOfSingularValues < MOST,
                "" + meanSquareOfSingularValues);
        assertTrue(along > 0, "goes up the slope");
    }

    @ParameterizedTest
    @CsvSource({"32,64", "64,32"})
    void decayPullsTowardsZero(int rows, int columns) {
        float[] values = new float[rows * columns];
        Arrays.fill(values, 1);
        new Muon(values.length, 32)
                .step(values, new float[values.length], new float[values.length], 0, rows, columns, 1, 0.1f, 0.5f);
        for (float value : values) {
            assertEquals(0.95f, value, 1e-6);
        }
    }
}
