package moonlamp.bench;

import com.google.gson.Gson;
import com.microsoft.playwright.Page;
import java.util.Locale;
import java.util.Map;

/** What a long context costs: a token and all its logits near the beginning of a text and far into it, on one thread. */
final class DepthProfile {
    private static final int NEAR = 100;
    private static final int FAR = 2000;
    private static final int TOKENS = 32;
    private static final String MODULE = "engine-relaxed.wasm";

    private final BenchSite site;
    private final BenchFolder folder;

    DepthProfile(BenchSite site, BenchFolder folder) {
        this.site = site;
        this.folder = folder;
    }

    /** A sentence with both times and their ratio; the best of {@value #TOKENS} tokens each, in alternating rounds. */
    String sentence(int context, int rounds) {
        int far = Math.min(FAR, context - TOKENS);
        try (FreshBrowser browser = new FreshBrowser(folder.empty("profile"));
                Page page = browser.open(site.blankPage())) {
            MoonlampBench.startProbe(page, MODULE, 1);
            Map<String, Object> ask = Map.of("command", "depth", "positions", new int[] {NEAR, far}, "tokens", TOKENS);
            double[] millis = {Double.MAX_VALUE, Double.MAX_VALUE};
            for (int round = 0; round < rounds; round++) {
                double[] measured = new Gson().fromJson(MoonlampBench.ask(page, ask), double[].class);
                millis[0] = Math.min(millis[0], measured[0]);
                millis[1] = Math.min(millis[1], measured[1]);
            }
            return String.format(
                    Locale.ROOT,
                    "a token and its logits: %.2f ms at position %d, %.2f ms at %d: %.3f of the speed%n",
                    millis[0],
                    NEAR,
                    millis[1],
                    far,
                    millis[0] / millis[1]);
        }
    }
}
