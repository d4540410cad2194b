package moonlamp.browser.engine;

import moonlamp.kernel.BaselineKernels;
import org.teavm.interop.Export;

/** The engine module with baseline SIMD. It has no main method: it does nothing before one of its exports is called. */
public final class BaselineEngine {
    private BaselineEngine() {}

    /** See {@link EngineModule#begin}. */
    @Export(name = "begin")
    public static int begin(int base, int fileBytes, int threads, int precision) {
        return EngineModule.begin(new BaselineKernels(), base, fileBytes, threads, precision);
    }

    /** See {@link EngineModule#joinTeam}. */
    @Export(name = "joinTeam")
    public static int joinTeam(int team, int member) {
        return EngineModule.joinTeam(new BaselineKernels(), team, member);
    }
}
