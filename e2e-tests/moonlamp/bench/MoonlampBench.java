package moonlamp.bench;

import com.google.gson.Gson;
import com.microsoft.playwright.Page;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import moonlamp.e2e.ShellSize;
import moonlamp.protocol.MapFields;
import moonlamp.protocol.Message;
import moonlamp.protocol.MessageCodec;
import moonlamp.protocol.ModelRequest;
import moonlamp.protocol.Request;
import moonlamp.protocol.Sampling;
import moonlamp.sampling.Head;

/**
 * Our engine in Chromium. Loading goes through the app's own workers, as the page asks them to: the first time the model is
 * fetched and verified into the browser's storage, and loaded from there; the second time it is loaded only. Telling goes
 * through the engine module alone, token by token, so that the tokens can be compared.
 */
final class MoonlampBench implements Contender {
    /** Posts a Download; answers with the time until the model is installed. */
    private static final String INSTALL =
            """
            async (download) => {
              const { startWorker } = await import("../js/trusted.js");
              const begun = performance.now();
              const worker = startWorker("js/models-worker.js", "models");
              return new Promise((resolve, reject) => {
                worker.onerror = (event) => reject(new Error(event.message ?? "the worker did not start"));
                worker.onmessage = ({ data }) => {
                  if (data.type === "Failed") reject(new Error(`${data.code}: ${data.message}`));
                  if (data.type === "Installed") {
                    worker.terminate();
                    resolve((performance.now() - begun) / 1000);
                  }
                };
                worker.postMessage(download);
              });
            }""";

    /** Posts a Load and, if there is one, a Tell when the model is ready; answers with the time to ready. */
    private static final String LOAD =
            """
            async ({ load, tell }) => {
              const { startWorker } = await import("../js/trusted.js");
              const begun = performance.now();
              const worker = startWorker("js/engine-worker.js", "storyteller");
              return new Promise((resolve, reject) => {
                let ready = null;
                worker.onerror = (event) => reject(new Error(event.message ?? "the worker did not start"));
                worker.onmessage = ({ data }) => {
                  if (data.type === "Failed") reject(new Error(`${data.code}: ${data.message}`));
                  if (data.type === "Ready") {
                    ready = { seconds: (performance.now() - begun) / 1000, variant: data.variant, threads: data.threads };
                    if (tell) worker.postMessage(tell);
                  }
                  if (ready && (!tell || data.type === "Done")) resolve(ready);
                };
                worker.postMessage(load);
              });
            }""";

    private static final String START_PROBE =
            """
            () => { globalThis.probe = new Worker(benchScript("js/engine-probe.js"), { type: "module" }); }""";
    private static final String ASK_PROBE =
            """
            (request) => new Promise((resolve, reject) => {
              probe.onmessage = ({ data }) => data.error === undefined ? resolve(data.answer) : reject(new Error(data.error));
              probe.onerror = (event) => reject(new Error(event.message ?? "the probe did not start"));
              probe.postMessage(JSON.parse(request));
            })""";

    private final BenchSite site;
    private final BenchFolder folder;
    private final BenchModel model;

    /** What the page's script says of a load. */
    private record Ready(double seconds, String variant, int threads) {}

    /** What the probe says of a story. */
    record Told(int promptTokens, List<Integer> tokens, double firstMillis, double restMillis) {}

    MoonlampBench(BenchSite site, BenchFolder folder, BenchModel model) {
        this.site = site;
        this.folder = folder;
        this.model = model;
    }

    @Override
    public String label() {
        return "moonlamp";
    }

    @Override
    public List<Head> heads() {
        return List.of(Head.values());
    }

    @Override
    public boolean runsInBrowser() {
        return true;
    }

    @Override
    public long bytesPerToken(Head head) {
        return WeightBytes.inMemory(model).total(head);
    }

