package moonlamp.training.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SoftmaxTest {
    private static final int WIDTH = 96;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 15, 16, 17, 63, 96})
    void causalProbabilities(int visible) {
        float[] row = numbers(30);
        double[] expected = new double[WIDTH];
        double sum = 0;
        for (int i = 0; i < visible; i++) {
            expected[i] = Math.exp(0.25 * row[i]);
            sum += expected[i];
        }
        Softmax.causal(row, 0, visible, WIDTH, 0.25f);
        for (int i = 0; i < WIDTH; i++) {
            assertEquals(expected[i] / sum, row[i], 1e-6, "column " + i);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 40, 95})
    void crossEntropyAndItsGradient(int target) {
        float[] logits = numbers(8);
        double sum = 0;
        for (float logit : logits) {
            sum += Math.exp(logit);
        }
        float[] before = logits.clone();
        float[] exponentials = new float[1];
        double loss = Softmax.crossEntropy(logits, 0, WIDTH, target, exponentials, 0);
        assertEquals(Math.log(sum) - before[target], loss, 1e-5);
        Softmax.logitGradient(logits, 0, WIDTH, target, exponentials[0], 2);
        for (int i = 0; i < WIDTH; i++) {
            assertEquals(2 * (Math.exp(before[i]) / sum - (i == target ? 1 : 0)), logits[i], 1e-5, "column " + i);
        }
    }

    private static float[] numbers(double range) {
        SplittableRandom random = new SplittableRandom(3);
        float[] numbers = new float[WIDTH];
        for (int i = 0; i < WIDTH; i++) {
            numbers[i] = (float) random.nextDouble(-range, range);
        }
        return numbers;
    }
}
