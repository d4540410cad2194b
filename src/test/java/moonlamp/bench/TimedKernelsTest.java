package moonlamp.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Proxy;
import java.util.Map;
import moonlamp.kernel.Kernels;
import org.junit.jupiter.api.Test;

/** The parts of a token, told by the order of the calls. */
class TimedKernelsTest {
    private static final int LAYERS = 2;
    private static final Map<String, Double> COSTS = Map.of(
            "quantize",
            2.0,
            "matmulQ4",
            6.0,
            "multiplySpread",
            4.0,
            "rmsNorm",
            1.0,
            "add",
            3.0,
            "scale",
            4.0,
            "rope",
            4.0,
            "geluGate",
            7.0,
            "attend",
            5.0);

    /** A clock that only kernels advance, each by a time of its own. */
    private double now;

    private final TimedKernels timed = new TimedKernels(slow(), () -> now);

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
            timed.attend(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, false, 0, 0);
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

    /** Read from several places, and what is left over. */
    private void product() {
        timed.multiplySpread(2, true, 0, 0, 0, 0, 0, 0, 0);
        timed.matmulQ4(0, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    /** Kernels that take time and do nothing. */
    private Kernels slow() {
        return (Kernels) Proxy.newProxyInstance(
                Kernels.class.getClassLoader(), new Class<?>[] {Kernels.class}, (proxy, method, arguments) -> {
                    now += COSTS.get(method.getName());
                    return null;
                });
    }
}
