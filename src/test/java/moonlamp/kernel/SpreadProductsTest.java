package moonlamp.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import moonlamp.quant.KernelLayout;
import moonlamp.simd.JvmMemory;
import moonlamp.simd.Memory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The trial that chooses between two products; {@link KernelContract} tests what they compute. */
class SpreadProductsTest {
    private static final int COLUMNS = 32;
    private static final int GROUPS = 2049; // of which a part has more than a page
    private static final double WARM = 41;
    private static final int ACTIVATIONS = 64;
    private static final int RESULTS = ACTIVATIONS + 256;
    private static final int WEIGHTS = RESULTS + 4 * KernelLayout.GROUP_ROWS * GROUPS;

    /** What the clock says, call by call. */
    private final List<Double> times = new ArrayList<>(List.of(0.0));

    private int calls;

    @BeforeEach
    void reserve() {
        JvmMemory.reserve(WEIGHTS + GROUPS * KernelLayout.Q8_BLOCK_BYTES);
    }

    @AfterEach
    void release() {
        JvmMemory.reserve(0);
    }

    @Test
    void sixInARowAreEnough() {
        pairs(WARM, 3, 2, 6);
        assertTrue(isQuicker());
        assertEquals(times.size(), calls);
    }

    @Test
    void oneThatIsLostOrDrawnBeginsTheCountAnew() {
        pairs(WARM, 3, 2, 5);
        pairs(WARM, 3, 4, 1);
        pairs(WARM, 3, 2, 5);
        pairs(WARM, 3, 3, 1);
        pairs(WARM, 3, 2, 6);
        assertTrue(isQuicker());
        assertEquals(times.size(), calls);
    }

    @ParameterizedTest
    @CsvSource({"2, 3", "3, 3"})
    void sixThatAreLostOrDrawnInARowAreEnoughToo(double plain, double spread) {
        pairs(WARM, 3, 2, 5);
        pairs(WARM, plain, spread, 6);
        assertFalse(isQuicker());
        assertEquals(times.size(), calls);
    }

    @Test
    void whereNeitherIsQuickerSixTimesItIsGivenUpAfterAWhile() {
        for (int i = 0; i < 4; i++) {
            pairs(WARM, 3, 2, 5);
            pairs(WARM, 2, 3, 5);
        }
        times.add(251.0);
        assertFalse(isQuicker());
        assertEquals(times.size(), calls);
    }

    /** At first a loop may be quick only because the other one is not compiled yet. */
    @Test
    void whatIsMeasuredUntilTheLoopsAreCompiledDoesNotCount() {
        pairs(0, 2, 3, 20);
        pairs(WARM, 3, 2, 6);
        assertTrue(isQuicker());
        assertEquals(times.size(), calls);
    }

    /** Neither way is left out, and there is room for what they compute. */
    @Test
    void aRehearsalComputesTheFirstGroupsInBothWays() {
        int groups = 8 * (4096 / KernelLayout.Q8_BLOCK_BYTES + 1);
        int end = RESULTS + 4 * KernelLayout.GROUP_ROWS * groups;
        Set<Integer> plain = new HashSet<>();
        Memory.f32Store(RESULTS, 0, Float.NaN);
        Memory.f32Store(end, 0, Float.NaN);
        SpreadProducts.rehearse(
                new DelegatingKernels(new RelaxedKernels(true)) {
                    @Override
                    public void matmulQ8(
                            int w, int cols, int x, int xStride, int tokens, int y, int yStride, int from, int to) {
                        plain.add(to);
                    }
                },
                WEIGHTS,
                COLUMNS,
                ACTIVATIONS,
                RESULTS);
        assertEquals(Set.of(groups), plain);
        assertEquals(0f, Memory.f32Load(RESULTS, 0), "eight places");
        assertTrue(Float.isNaN(Memory.f32Load(end, 0)));
    }

    /** So many pairs, each of which begins at that time and takes so long. */
    private void pairs(double begun, double plain, double spread, int count) {
        for (int i = 0; i < count; i++) {
            times.addAll(List.of(begun, begun + plain, begun + plain + spread));
        }
    }

    private boolean isQuicker() {
        return SpreadProducts.isQuicker(
                new RelaxedKernels(true), WEIGHTS, COLUMNS, GROUPS, ACTIVATIONS, RESULTS, () -> times.get(calls++));
    }
}
