package moonlamp.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import moonlamp.simd.InstructionCases;
import moonlamp.simd.JvmMemory;
import moonlamp.testing.TeaVmCompiler;
import org.junit.jupiter.api.Test;

/** Every instruction on edge values: browsers give the bits that the JVM gives. */
class InstructionsIT {
    private static final String WORKER = "/instructions-worker.js";
    private static final int CANONICAL_NAN = 0x7FC00000;

    @Test
    void chromiumComputesAsTheJvm() throws IOException {
        compare(Browsers::chromium);
    }

    @Test
    void firefoxComputesAsTheJvm() throws IOException {
        compare(Browsers::firefox);
    }

    private static void compare(Function<Playwright, Browser> launch) throws IOException {
        byte[] module = new TeaVmCompiler()
                .sharedMemory()
                .compile(InstructionCases.class)
                .bytes();
        try (TestServer server = site(module);
                Playwright playwright = Browsers.playwright();
                Browser browser = launch.apply(playwright)) {
            Page page = browser.newPage();
            page.navigate(server.url("/index.html"));
            List<byte[]> results = run(page);
            assertEquals(InstructionCases.count(), results.size());
            for (int index = 0; index < results.size(); index++) {
                assertSameBits(index, results.get(index));
            }
        }
    }

    private static TestServer site(byte[] module) throws IOException {
        try (InputStream worker = InstructionsIT.class.getResourceAsStream(WORKER.substring(1))) {
            return new TestServer()
                    .file("/index.html", "<!doctype html><title>Instructions</title>".getBytes(StandardCharsets.UTF_8))
                    .file(WORKER, worker.readAllBytes())
                    .file("/js/engine-loader.js", Files.readAllBytes(Path.of("web", "js", "engine-loader.js")))
                    .file("/js/site-files.js", Files.readAllBytes(Path.of("web", "js", "site-files.js")))
                    .file("/js/trusted.js", Files.readAllBytes(Path.of("web", "js", "trusted.js")))
                    .file("/js/requests.js", Files.readAllBytes(Path.of("web", "js", "requests.js")))
                    .file("/cases.wasm", module)
                    .start();
        }
    }

    private static List<byte[]> run(Page page) {
        Map<?, ?> answer = (Map<?, ?>) page.evaluate(
                """
                ([script, pages]) => new Promise((done, fail) => {
                  const worker = new Worker(script, { type: "module" });
                  worker.onmessage = ({ data }) => done(data);
                  worker.onerror = (event) => fail(new Error(event.message));
                  worker.postMessage({ url: "/cases.wasm", pages });
                })
                """,
                List.of(WORKER, InstructionCases.PAGES));
        assertNull(answer.get("error"));
        List<byte[]> results = new ArrayList<>();
        for (Object text : (List<?>) answer.get("results")) {
            results.add(Base64.getDecoder().decode((String) text));
        }
        return results;
    }

    private static void assertSameBits(int index, byte[] actual) {
        String name = InstructionCases.names().get(index);
        JvmMemory.reserve((long) InstructionCases.PAGES * JvmMemory.PAGE_BYTES);
        byte[] expected = new byte[InstructionCases.run(index)];
        JvmMemory.read(InstructionCases.results(), expected, 0, expected.length);
        assertEquals(expected.length, actual.length, name);
        if (InstructionCases.hasNanResults(index)) {
            canonicalise(expected);
            canonicalise(actual);
        }
        HexFormat hex = HexFormat.of();
        for (int slot = 0; slot < expected.length; slot += 16) {
            assertEquals(
                    hex.formatHex(expected, slot, slot + 16),
                    hex.formatHex(actual, slot, slot + 16),
                    name + ", bytes of results at " + slot);
        }
    }

    /** The payload of a NaN that arithmetic makes is open in the specification. */
    private static void canonicalise(byte[] floats) {
        ByteBuffer lanes = ByteBuffer.wrap(floats).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < floats.length; i += 4) {
            if (Float.isNaN(lanes.getFloat(i))) {
                lanes.putInt(i, CANONICAL_NAN);
            }
        }
    }
}
