package moonlamp.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import moonlamp.quant.KernelLayout;
import moonlamp.simd.JvmMemory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The trial that chooses between two products; {@link KernelContract} tests what they compute. */
class SpreadProductsTest {
    private static final int COLUMNS = 32;
    private static final int GROUPS = 2049; // of which a part has more than a page
    private static final int TRIALS = 8;
    private static final double WARM = -1000; // said at first: all that comes is late enough
    private static final int ACTIVATIONS = 64;
    private static final int RESULTS = ACTIVATIONS + 256;
    private static final int WEIGHTS = RESULTS + 4 * KernelLayout.GROUP_ROWS * GROUPS;

    /** What the clock says, call by call. */
    private final List<Double> times = new ArrayList<>();

    private int calls;

    @BeforeEach
    void reserve() {
        JvmMemory.reserve(WEIGHTS + GROUPS * KernelLayout.Q8_BLOCK_BYTES);
    }

    @AfterEach
    void release() {
        JvmMemory.reserve(0);
    }

    @ParameterizedTest
    @CsvSource({"8, true", "6, true", "5, false", "0, false"})
    void mostTrialsHaveToBeWon(int won, boolean expected) {
        times.add(WARM);
        for (int i = 0; i < TRIALS; i++) {
            trial(3, i < won ? 2 : 4);
        }
        assertEquals(expected, isQuicker());
        assertEquals(times.size(), calls);
    }

    @Test
    void aDrawIsNotWon() {
        times.add(WARM);
        for (int i = 0; i < TRIALS; i++) {
            trial(3, 3);
        }
        assertEquals(false, isQuicker());
    }

    @Test
    void whatIsMeasuredUntilTheLoopsAreCompiledDoesNotCount() {
        times.add(0.0);
        times.addAll(List.of(1.0, 4.0)); // twice too early, and lost
        times.addAll(List.of(39.0, 42.0));
        times.addAll(List.of(41.0, 44.0, 46.0));
        for (int i = 1; i < TRIALS; i++) {
            trial(3, 2);
        }
        assertTrue(isQuicker());
        assertEquals(times.size(), calls);
    }

    private void trial(double plain, double spread) {
        double begun = Math.max(0, times.get(times.size() - 1));
        times.addAll(List.of(begun, begun + plain, begun + plain + spread));
    }

    private boolean isQuicker() {
        return SpreadProducts.isQuicker(
                new RelaxedKernels(true), WEIGHTS, COLUMNS, GROUPS, ACTIVATIONS, RESULTS, () -> times.get(calls++));
    }
}
