package moonlamp.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import moonlamp.generation.Engine;
import moonlamp.generation.EngineOptions;
import moonlamp.gguf.GgufHeader;
import moonlamp.model.TokenRows;
import moonlamp.protocol.MapFields;
import moonlamp.protocol.MessageCodec;
import moonlamp.protocol.Request;
import moonlamp.protocol.Sampling;
import moonlamp.sampling.Head;
import moonlamp.sampling.SamplingSettings;
import moonlamp.site.SiteServer;
import moonlamp.story.StoryLanguage;
import moonlamp.telling.Narrator;
import moonlamp.telling.StoryOrder;
import moonlamp.testing.LoadedModel;
import moonlamp.tokenizer.SentencePieceTokenizer;
import moonlamp.tokenizer.StoryPieces;
import moonlamp.tokenizer.Vocabulary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The story worker, spoken to as the page speaks to it, without the page; and what it says when things go wrong. */
class StoryWorkerIT extends InBrowser {
    private static final Path MODEL = SITE.resolve("models/moonlamp-little.gguf");

    private static final String PROMPT =
            "Write a 100-200 word silly story about a tiny robot under the sea that meets a wise old man.";
    private static final long SEED = -12345678901234L;
    private static final int DRAFTS = 3;
    private static final int MAX_TOKENS = 400;

    /** Sends a Load, then a Tell when ready, a Stop after so many sentences; answers with all messages. */
    private static final String CONVERSATION =
            """
            async ([load, tell, stopAfter]) => {
              const { startWorker } = await import("../js/trusted.js");
              const worker = startWorker("js/engine-worker.js", "storyteller");
              const heard = [];
              let sentences = 0;
              return new Promise((resolve) => {
                const end = () => { worker.terminate(); resolve(heard); };
                worker.onerror = (event) => { heard.push({ type: "error", message: event.message }); end(); };
                worker.onmessage = ({ data }) => {
                  if (data.type !== "Loading" || data.doneBytes === data.totalBytes) heard.push(data);
                  if (data.type === "Ready") worker.postMessage(tell);
                  if (data.type === "Sentence" && ++sentences === stopAfter) {
                    worker.postMessage({ type: "Ping", run: 99 });
                    worker.postMessage({ type: "Stop", run: tell.run });
                  }
                  if (data.type === "Failed" || data.type === "Done") end();
                };
                worker.postMessage(load);
              });
            }
            """;

    /** The request for a file gets this answer, or hangs until it is given up. Time goes a hundred times as fast. */
    private static final String STALLED =
            """
            const later = self.setTimeout;
            self.setTimeout = (what, millis) => later(what, millis / 100);
            const ask = self.fetch;
            self.fetch = async (url, how) => {
              if (!String(url).endsWith("FILE")) return ask(url, how);
              const refused = new Promise((never, refuse) => {
                how.signal.onabort = () => refuse(how.signal.reason);
              });
              return ANSWER;
            };
            """;

    private SiteServer server;

    StoryWorkerIT() {
        super(BrowserKind.CHROMIUM);
    }

    @BeforeAll
    void serve() {
        server = SiteServer.start(SITE, 0);
    }

    @AfterAll
    void endServing() {
        server.stop();
    }

    @Test
    void tellsTheSameStoryOnAnyNumberOfThreads() {
        List<Map<String, Object>> alone = converse(load("threads", 1), 0, page -> {});
        assertEquals("relaxed", of("Ready", alone).get("variant"));
        assertEquals("END_OF_STORY", last(alone).get("reason"));
        assertTrue(story(alone).length() > 200, story(alone));
        for (int threads = 2; threads <= 4; threads++) {
            List<Map<String, Object>> together = converse(load("threads", threads), 0, page -> {});
            assertEquals("relaxed-shared", of("Ready", together).get("variant"));
            assertEquals(threads, of("Ready", together).get("threads"));
            assertEquals(story(alone), story(together));
        }
    }

    /** Beginnings, refused sentences and gentle endings: what the JVM tells, the browser tells, sentence by sentence. */
    @Test
    void tellsWhatTheJvmTellsFromABeginning() throws IOException {
        byte[] file = Files.readAllBytes(MODEL);
        for (String beginning : List.of("", "Once there was a robot. The next evening,", "The robot had a gun and")) {
            List<String> expected = onTheJvm(file, beginning);
            List<Map<String, Object>> heard = converse(load("threads", 1), tell(beginning), 0, page -> {});
            assertEquals(String.join(" ", expected), story(heard));
            boolean softened = beginning.contains("gun");
            assertEquals(softened ? "SOFTENED" : "END_OF_STORY", last(heard).get("reason"));
            assertEquals(softened, expected.size() == 1, expected.toString());
        }
    }

