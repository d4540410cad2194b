package moonlamp.browser.worker;

import java.util.Optional;
import moonlamp.protocol.FailureCode;

/**
 * Which of the four engine modules runs here, on how many threads, and why.
 *
 * @param relaxed the module with relaxed SIMD, else the one with baseline SIMD; both give the same story
 * @param shared on shared memory, which more than one thread needs
 * @param threads the worker's own and its helpers'
 * @param reason a sentence for each decision, for people
 */
record EngineChoice(boolean relaxed, boolean shared, int threads, String reason) {
    /** More threads than this wait for memory rather than compute, and take the device from its owner. */
    static final int DEFAULT_THREADS = 4;

    /** The most that can be asked for. */
    static final int MAX_THREADS = 16;

    /**
     * The best choice for a browser.
     *
     * @param requestedThreads what the page asks for; 0 for the default
     * @throws EngineFailureException with E_BROWSER if no module can run
     */
    static EngineChoice best(Capabilities browser, int requestedThreads) {
        if (!browser.simd()) {
            throw new EngineFailureException(FailureCode.E_BROWSER, "This browser has no WebAssembly SIMD.");
        }
        String simd = browser.relaxedSimd()
                ? "Relaxed SIMD is available."
                : "Baseline SIMD, because this browser has no relaxed SIMD.";
        String alone = reasonForOneThread(browser, requestedThreads);
        if (alone != null) {
            return new EngineChoice(browser.relaxedSimd(), false, 1, simd + " One thread, because " + alone + ".");
        }
        int wanted = requestedThreads > 0 ? requestedThreads : Math.min(browser.cores(), DEFAULT_THREADS);
        int threads = Math.min(wanted, MAX_THREADS);
        String why = requestedThreads > 0 ? "as asked for" : "of " + browser.cores() + " processors";
        return new EngineChoice(
                browser.relaxedSimd(),
                true,
                threads,
                simd + " " + threads + " threads, " + why + ", on shared memory.");
    }

    /** The next best choice after the memory for this one was refused; none after the last. */
    Optional<EngineChoice> afterMemoryRefused() {
        if (!shared) {
            return Optional.empty();
        }
        return Optional.of(new EngineChoice(
                relaxed, false, 1, reason + " Then one thread, because shared memory of this size was refused."));
    }

    /** The next best choice after this one's module could not be had; none after the last. The story is the same. */
    Optional<EngineChoice> afterModuleMissing() {
        if (!relaxed) {
            return Optional.empty();
        }
        return Optional.of(new EngineChoice(
                false,
                shared,
                threads,
                reason + " Then baseline SIMD, because the module with relaxed SIMD could not be fetched."));
    }

    /** This choice with the helpers that did start; every one of them is dispensable. */
    EngineChoice withHelpers(int helpers, String failure) {
        return new EngineChoice(
                relaxed,
                shared,
                helpers + 1,
                reason + " Then " + (helpers + 1) + ", because a helper failed: " + failure);
    }

    /** The module's name: relaxed, relaxed-shared, baseline or baseline-shared. */
    String variant() {
        return (relaxed ? "relaxed" : "baseline") + (shared ? "-shared" : "");
    }

    /** The module's file, in the folder engine of the site. */
    String fileName() {
        return "engine-" + variant() + ".wasm";
    }

    private static String reasonForOneThread(Capabilities browser, int requestedThreads) {
        if (!browser.isolated()) {
            return "the page is not cross-origin isolated";
        }
        if (!browser.sharedMemory()) {
            return "this browser cannot share memory between workers";
        }
        if (requestedThreads == 1) {
            return "that was asked for";
        }
        return requestedThreads == 0 && browser.cores() == 1 ? "there is one processor" : null;
    }
}
