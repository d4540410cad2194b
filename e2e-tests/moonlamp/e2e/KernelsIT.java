package moonlamp.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import moonlamp.kernel.BaselineKernelModule;
import moonlamp.kernel.ContractDigest;
import moonlamp.kernel.RelaxedKernelModule;
import moonlamp.testing.TeaVmCompiler;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The vector kernels, compiled to WebAssembly, give in real browsers the bits of the scalar ones, here and there. */
class KernelsIT {
    private static final int SEED = 20_270_101;

    private static Playwright playwright;
    private static byte[] baseline;
    private static int expectedDigest;

    @BeforeAll
    static void prepare() {
        playwright = Browsers.playwright();
        baseline = new TeaVmCompiler().compile(BaselineKernelModule.class).bytes();
        expectedDigest = ContractDigest.onTheJvm(SEED);
    }

    @AfterAll
    static void close() {
        playwright.close();
    }

    @Test
    void relaxedKernelsInChromium() {
        try (Browser browser = Browsers.chromium(playwright)) {
            check(
                    browser,
                    new TeaVmCompiler().compile(RelaxedKernelModule.class).bytes());
        }
    }

    @Test
    void baselineKernelsInChromium() {
        try (Browser browser = Browsers.chromium(playwright)) {
            check(browser, baseline);
        }
    }

    @Test
    void baselineKernelsInFirefox() {
        try (Browser browser = Browsers.firefox(playwright)) {
            check(browser, baseline);
        }
    }

    private static void check(Browser browser, byte[] module) {
        try (KernelPage page = new KernelPage(browser, module)) {
            assertEquals("", page.contract(SEED));
            assertEquals(expectedDigest, page.digest(), "the browser's results are not the JVM's");
        }
    }
}