    @Override
    public Measured measure(Head head, int threads) {
        try (FreshBrowser browser = new FreshBrowser(folder.empty("profile"))) {
            double installed = install(browser);
            Ready first = load(browser, threads, null);
            Ready warm = load(browser, threads, null);
            if (warm.threads() != threads) {
                throw new BenchException("The app computes with " + warm.threads() + " threads, not " + threads + ".");
            }
            try (Page page = browser.open(site.blankPage())) {
                startProbe(page, "engine-" + warm.variant() + ".wasm", threads);
                measuredStory(page, head, threads);
                return new Measured(
                        measuredStory(page, head, threads), new LoadTimes(installed + first.seconds(), warm.seconds()));
            }
        }
    }

    /** Loads a module of the site's folder engine with the model into a page's probe. */
    static void startProbe(Page page, String module, int threads) {
        BenchPage.allowScripts(page);
        page.evaluate(START_PROBE);
        Map<String, Object> load = new HashMap<>(Map.of("command", "load", "module", module));
        load.put("file", "../" + BenchSite.MODEL);
        load.put("threads", threads);
        load.put("precision", 0);
        ask(page, load);
    }

    /** Asks a page's probe; see engine-probe.js. */
    static String ask(Page page, Map<String, Object> request) {
        return (String) BenchPage.run(page, ASK_PROBE, new Gson().toJson(request));
    }

    /** The request for the answer that {@link BenchModel} expects: greedy. */
    private Map<String, Object> story(Head head) {
        return Map.of(
                "command",
                "tell",
                "prompt",
                model.question().text(),
                "tokens",
                BenchModel.ANSWER_TOKENS,
                "sampling",
                List.of(0, 0, 1, 0, 1, 0, head == Head.FULL ? 0 : 1, 1, 0, 0));
    }

    /** Lets a page's probe tell the beginning of a story. */
    static Told tell(Page page, Map<String, Object> story) {
        return new Gson().fromJson(ask(page, story), Told.class);
    }

    private Speed measuredStory(Page page, Head head, int threads) {
        Told told = tell(page, story(head));
        model.requireAnswer(
                "The engine in the browser, on " + threads + " threads, " + Heads.label(head) + " head,",
                head,
                told.tokens());
        return Speed.of(told.promptTokens(), told.tokens().size(), told.firstMillis(), told.restMillis());
    }

    @Override
    public Double peakRendererMib(Head head, int threads) {
        try (FreshBrowser browser = new FreshBrowser(folder.empty("profile"));
                PeakMemory memory = new PeakMemory(browser.profile())) {
            Sampling greedy = new Sampling(0, 0, 1, 0, 1, 0, 1, head == Head.STORY, 0);
            Message tell = new Request.Tell(2, model.question().text(), "", "en", greedy, BenchModel.ANSWER_TOKENS);
            install(browser);
            load(browser, threads, tell);
            return memory.peakMib();
        }
    }

    @Override
    public Long shellGzipBytes() {
        return ShellSize.sum(ShellSize.partsOfApp(site.folder(), site.server()));
    }

    /** Fetches the model; the seconds that took. */
    private double install(FreshBrowser browser) {
        try (Page page = browser.open(site.blankPage())) {
            Map<String, Object> download = fields(new ModelRequest.Download(1, model.sha256(), false));
            return ((Number) BenchPage.run(page, INSTALL, download)).doubleValue();
        }
    }

    /** @param tell what to tell when the model is loaded, or null */
    private Ready load(FreshBrowser browser, int threads, Message tell) {
        Map<String, Object> messages = new HashMap<>();
        messages.put("load", fields(new Request.Load(1, "", model.bytes(), model.sha256(), threads)));
        messages.put("tell", tell == null ? null : fields(tell));
        try (Page page = browser.open(site.blankPage())) {
            Map<?, ?> ready = (Map<?, ?>) BenchPage.run(page, LOAD, messages);
            return new Ready(
                    ((Number) ready.get("seconds")).doubleValue(),
                    (String) ready.get("variant"),
                    ((Number) ready.get("threads")).intValue());
        }
    }

    private static Map<String, Object> fields(Message message) {
        MapFields fields = new MapFields();
        MessageCodec.write(message, fields);
        return fields.values();
    }
}
