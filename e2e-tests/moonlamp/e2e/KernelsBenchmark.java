package moonlamp.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import java.util.List;
import moonlamp.kernel.BaselineKernelModule;
import moonlamp.kernel.RelaxedKernelModule;
import moonlamp.testing.TeaVmCompiler;

/** Prints the speed of the kernels in Chromium, one thread; run by hand. */
public final class KernelsBenchmark {
    private static final int COLS = 640;

    private KernelsBenchmark() {}

    public static void main(String[] args) {
        try (Playwright playwright = Browsers.playwright();
                Browser browser = Browsers.chromium(playwright)) {
            for (Class<?> module : List.of(RelaxedKernelModule.class, BaselineKernelModule.class)) {
                try (KernelPage page = new KernelPage(
                        browser, new TeaVmCompiler().compile(module).bytes())) {
                    System.out.println(module.getSimpleName());
                    measure(page, 0, 2048, 1, 20);
                    measure(page, 1, 2048, 1, 100);
                    measure(page, 1, 16384, 1, 10);
                    measure(page, 1, 2048, 64, 2);
                    measureAttention(page);
                }
            }
        }
    }

    private static void measure(KernelPage page, int implementation, int rows, int tokens, int repeats) {
        for (int bits : new int[] {4, 8}) {
            page.call("prepare", List.of(implementation, bits, rows, COLS, tokens));
            double seconds = page.seconds("multiply", List.of(implementation, bits, rows, COLS, tokens), repeats);
            System.out.printf(
                    "%s Q%d, %d x %d, %d tokens: %.1f us, %.1f GMAC/s%n",
                    implementation == 0 ? "scalar" : "vector",
                    bits,
                    rows,
                    COLS,
                    tokens,
                    seconds * 1e6,
                    (double) rows * COLS * tokens / seconds / 1e9);
        }
    }

    private static void measureAttention(KernelPage page) {
        int headDim = 256;
        int positions = 512;
        double seconds = page.seconds("attend", List.of(1, headDim, positions), 100);
        System.out.printf(
                "vector attention, 4 heads, %d positions of %d: %.1f us, %.1f GMAC/s%n",
                positions, headDim, seconds * 1e6, 4 * 2.0 * positions * headDim / seconds / 1e9);
    }
}
