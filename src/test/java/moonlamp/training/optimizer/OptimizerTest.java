package moonlamp.training.optimizer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import moonlamp.training.network.Initialization;
import moonlamp.training.network.NetworkShape;
import moonlamp.training.network.ParameterLayout;
import moonlamp.training.parallel.Crew;
import org.junit.jupiter.api.Test;

class OptimizerTest {
    private static final ParameterLayout LAYOUT = new ParameterLayout(new NetworkShape(64, 32, 2, 1, 1, 32, 64, 32));
    private static final Optimizer.Settings SETTINGS = new Optimizer.Settings(0.02f, 0.02f, 0, 1);
    private static final int STEPS = 300;

    /** Half the squared distance to a target: the gradient is the distance. */
    @Test
    void findsTheMinimumOfABowl() {
        float[] target = Initialization.of(LAYOUT, 1);
        float[] values = Initialization.of(LAYOUT, 2);
        double before = distance(values, target);
        try (Crew crew = new Crew(2)) {
            Optimizer optimizer = new Optimizer(LAYOUT, SETTINGS, Optimizer.State.zero(LAYOUT), crew);
            for (int step = 1; step <= STEPS; step++) {
                optimizer.step(
                        values, List.of(gradient(values, target, 0), gradient(values, target, 1)), step, rate(step));
            }
        }
        assertTrue(distance(values, target) < before / 50, before + " -> " + distance(values, target));
    }

    private static float rate(int step) {
        return 1 - (step - 1f) / STEPS;
    }

    @Test
    void tellsTheGradientsNormAndClearsIt() {
        float[] first = new float[LAYOUT.size()];
        float[] second = new float[LAYOUT.size()];
        first[0] = 1;
        second[0] = 2;
        second[LAYOUT.size() - 1] = 4;
        try (Crew crew = new Crew(2)) {
            Optimizer optimizer = new Optimizer(LAYOUT, SETTINGS, Optimizer.State.zero(LAYOUT), crew);
            assertEquals(5, optimizer.step(new float[LAYOUT.size()], List.of(first, second), 1, 1), 1e-9);
        }
        assertEquals(0, distance(first, new float[first.length]));
        assertEquals(0, distance(second, new float[first.length]));
    }

    @Test
    void theRateRisesStaysAndFalls() {
        RateSchedule schedule = new RateSchedule(1000, 100, 0.3);
        float[] factors = new float[6];
        int i = 0;
        for (long seen : new long[] {50, 100, 700, 850, 1000, 1100}) {
            factors[i] = schedule.factor(seen);
            i++;
        }
        float[] expected = {0.5f, 1, 1, 0.5f, 0, 0};
        for (int k = 0; k < expected.length; k++) {
            assertEquals(expected[k], factors[k], 1e-6, Arrays.toString(factors));
        }
    }

    private static float[] gradient(float[] values, float[] target, int half) {
        float[] gradient = new float[values.length];
        for (int i = half; i < gradient.length; i += 2) {
            gradient[i] = values[i] - target[i];
        }
        return gradient;
    }

    private static double distance(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += Math.pow(a[i] - b[i], 2);
        }
        return Math.sqrt(sum);
    }
}
