package moonlamp.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import moonlamp.gguf.FormatModule;
import moonlamp.gguf.SpoiltFiles;
import moonlamp.quant.GgmlType;
import moonlamp.simd.JvmMemory;
import moonlamp.testing.TeaVmCompiler;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Model files in the compiled module: every malformed file is refused in the same words as on the JVM (where an array
 * index can be wrong without a trap), and every block format gives the same bits.
 */
class FormatIT {
    private static final int SEEDS = 20;
    private static final int MEMORY_BYTES = 64 << 20;

    private static byte[] module;

    @BeforeAll
    static void compile() {
        module = new TeaVmCompiler().compile(FormatModule.class).bytes();
    }

    @Test
    void chromiumReadsAsTheJvm() {
        compare(Browsers::chromium);
    }

    @Test
    void firefoxReadsAsTheJvm() {
        compare(Browsers::firefox);
    }

    private static void compare(Function<Playwright, Browser> launch) {
        try (Playwright playwright = Browsers.playwright();
                Browser browser = launch.apply(playwright);
                KernelPage page = new KernelPage(browser, module)) {
            compareSpoiltFiles(page);
            compareVariants(page);
            compareBlocks(page);
        }
    }

    private static void compareSpoiltFiles(KernelPage page) {
        for (Map.Entry<String, byte[]> file : SpoiltFiles.all().entrySet()) {
            byte[] bytes = file.getValue();
            write(page, bytes);
            assertEquals(
                    FormatModule.header(bytes.length, bytes.length),
                    page.result("header", List.of(bytes.length, bytes.length)),
                    file.getKey());
        }
    }

    private static void compareVariants(KernelPage page) {
        byte[] sound = SpoiltFiles.sound();
        int header = SpoiltFiles.soundHeaderBytes();
        write(page, sound);
        assertEquals(
                FormatModule.variants(sound.length, header),
                page.result("variants", List.of(sound.length, header)),
                "every prefix and every changed byte");
    }

    private static void compareBlocks(KernelPage page) {
        JvmMemory.reserve(MEMORY_BYTES);
        for (GgmlType type : GgmlType.values()) {
            for (int seed = 1; type.isSupported() && seed <= SEEDS; seed++) {
                assertEquals(
                        FormatModule.blocks(type.id(), seed),
                        page.result("blocks", List.of(type.id(), seed)),
                        type + ", seed " + seed);
            }
        }
    }

    private static void write(KernelPage page, byte[] bytes) {
        JvmMemory.reserve(MEMORY_BYTES);
        JvmMemory.write(FormatModule.FILE, bytes, 0, bytes.length);
        page.write(FormatModule.FILE, bytes);
    }
}
