package moonlamp.bench;

import com.google.gson.Gson;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import moonlamp.browser.engine.ProfilingEngine;
import moonlamp.model.Gemma3Config;
import moonlamp.sampling.Head;
import moonlamp.story.StorySampling;
import moonlamp.testing.TeaVmCompiler;

/**
 * Where the time of a token goes: the engine in the browser with a clock around every kernel, on one thread, sampling as
 * stories do. The clock is asked some hundred times a token, which is in the times.
 */
final class PartsProfile {
    private static final String MODULE = "engine-profiling.wasm";

    private final BenchSite site;
    private final BenchFolder folder;
    private final BenchModel model;

    PartsProfile(BenchSite site, BenchFolder folder, BenchModel model) {
        this.site = site;
        this.folder = folder;
        this.model = model;
        try {
            install();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void install() throws IOException {
        byte[] module = new TeaVmCompiler().compile(ProfilingEngine.class).bytes();
        Files.write(site.folder().resolve("engine").resolve(MODULE), module);
    }

    /** A table of milliseconds, bytes of weights and bytes a second for each part. */
    String table(Head head) {
        try (FreshBrowser browser = new FreshBrowser(folder.empty("profile"));
                Page page = browser.open(site.blankPage())) {
            MoonlampBench.startProbe(page, MODULE, 1);
            MoonlampBench.Told told = null;
            for (int warm = 0; warm < 2; warm++) {
                told = MoonlampBench.tell(page, story(head));
            }
            Map<String, Object> ask = Map.of("command", "profile", "parts", Part.values().length);
            double[] millis = new Gson().fromJson(MoonlampBench.ask(page, ask), double[].class);
            int tokens = told.tokens().size() - 1;
            return table(millis, told.restMillis(), tokens, head);
        }
    }

    private Map<String, Object> story(Head head) {
        StorySampling story = StorySampling.LARGE_MODEL;
        Number[] sampling = {
            story.temperature(),
            story.topK(),
            story.topP(),
            story.minP(),
            story.repetitionPenalty(),
            story.repetitionWindow(),
            head == Head.FULL ? 0 : 1,
            story.drafts(),
            0,
            1
        };
        return Map.of(
                "command",
                "tell",
                "prompt",
                model.question().text(),
                "tokens",
                BenchModel.ANSWER_TOKENS,
                "layers",
                Gemma3Config.from(model.header()).layers(),
                "sampling",
                sampling);
    }

    /**
     * The table of what was measured.
     *
     * @param millis by part, for all tokens
     * @param allMillis for all tokens, whatever the part
     */
    private String table(double[] millis, double allMillis, int tokens, Head head) {
        WeightBytes bytes = WeightBytes.inMemory(model);
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("part", "ms a token", "share %", "weights MB", "GB/s"));
        double rest = allMillis;
        for (Part part : Part.values()) {
            double partMillis = millis[part.ordinal()];
            rows.add(row(part.label(), partMillis, allMillis, tokens, bytes.of(part, head)));
            rest -= partMillis;
        }
        rows.add(row("all else", rest, allMillis, tokens, 0));
        rows.add(row("together", allMillis, allMillis, tokens, bytes.total(head)));
        return TextTable.of(rows, 1);
    }

    private static List<String> row(String name, double millis, double allMillis, int tokens, long bytes) {
        return List.of(
                name,
                number(millis / tokens, 3),
                number(100 * millis / allMillis, 1),
                bytes == 0 ? "-" : number(bytes / 1e6, 2),
                bytes == 0 ? "-" : number(bytes / (millis / tokens) / 1e6, 2));
    }

    private static String number(double value, int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }
}
