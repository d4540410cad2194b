package moonlamp.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import moonlamp.protocol.MapFields;
import moonlamp.protocol.MessageCodec;
import moonlamp.protocol.Request;
import moonlamp.protocol.Sampling;
import moonlamp.site.SiteServer;
import org.junit.jupiter.api.Test;

/** A prompt that the real worker has read ahead: its story begins where the reading ended, and is the same story. */
class PreparedPromptIT extends InBrowser {
    private static final String PROMPT =
            "Write a 100-200 word silly story about a tiny robot under the sea that meets a wise old man.";
    private static final Sampling SAMPLING = new Sampling(0.7f, 40, 1, 0, 1.1f, 64, 1, true, 77);

    /**
     * Loads, tells, then lets a new worker prepare and tell the same; between the two, answered pings give it turns.
     * Answers with the first Thinking and the sentences of each.
     */
    private static final String TWO_STORIES =
            """
            async ([load, prepare, tell]) => {
              const { startWorker } = await import("../js/trusted.js");
              const story = async (first) => {
                const worker = startWorker("js/engine-worker.js", "storyteller");
                const heard = [];
                let wake = () => {};
                worker.onmessage = ({ data }) => { heard.push(data); wake(); };
                const until = async (type) => {
                  while (!heard.some((m) => m.type === type)) await new Promise((resolve) => (wake = resolve));
                };
                worker.postMessage(load);
                await until("Ready");
                for (const message of first) {
                  worker.postMessage(message);
                  for (let run = 100; run < 120; run++) {
                    worker.postMessage({ type: "Ping", run });
                    await until("Pong");
                    heard.splice(heard.findIndex((m) => m.type === "Pong"), 1);
                  }
                }
                const before = heard.filter((m) => m.type !== "Loading" && m.type !== "Ready").length;
                worker.postMessage(tell);
                await until("Done");
                worker.terminate();
                const thinking = heard.find((m) => m.type === "Thinking");
                const text = heard.filter((m) => m.type === "Sentence").map((m) => m.text).join(" ");
                return { before, done: thinking.done, total: thinking.total, text };
              };
              return [await story([]), await story([prepare])];
            }
            """;

    PreparedPromptIT() {
        super(BrowserKind.CHROMIUM);
    }

    @Test
    void isNotReadAgainAndTellsTheSameStory() {
        try (SiteServer server = SiteServer.start(SITE, 0);
                Page page = browser().newPage()) {
            page.navigate(server.url() + "models/models.json");
            List<?> stories = (List<?>) page.evaluate(
                    TWO_STORIES,
                    List.of(
                            wire(new Request.Load(1, "models/moonlamp-little.gguf", modelBytes(), "", 1)),
                            wire(new Request.Prepare(2, PROMPT)),
                            wire(new Request.Tell(3, PROMPT, "", "en", SAMPLING, 120))));
            Map<?, ?> told = (Map<?, ?>) stories.get(0);
            Map<?, ?> prepared = (Map<?, ?>) stories.get(1);
            assertEquals(0, told.get("done"));
            assertEquals(0, prepared.get("before"), "a preparation is silent");
            assertEquals((int) prepared.get("total") - 1, prepared.get("done"));
            assertEquals(told.get("text"), prepared.get("text"));
            assertTrue(told.get("text").toString().length() > 100, told.toString());
        }
    }

    private static long modelBytes() {
        return SITE.resolve("models/moonlamp-little.gguf").toFile().length();
    }

    private static Map<String, Object> wire(Request request) {
        MapFields fields = new MapFields();
        MessageCodec.write(request, fields);
        return fields.values();
    }
}
