package moonlamp.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import moonlamp.kernel.BaselineKernelModule;
import moonlamp.kernel.ContractDigest;
import moonlamp.kernel.PairedKernelModule;
import moonlamp.kernel.RelaxedKernelModule;
import moonlamp.testing.TeaVmCompiler;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    /** Those with a dot product of bytes and those that do without, whichever this processor would choose. */
    @ParameterizedTest
    @ValueSource(classes = {RelaxedKernelModule.class, PairedKernelModule.class})
    void relaxedKernelsInChromium(Class<?> module) {
        try (Browser browser = Browsers.chromium(playwright)) {
            check(browser, new TeaVmCompiler().compile(module).bytes());
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
