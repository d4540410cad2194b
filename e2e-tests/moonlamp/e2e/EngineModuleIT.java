package moonlamp.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import moonlamp.browser.engine.JvmEngineModule;
import moonlamp.site.SiteServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The four engine modules as they are shipped, called directly, under the policy that the site is served with. */
class EngineModuleIT extends InBrowser {
    private static final String MODEL = "models/moonlamp-little.gguf";
    private static final String PROMPT =
            "Write a 100-200 word fairy tale story about a brave squirrel on the moon that discovers a map.";
    private static final int MOST_TOKENS = 96;

    /** What loads a model and drives the exports; shared by the tests below. */
    private static final String PRELUDE =
            """
            async ([name, path, prompt, most]) => {
              const { compile, createMemory, firstFreeAddress, instantiate } = await import("../js/engine-loader.js");
              const module = await compile(name);
              const file = new Uint8Array(await (await fetch(new URL("../" + path, location.href))).arrayBuffer());
              let engine, memory;
              const area = (address, length) => new Uint8Array(memory.buffer, address, length);
              const text = (length) => new TextDecoder().decode(area(engine.outputAddress(), length).slice());
              const ok = (status) => {
                if (status < 0) throw new Error(text(engine.failure()));
                return status;
              };
              const feed = (take) => {
                const room = ok(engine.stagingBytes());
                for (let from = 0; from < file.length; from += room) {
                  const piece = file.subarray(from, from + room);
                  area(ok(engine.stagingAddress()), piece.length).set(piece);
                  if (ok(take(from, piece.length)) !== 0) return;
                }
              };
              const open = async (pages) => {
                memory = createMemory(pages, name.includes("shared"));
                engine = await instantiate(module, memory);
                ok(engine.begin(firstFreeAddress(module), file.length, 1, 0));
                feed((from, length) => engine.feedHeader(length));
              };
              await open(16);
            """;

    private static final String STORY = PRELUDE
            + """
              await open(ok(engine.plannedPages()));
              ok(engine.startLoad());
              feed((from, length) => engine.feedWeights(from, length));
              ok(engine.finishLoad());
              const words = new TextEncoder().encode(prompt);
              area(ok(engine.stagingAddress()), words.length).set(words);
              const promptTokens = ok(engine.startStory(words.length));
              while (ok(engine.readPrompt()) < promptTokens);
              const tokens = [];
              while (tokens.length < most && ok(engine.progress()) === 0) {
                ok(engine.step());
                tokens.push(engine.lastToken());
              }
              return tokens;
            }
            """;

    private static final String IMPORTS = PRELUDE
            + """
              return WebAssembly.Module.imports(module).map(({ module, name }) => `${module}.${name}`);
            }
            """;

    private static final String FAILURE = PRELUDE
            + """
              return { status: engine.startLoad(), text: text(engine.failure()) };
            }
            """;

    EngineModuleIT() {
        super(BrowserKind.CHROMIUM);
    }

    @ParameterizedTest
    @ValueSource(strings = {"relaxed", "relaxed-shared", "baseline", "baseline-shared"})
    void writesTheTokensThatTheJvmWrites(String variant) throws IOException {
        List<Integer> expected = JvmEngineModule.greedyTokens(Files.readAllBytes(Path.of(MODEL)), PROMPT, MOST_TOKENS);
        assertTrue(expected.size() > 20, expected.toString());
        assertEquals(expected, evaluate(STORY, variant));
    }

    @Test
    void asksForNothingThatTheLoaderWouldHaveToInvent() {
        List<?> imports = (List<?>) evaluate(IMPORTS, "relaxed");
        assertTrue(imports.contains("env.memory"), imports.toString());
        assertTrue(imports.size() < 20, imports.toString());
    }

    @Test
    void aFailureIsTextAndThrowsNothing() {
        Map<?, ?> failure = (Map<?, ?>) evaluate(FAILURE, "baseline");
        assertEquals(-1, failure.get("status"));
        assertTrue(failure.get("text").toString().startsWith("E_ENGINE\nthe model needs "), failure.toString());
    }

    private Object evaluate(String script, String variant) {
        try (SiteServer server = SiteServer.start(SITE, 0);
                Page page = browser().newPage()) {
            page.navigate(server.url() + "models/models.json");
            return page.evaluate(script, List.of("engine-" + variant + ".wasm", MODEL, PROMPT, MOST_TOKENS));
        }
    }
}
