package moonlamp.e2e;

import com.google.gson.Gson;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import moonlamp.site.SiteServer;
import moonlamp.testing.GoldenJudge;

/**
 * An engine module in a browser, computing logits for tests. It serves a copy of the built site that has one more
 * script, engine-probe.js, and the model files that are asked for.
 */
final class EngineProbe implements AutoCloseable {
    private static final String START =
            """
            () => {
              const policy = globalThis.trustedTypes?.createPolicy('moonlamp', { createScriptURL: (path) => path });
              const path = '/js/engine-probe.js';
              globalThis.probe = new Worker(policy ? policy.createScriptURL(path) : path, { type: 'module' });
            }""";
    private static final String ASK =
            """
            (request) => new Promise((resolve, reject) => {
              probe.onmessage = ({ data }) => data.error === undefined ? resolve(data.answer) : reject(new Error(data.error));
              probe.onerror = (event) => reject(new Error(event.message ?? 'the probe did not start'));
              probe.postMessage(JSON.parse(request));
            })""";

    private final SiteCopy site = new SiteCopy();
    private final SiteServer server;
    private final Page page;

    /** Starts a page in this browser; the browser stays open when the probe is closed. */
    EngineProbe(Browser browser) {
        try {
            site.write("js/engine-probe.js", Files.readAllBytes(Path.of("e2e-tests/moonlamp/e2e/engine-probe.js")));
            site.write("probe.html", "<!doctype html><title>Engine probe</title>".getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server = SiteServer.start(site.folder(), 0);
        page = browser.newPage();
    }

    /**
     * Loads a model file.
     *
     * @param variant relaxed, baseline, relaxed-shared or baseline-shared
     * @param threads more than 1 only with shared memory
     */
    Loaded load(Path file, String variant, int threads, boolean exact) {
        try {
            Files.copy(
                    file,
                    Files.createDirectories(site.folder().resolve("probe"))
                            .resolve(file.getFileName().toString()));
        } catch (java.nio.file.FileAlreadyExistsException e) {
            // served already
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        page.navigate(server.url() + "probe.html");
        page.evaluate(START);
        ask(Map.of(
                "command",
                "load",
                "module",
                "engine-" + variant + ".wasm",
                "file",
                "../probe/" + file.getFileName(),
                "threads",
                threads,
                "precision",
                exact ? 1 : 0));
        return new Loaded();
    }

    /** A loaded engine; the next one takes its place. */
    final class Loaded {
        /** Logits at ascending positions, the tokens read at most {@code chunk} at a time; the oracle of GoldenJudge. */
        float[][] logits(int[] ids, int[] positions, int chunk, int vocabulary) {
            String answer = ask(Map.of(
                    "command", "logits", "ids", ids, "positions", positions, "chunk", chunk, "vocabulary", vocabulary));
            ByteBuffer floats =
                    ByteBuffer.wrap(Base64.getDecoder().decode(answer)).order(ByteOrder.LITTLE_ENDIAN);
            float[][] logits = new float[positions.length][vocabulary];
            for (float[] row : logits) {
                for (int i = 0; i < vocabulary; i++) {
                    row[i] = floats.getFloat();
                }
            }
            return logits;
        }

        GoldenJudge.Forward forward(int chunk, int vocabulary) {
            return (ids, positions) -> logits(ids, positions, chunk, vocabulary);
        }
    }

    private String ask(Map<String, Object> request) {
        return (String) page.evaluate(ASK, new Gson().toJson(request));
    }

    @Override
    public void close() {
        page.close();
        server.close();
        site.close();
    }
}
