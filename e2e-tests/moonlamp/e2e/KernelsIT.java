package moonlamp.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import moonlamp.kernel.BaselineKernelModule;
import moonlamp.kernel.RelaxedKernelModule;
import org.junit.jupiter.api.Test;

/** The vector kernels, compiled to WebAssembly, give the bits of the scalar ones in real browsers. */
class KernelsIT {
    private static final int SEED = 20_270_101;

    @Test
    void relaxedKernelsAgreeInChromium() {
        try (Playwright playwright = Browsers.playwright();
                Browser browser = Browsers.chromium(playwright);
                KernelPage page = new KernelPage(browser, RelaxedKernelModule.class)) {
            assertEquals("", page.contract(SEED));
        }
    }

    @Test
    void baselineKernelsAgreeInChromium() {
        try (Playwright playwright = Browsers.playwright();
                Browser browser = Browsers.chromium(playwright);
                KernelPage page = new KernelPage(browser, BaselineKernelModule.class)) {
            assertEquals("", page.contract(SEED));
        }
    }

    @Test
    void baselineKernelsAgreeInFirefox() {
        try (Playwright playwright = Browsers.playwright();
                Browser browser = Browsers.firefox(playwright);
                KernelPage page = new KernelPage(browser, BaselineKernelModule.class)) {
            assertEquals("", page.contract(SEED));
        }
    }
}