    private static List<String> onTheJvm(byte[] file, String beginning) {
        Vocabulary vocabulary = Vocabulary.from(GgufHeader.parse(file, file.length, file.length));
        TokenRows rows = TokenRows.storyFirst(StoryPieces.of(vocabulary));
        List<String> told = new ArrayList<>();
        try (LoadedModel model = LoadedModel.of(file, EngineOptions.withThreads(1), Engine.PIECE_BYTES, rows)) {
            SamplingSettings sampling = new SamplingSettings(0.7f, 40, 1, 0, 1.1f, 64, SEED, Head.STORY);
            new Narrator(model.engine().newSession(), new SentencePieceTokenizer(vocabulary))
                    .tell(
                            new StoryOrder(PROMPT, beginning, StoryLanguage.ENGLISH, sampling, DRAFTS, MAX_TOKENS),
                            sentence -> told.add(sentence.text()));
        }
        return told;
    }

    @Test
    void stopsWithinAStepAndAnswersInBetween() {
        List<Map<String, Object>> heard = converse(load("threads", 0), 2, page -> {});
        assertEquals("STOPPED", last(heard).get("reason"));
        assertEquals(99, of("Pong", heard).get("run"));
        long sentences =
                heard.stream().filter(m -> m.get("type").equals("Sentence")).count();
        assertTrue(sentences <= 4, heard.toString());
    }

    @Test
    void namesADamagedFile() {
        Map<String, Object> failed = last(converse(load("modelSha256", "0".repeat(64)), 0, page -> {}));
        assertEquals("E_HASH", failed.get("code"));
    }

    @Test
    void namesABodyThatEndsEarlyOrLate() throws IOException {
        byte[] file = Files.readAllBytes(MODEL);
        byte[] early = Arrays.copyOf(file, file.length - 1000);
        byte[] late = Arrays.copyOf(file, file.length + 1);
        for (byte[] body : List.of(early, late)) {
            Map<String, Object> failed =
                    last(converse(load("threads", 1), 0, page -> page.route("**/*.gguf", answer(body))));
            assertEquals("E_LENGTH", failed.get("code"), failed.toString());
            assertTrue(failed.get("message").toString().contains(String.valueOf(file.length)), failed.toString());
        }
    }

    @Test
    void namesWhatTheNetworkDid() {
        Map<String, Object> missing = last(converse(load("modelUrl", "models/none.gguf"), 0, page -> {}));
        assertEquals("E_HTTP", missing.get("code"));
        assertTrue(missing.get("message").toString().contains("404"), missing.toString());
        Map<String, Object> cut = last(converse(
                load("threads", 1), 0, page -> page.route("**/*.gguf", route -> route.abort("connectionreset"))));
        assertEquals("E_NETWORK", cut.get("code"));
        Map<String, Object> portal = last(
                converse(load("threads", 1), 0, page -> page.route("**/*.gguf", answer("<!doctype html>".getBytes()))));
        assertEquals("E_MODEL", portal.get("code"));
        assertTrue(portal.get("message").toString().contains("web page"), portal.toString());
    }

    @Test
    void givesUpWhereNothingComes() {
        for (String answer : List.of("refused", "new Response(new ReadableStream({ type: 'bytes' }))")) {
            Map<String, Object> failed =
                    last(converse(load("threads", 1), 0, page -> patchLoader(page, stalled(".gguf", answer))));
            assertEquals("E_NETWORK", failed.get("code"), failed.toString());
            assertTrue(failed.get("message").toString().contains("nothing came"), failed.toString());
        }
    }

    @Test
    void givesUpWhereTheEngineDoesNotComeToItsEnd() {
        String endless =
                """
                new Response(new ReadableStream({
                  start(body) { how.signal.onabort = () => body.error(how.signal.reason); }
                }))""";
        Map<String, Object> failed =
                last(converse(load("threads", 1), 0, page -> patchLoader(page, stalled(".wasm", endless))));
        assertEquals("E_NETWORK", failed.get("code"), failed.toString());
        assertTrue(failed.get("message").toString().startsWith("engine-"), failed.toString());
    }

    private static String stalled(String file, String answer) {
        return STALLED.replace("FILE", file).replace("ANSWER", answer);
    }

    @Test
    void fallsBackToOneThreadWhenSharedMemoryIsRefused() {
        List<Map<String, Object>> heard = converse(
                load("threads", 2),
                0,
                page -> patchLoader(
                        page,
                        """
                const Memory = WebAssembly.Memory;
                WebAssembly.Memory = function (wanted) {
                  if (wanted.shared && wanted.initial > 16) throw new RangeError("too much");
                  return new Memory(wanted);
                };
                """));
        Map<String, Object> ready = of("Ready", heard);
        assertEquals("relaxed", ready.get("variant"));
        assertEquals(1, ready.get("threads"));
        assertTrue(ready.get("reason").toString().contains("refused"), ready.toString());
        assertEquals("Done", last(heard).get("type"));
    }

