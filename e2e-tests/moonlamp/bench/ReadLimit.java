package moonlamp.bench;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import moonlamp.testing.TeaVmCompiler;

/**
 * How fast WebAssembly can read memory: {@link ReadLoop} over as many bytes as the model's weights, on one or several
 * threads, each on a part of its own.
 */
final class ReadLimit {
    private static final String MODULE = "read-limit.wasm";
    private static final int PASSES = 8;
    /** A pass over a small model is repeated, so that the clock and the start of the workers do not count. */
    private static final long LEAST_BYTES_PER_PASS = 512L << 20;

    private static final String START =
            """
            async ({ module, threads, bytes }) => {
              const FROM = 65536; // above whatever the module keeps for itself
              const pages = Math.ceil((FROM + bytes * threads) / 65536);
              const memory = new WebAssembly.Memory({ initial: pages, maximum: pages, shared: true });
              new Uint8Array(memory.buffer).fill(1, FROM);
              globalThis.readers = Array.from({ length: threads }, (_, i) => {
                const reader = new Worker(benchScript("js/read-limit.js"), { type: "module" });
                return { reader, from: FROM + i * bytes, bytes };
              });
              globalThis.ask = ({ reader }, message) => new Promise((resolve, reject) => {
                reader.onmessage = ({ data }) => data.error ? reject(new Error(data.error)) : resolve(data);
                reader.onerror = (event) => reject(new Error(event.message));
                reader.postMessage(message);
              });
              await Promise.all(readers.map((reader) => ask(reader, { module, memory })));
            }""";

    private static final String PASS =
            """
            async ({ repeats }) => {
              const times = await Promise.all(readers.map((r) => ask(r, { from: r.from, bytes: r.bytes, repeats })));
              const begun = Math.min(...times.map((t) => t.begun));
              return Math.max(...times.map((t) => t.ended)) - begun;
            }""";

    private final BenchSite site;
    private final BenchFolder folder;
    private final long bytes;

    /** @param bytes how much a token reads */
    ReadLimit(BenchSite site, BenchFolder folder, long bytes) {
        this.site = site;
        this.folder = folder;
        this.bytes = bytes;
        install(new TeaVmCompiler().sharedMemory().compile(ReadLoop.class));
    }

    private void install(TeaVmCompiler.Result module) {
        try {
            Files.write(site.folder().resolve("engine").resolve(MODULE), module.bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** GB (1e9 bytes) a second, the best of some passes. */
    double measure(int threads) {
        long share = Math.max(1, bytes / threads / ReadLoop.STEP) * ReadLoop.STEP;
        long repeats = Math.max(1, LEAST_BYTES_PER_PASS / (share * threads));
        Path profile = folder.empty("profile");
        try (FreshBrowser browser = new FreshBrowser(profile)) {
            Page page = browser.open(site.blankPage());
            BenchPage.allowScripts(page);
            BenchPage.run(page, START, Map.of("module", MODULE, "threads", threads, "bytes", (double) share));
            double best = Double.POSITIVE_INFINITY;
            for (int pass = 0; pass < PASSES; pass++) {
                Number millis = (Number) BenchPage.run(page, PASS, Map.of("repeats", (double) repeats));
                best = Math.min(best, millis.doubleValue());
            }
            return share * threads * repeats / best / 1e6;
        }
    }
}
