package moonlamp.bench;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import moonlamp.e2e.ShellSize;
import moonlamp.sampling.Head;

/** wllama on a page of the same server, in the same Chromium. */
final class WllamaPeer implements Contender {
    private static final String ESM = "bench/wllama/";
    private static final String LOAD = "async (load) => (await import('../js/wllama.js')).load(load)";
    private static final String TELL = "async (tell) => (await import('../js/wllama.js')).tell(tell)";

    private final BenchSite site;
    private final BenchFolder folder;
    private final BenchModel model;

    WllamaPeer(BenchSite site, BenchFolder folder, BenchModel model, NpmPackages packages) {
        this.site = site;
        this.folder = folder;
        this.model = model;
        BenchFolder.copy(
                packages.path(Peer.WLLAMA.npmName()).resolve("esm"),
                site.folder().resolve(ESM));
    }

    @Override
    public String label() {
        return Peer.WLLAMA.label();
    }

    @Override
    public List<Head> heads() {
        return List.of(Head.FULL);
    }

    @Override
    public boolean runsInBrowser() {
        return true;
    }

    @Override
    public long bytesPerToken(Head head) {
        return WeightBytes.inFile(model).total(head);
    }

    @Override
    public Measured measure(Head head, int threads) {
        try (FreshBrowser browser = new FreshBrowser(folder.empty("profile"))) {
            double cold;
            try (Page page = open(browser)) {
                cold = load(page, threads);
            }
            try (Page page = open(browser)) {
                double warm = load(page, threads);
                tell(page);
                return new Measured(tell(page), new LoadTimes(cold, warm));
            }
        }
    }

    @Override
    public Double peakRendererMib(Head head, int threads) {
        try (FreshBrowser browser = new FreshBrowser(folder.empty("profile"));
                PeakMemory memory = new PeakMemory(browser.profile());
                Page page = open(browser)) {
            load(page, threads);
            tell(page);
            return memory.peakMib();
        }
    }

    @Override
    public Long shellGzipBytes() {
        site.server().forgetRequests();
        try (FreshBrowser browser = new FreshBrowser(folder.empty("profile"));
                Page page = open(browser)) {
            load(page, 1);
            return ShellSize.sum(ShellSize.partsBelow(ESM, site.folder(), site.server()));
        }
    }

    /** A page that is isolated, as threads need it, but without our content security policy, which wllama cannot keep. */
    private Page open(FreshBrowser browser) {
        Page page = browser.open("about:blank");
        page.route(
                site.blankPage(),
                route -> route.fulfill(new Route.FulfillOptions()
                        .setHeaders(Map.of(
                                "Content-Type", "text/html",
                                "Cross-Origin-Opener-Policy", "same-origin",
                                "Cross-Origin-Embedder-Policy", "require-corp"))
                        .setBody("<!doctype html><title>wllama</title>")));
        page.navigate(site.blankPage());
        return page;
    }

    private double load(Page page, int threads) {
        Map<String, Object> load =
                Map.of("model", site.url(BenchSite.MODEL), "threads", threads, "context", Benchmark.CONTEXT);
        return ((Number) BenchPage.run(page, LOAD, load)).doubleValue();
    }

    private Speed tell(Page page) {
        Map<String, Object> tell = new HashMap<>();
        tell.put("prompt", model.question().marked());
        tell.put("tokens", BenchModel.ANSWER_TOKENS);
        Map<?, ?> told = (Map<?, ?>) BenchPage.run(page, TELL, tell);
        int prompt = number(told, "promptTokens").intValue();
        if (prompt != Question.TOKENS) {
            throw new BenchException(label() + " reads the question as " + prompt + " tokens, not " + Question.TOKENS);
        }
        return Speed.of(
                prompt,
                number(told, "tokens").intValue(),
                number(told, "firstMillis").doubleValue(),
                number(told, "restMillis").doubleValue());
    }

    private static Number number(Map<?, ?> values, String name) {
        return (Number) values.get(name);
    }
}