    /** A browser that was updated while it is offline: what it would choose now was not kept. */
    @Test
    void goesOnWithBaselineSimdWhereTheRelaxedModuleIsMissing() {
        List<Map<String, Object>> usual = converse(load("threads", 2), 0, page -> {});
        List<Map<String, Object>> heard = converse(
                load("threads", 2),
                0,
                page -> page.route("**/engine-relaxed*.wasm", route -> route.abort("internetdisconnected")));
        Map<String, Object> ready = of("Ready", heard);
        assertEquals("baseline-shared", ready.get("variant"));
        assertEquals(2, ready.get("threads"));
        assertTrue(ready.get("reason").toString().contains("could not be fetched"), ready.toString());
        assertEquals(story(usual), story(heard));
    }

    @Test
    void saysThatTheDeviceIsTooSmall() {
        Map<String, Object> failed = last(
                converse(
                        load("threads", 2),
                        0,
                        page -> patchLoader(
                                page,
                                """
                const Memory = WebAssembly.Memory;
                WebAssembly.Memory = function (wanted) {
                  if (wanted.initial > 16) throw new RangeError("too much");
                  return new Memory(wanted);
                };
                """)));
        assertEquals("E_MEMORY", failed.get("code"));
    }

    @Test
    void survivesATrap() {
        List<Map<String, Object>> heard = converse(
                load("threads", 1),
                0,
                page -> patchLoader(
                        page,
                        """
                const instantiateModule = WebAssembly.instantiate;
                WebAssembly.instantiate = async (module, imports) => {
                  const { exports } = await instantiateModule(module, imports);
                  const step = () => { throw new WebAssembly.RuntimeError("unreachable"); };
                  return { exports: { ...exports, step } };
                };
                """));
        assertEquals("E_ENGINE", last(heard).get("code"), heard.toString());
        assertTrue(last(heard).get("message").toString().contains("unreachable"), heard.toString());
        assertNotEquals("error", last(heard).get("type"));
    }

    @Test
    void refusesAMessageThatIsNone() {
        Map<String, Object> nonsense = new HashMap<>(Map.of("type", "Sing", "run", 5));
        Map<String, Object> failed = last(converse(nonsense, 0, page -> {}));
        assertEquals(List.of("E_PROTOCOL", 5), List.of(failed.get("code"), failed.get("run")));
    }

    private List<Map<String, Object>> converse(Map<String, Object> load, int stopAfter, Consumer<Page> prepare) {
        return converse(load, tell(""), stopAfter, prepare);
    }

    private List<Map<String, Object>> converse(
            Map<String, Object> load, Map<String, Object> tell, int stopAfter, Consumer<Page> prepare) {
        try (BrowserContext context = browser().newContext();
                Page page = context.newPage()) {
            prepare.accept(page);
            page.navigate(server.url() + "models/models.json");
            @SuppressWarnings("unchecked")
            List<Map<String, Object>> heard =
                    (List<Map<String, Object>>) page.evaluate(CONVERSATION, List.of(load, tell, stopAfter));
            return heard;
        }
    }

    private static Map<String, Object> load(String field, Object value) {
        Map<String, Object> load = new HashMap<>(Map.of(
                "type",
                "Load",
                "run",
                1,
                "modelUrl",
                "models/moonlamp-little.gguf",
                "modelBytes",
                (double) MODEL.toFile().length(),
                "modelSha256",
                "",
                "threads",
                0));
        load.put(field, value);
        return load;
    }

    private static Map<String, Object> tell(String beginning) {
        Sampling sampling = new Sampling(0.7f, 40, 1, 0, 1.1f, 64, DRAFTS, true, SEED);
        MapFields fields = new MapFields();
        MessageCodec.write(new Request.Tell(2, PROMPT, beginning, "en", sampling, MAX_TOKENS), fields);
        return fields.values();
    }

    /** The model's address answers with this body, without saying how long it is. */
    private static Consumer<Route> answer(byte[] body) {
        return route -> route.fulfill(new Route.FulfillOptions()
                .setStatus(200)
                .setHeaders(Map.of("Content-Type", "application/octet-stream"))
                .setBodyBytes(body));
    }

    /** Runs a script in the worker before the engine is loaded. */
    private static void patchLoader(Page page, String script) {
        page.route("**/js/engine-loader.js", route -> {
            try {
                String loader = Files.readString(SITE.resolve("js/engine-loader.js"));
                int imports = loader.indexOf("import ");
                int after = loader.indexOf('\n', imports);
                route.fulfill(new Route.FulfillOptions()
                        .setResponse(route.fetch())
                        .setBody(loader.substring(imports, after) + "\n" + script + loader.substring(after)));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
    }

    private static String story(List<Map<String, Object>> heard) {
        return heard.stream()
                .filter(message -> message.get("type").equals("Sentence"))
                .map(message -> message.get("text").toString())
                .collect(Collectors.joining(" "));
    }

    private static Map<String, Object> of(String type, List<Map<String, Object>> heard) {
        return heard.stream()
                .filter(message -> message.get("type").equals(type))
                .findFirst()
                .orElseThrow(() -> new AssertionError(type + " is not in " + heard));
    }

    private static Map<String, Object> last(List<Map<String, Object>> heard) {
        return heard.get(heard.size() - 1);
    }
}
