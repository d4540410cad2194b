package moonlamp.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import moonlamp.kernel.Kernels;
import org.junit.jupiter.api.Test;

/** The parts of a token, told by the order of the calls. */
class TimedKernelsTest {
    private static final int LAYERS = 2;

    /** A clock that only kernels advance, each by a time of its own. */
    private double now;

    private final TimedKernels timed = new TimedKernels(new Slow(), () -> now);

    @Test
    void everyCallCountsForItsPart() {
        timed.start(LAYERS);
        for (int token = 1; token <= 3; token++) {
            token();
            now += 100;
            timed.endToken();
            Map<Part, Double> expected = Map.of(
                    Part.NORMS, LAYERS * (4 * 1.0 + 2 * 3) + 1,
                    Part.QKV, LAYERS * (2.0 + 3 * 10),
                    Part.ATTENTION, LAYERS * (4.0 + 4 + 5),
                    Part.ATTENTION_OUTPUT, LAYERS * (2.0 + 10),
                    Part.GATE_UP, LAYERS * (2.0 + 2 * 10 + 7),
                    Part.DOWN, LAYERS * (2.0 + 10),
                    Part.HEAD, 2.0 + 10,
                    Part.SAMPLING, 100.0);
            for (Part part : Part.values()) {
                assertEquals(token * expected.get(part), timed.millis(part), part.label());
            }
        }
    }

    @Test
    void aNewStartForgets() {
        timed.start(LAYERS);
        token();
        timed.endToken();
        timed.start(LAYERS);
        for (Part part : Part.values()) {
            assertEquals(0, timed.millis(part), part.label());
        }
    }

    private void token() {
        for (int layer = 0; layer < LAYERS; layer++) {
            timed.rmsNorm(0, 0, 0, 0, 0);
            timed.quantize(0, 0, 0);
            product();
            product();
            product();
            timed.rope(0, 0, 0, 0);
            timed.scale(0, 0, 0);
            timed.attend(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
            timed.quantize(0, 0, 0);
            product();
            timed.rmsNorm(0, 0, 0, 0, 0);
            timed.add(0, 0, 0);
            timed.rmsNorm(0, 0, 0, 0, 0);
            timed.quantize(0, 0, 0);
            product();
            product();
            timed.geluGate(0, 0, 0, 0);
            timed.quantize(0, 0, 0);
            product();
            timed.rmsNorm(0, 0, 0, 0, 0);
            timed.add(0, 0, 0);
        }
        timed.rmsNorm(0, 0, 0, 0, 0);
        timed.quantize(0, 0, 0);
        product();
    }

    private void product() {
        timed.matmulQ4(0, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    /** Kernels that take time and do nothing. */
    private final class Slow implements Kernels {
        @Override
        public String name() {
            return "slow";
        }

        @Override
        public void quantize(int x, int cols, int out) {
            now += 2;
        }

        @Override
        public void matmulQ4(
                int w, int cols, int x, int xStride, int tokens, int y, int yStride, int groupFrom, int groupTo) {
            now += 10;
        }

        @Override
        public void matmulQ8(
                int w, int cols, int x, int xStride, int tokens, int y, int yStride, int groupFrom, int groupTo) {
            now += 10;
        }

        @Override
        public void matmulF32(
                int w, int cols, int x, int xStride, int tokens, int y, int yStride, int groupFrom, int groupTo) {
            now += 10;
        }

        @Override
        public void rmsNorm(int x, int weight, int out, int n, float eps) {
            now += 1;
        }

        @Override
        public void add(int x, int y, int n) {
            now += 3;
        }

        @Override
        public void scale(int x, int n, float s) {
            now += 4;
        }

        @Override
        public void rope(int x, int heads, int headDim, int cosSin) {
            now += 4;
        }

        @Override
        public void geluGate(int gate, int up, int out, int n) {
            now += 7;
        }

        @Override
        public void attend(
                int q,
                int k,
                int v,
                int capacity,
                int kvStride,
                int first,
                int last,
                int headDim,
                int scores,
                int out) {
            now += 5;
        }
    }
}
