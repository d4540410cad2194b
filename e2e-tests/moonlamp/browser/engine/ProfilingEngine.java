package moonlamp.browser.engine;

import moonlamp.bench.Part;
import moonlamp.bench.TimedKernels;
import moonlamp.kernel.RelaxedKernels;
import org.teavm.interop.Export;
import org.teavm.interop.Import;

/** The engine module with relaxed SIMD and a clock around every kernel; one thread. No main method. */
public final class ProfilingEngine {
    private static final TimedKernels KERNELS = new TimedKernels(new RelaxedKernels(), ProfilingEngine::now);

    private ProfilingEngine() {}

    /** Milliseconds. */
    @Import(module = "clock", name = "now")
    private static native double now();

    /** See {@link EngineModule#begin}. */
    @Export(name = "begin")
    public static int begin(int base, int fileBytes, int threads, int precision) {
        return EngineModule.begin(KERNELS, base, fileBytes, threads, precision);
    }

    /** Forgets all times; a token is about to begin, of a model with so many layers. */
    @Export(name = "startProfile")
    public static void startProfile(int layers) {
        KERNELS.start(layers);
    }

    /** A token is written. */
    @Export(name = "endToken")
    public static void endToken() {
        KERNELS.endToken();
    }

    /** Milliseconds that went into a part, a number of {@link Part}, since the start. */
    @Export(name = "partMillis")
    public static double partMillis(int part) {
        return KERNELS.millis(Part.values()[part]);
    }
}
