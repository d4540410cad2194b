package moonlamp.e2e;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import java.util.List;
import java.util.Map;
import java.util.Set;
import moonlamp.protocol.MapFields;
import moonlamp.protocol.Message;
import moonlamp.protocol.MessageCodec;
import moonlamp.protocol.ModelRequest;
import moonlamp.protocol.Request;
import moonlamp.protocol.Sampling;
import org.opentest4j.AssertionFailedError;

/** A page without a program of its own that talks to the models worker, and looks after what is stored. */
final class ModelsPage {
    /** A page of the site that starts nothing. */
    private static final String BLANK = "models/models.json";

    private static final Set<String> ENDINGS = Set.of(
            "ListEnd", "Installed", "Paused", "Cancelled", "Unverified", "Checked", "Removed", "Opened", "Failed");

    private static final long PATIENCE_MILLIS = 60_000;

    private static final String START =
            """
            async (root) => {
              const { startWorker } = await import(new URL("js/trusted.js", root));
              globalThis.root = root;
              globalThis.startWorker = startWorker;
              globalThis.reports = [];
              globalThis.worker = startWorker("js/models-worker.js", "models");
              worker.onmessage = ({ data }) => reports.push(data);
              worker.onerror = (event) => reports.push({ type: "Failed", code: "error", message: event.message, run: -1 });
              globalThis.policyViolations = [];
            }
            """;

    /** The report of a run that meets a condition. */
    private static final String FIND =
            """
            ([run, types]) => reports.find((report) => (report.run === run || report.run === -1)
              && types.includes(report.type))
            """;

    private static final String IMPORT =
            """
            async ([request, url, name]) => {
              const content = await (await fetch(new URL(url, root))).blob();
              worker.postMessage({ ...request, file: new File([content], name) });
            }
            """;

    /** Loads a model in story workers, each replaced once if it falls silent; each tells the beginning of a story. */
    private static final String TELL =
            """
            ([load, tell, run, workers]) => Promise.all(Array.from({ length: workers }, () => new Promise((resolve) => {
              const opened = reports.find((report) => report.run === run && report.type === "Opened");
              const begin = (again) => {
                const teller = startWorker("js/engine-worker.js", "storyteller");
                let story = "";
                let silence;
                const end = (last) => { clearTimeout(silence); teller.terminate(); resolve({ ...last, story }); };
                const give = () => {
                  teller.terminate();
                  if (again) begin(false); else resolve({ type: "silent, and so was the second one" });
                };
                const listen = () => { clearTimeout(silence); silence = setTimeout(give, 20000); };
                teller.onerror = (event) => end({ type: "error", message: event.message });
                teller.onmessage = ({ data }) => {
                  listen();
                  if (data.type === "Ready") teller.postMessage(tell);
                  if (data.type === "Sentence") story += data.text + " ";
                  if (data.type === "Failed" || data.type === "Done") end(data);
                };
                listen();
                teller.postMessage(opened?.file ? { ...load, file: opened.file } : load);
              };
              begin(true);
            })))
            """;

    /** Names and lengths of all that is stored below models, in both kinds of storage. */
    private static final String STORED =
            """
            async () => {
              const names = [];
              try {
                const models = await (await navigator.storage.getDirectory()).getDirectoryHandle("models");
                for await (const [model, folder] of models) {
                  for await (const name of folder.keys()) names.push(model.slice(0, 8) + "/" + name);
                }
              } catch (e) {
                if (e.name !== "NotFoundError" && e.name !== "TypeError") throw e;
              }
              for (const request of await (await caches.open("moonlamp-models")).keys()) {
                const path = new URL(request.url).pathname.split("/");
                names.push("cache " + path[2].slice(0, 8) + "/" + path[3]);
              }
              return names.sort();
            }
            """;

    /** SHA-256 of a model's pieces put together, as they are stored, or "" if it has no manifest. */
    private static final String DIGEST =
            """
            async (model) => {
              const models = await (await navigator.storage.getDirectory()).getDirectoryHandle("models", { create: true });
              const folder = await models.getDirectoryHandle(model).catch(() => null);
              if (!folder) return "";
              const names = [];
              for await (const name of folder.keys()) names.push(name);
              if (!names.includes("manifest")) return "";
              const pieces = [];
              for (let i = 0; names.includes(String(i)); ++i) {
                pieces.push(await (await folder.getFileHandle(String(i))).getFile());
              }
              const digest = await crypto.subtle.digest("SHA-256", await new Blob(pieces).arrayBuffer());
              return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
            }
            """;

    /** Changes one byte of a stored piece, or cuts the piece; one in Cache Storage is cut in any case. */
    private static final String SPOIL =
            """
            async ([model, piece, cut]) => {
              const path = `/moonlamp-models/${model}/${piece}`;
              const cache = await caches.open("moonlamp-models");
              if (await cache.match(path)) {
                await cache.put(path, new Response(new Uint8Array(9), { headers: { "Content-Length": 9 } }));
                return;
              }
              const folder = await (await (await navigator.storage.getDirectory()).getDirectoryHandle("models"))
                .getDirectoryHandle(model);
              const handle = await folder.getFileHandle(String(piece));
              const bytes = new Uint8Array(await (await handle.getFile()).arrayBuffer());
              bytes[bytes.length >> 1] ^= 1;
              const writable = await handle.createWritable();
              await writable.write(cut ? bytes.subarray(0, bytes.length >> 1) : bytes);
              await writable.close();
            }
            """;

    private final Page page;
    /** Far above the runs that tests name. */
    private int nextList = 9000;

    private ModelsPage(Page page) {
        this.page = page;
    }

    /** Opens a page of a site and starts the models worker there. */
    static ModelsPage open(Page page, String siteUrl) {
        page.navigate(siteUrl + BLANK);
        return startedOn(page, siteUrl);
    }

    /** Starts a models worker on a page of a site that is open already. */
    static ModelsPage startedOn(Page page, String siteUrl) {
        page.setDefaultTimeout(PATIENCE_MILLIS);
        page.evaluate(START, siteUrl);
        return new ModelsPage(page);
    }

    Page page() {
        return page;
    }

    ModelsPage send(Message request) {
        page.evaluate("request => worker.postMessage(request)", fields(request));
        return this;
    }

    /** Sends a request and waits for the report that ends its run. */
    Map<String, Object> ask(ModelRequest request) {
        return send(request).ending(request.run());
    }

    /** Imports a file that the site serves. */
    Map<String, Object> take(ModelRequest.Import request, String url) {
        page.evaluate(IMPORT, List.of(fields(request), url, request.fileName()));
        return ending(request.run());
    }

    /** Waits for the report that ends a run. */
    Map<String, Object> ending(int run) {
        return await(run, ENDINGS);
    }

    /** Waits for a run's first report of a type. */
    Map<String, Object> await(int run, String type) {
        return await(run, Set.of(type, "Failed"));
    }

    /** Waits until so much of a run's download is there. */
    void awaitBytes(int run, long bytes) {
        page.waitForFunction(
                "([run, bytes]) => reports.some(r => r.run === run && (r.type === 'Failed' || r.doneBytes >= bytes))",
                List.of(run, (double) bytes));
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> await(int run, Set<String> types) {
        List<Object> wanted = List.of(run, List.copyOf(types));
        try {
            page.waitForFunction(FIND, wanted);
        } catch (TimeoutError e) {
            throw new AssertionFailedError("none of " + types + " came: " + page.evaluate("reports"), e);
        }
        return (Map<String, Object>) page.evaluate(FIND, wanted);
    }

    /** All reports of a run. */
    @SuppressWarnings("unchecked")
    List<Map<String, Object>> reports(int run) {
        return (List<Map<String, Object>>) page.evaluate("run => reports.filter(r => r.run === run)", run);
    }

    /** The only model of a list, asked for with a run of its own. */
    Map<String, Object> listed() {
        return listed(nextList++);
    }

    /** The only model of a list. */
    Map<String, Object> listed(int run) {
        ask(new ModelRequest.ListModels(run));
        List<Map<String, Object>> all = reports(run);
        if (all.size() != 2) {
            throw new AssertionFailedError("one model was expected: " + all);
        }
        return all.get(0);
    }

    /** Loads an installed model in a story worker; the last message, with the story's beginning. */
    Map<String, Object> tell(int run, String model, long bytes) {
        return tell(run, model, bytes, 1).get(0);
    }

    /** The same in several at once; the last message of each. */
    @SuppressWarnings("unchecked")
    List<Map<String, Object>> tell(int run, String model, long bytes, int workers) {
        ask(new ModelRequest.Open(run, model));
        Map<String, Object> load = fields(new Request.Load(1, "", bytes, model, 0));
        Sampling sampling = new Sampling(0.7f, 40, 1, 0, 1.1f, 64, 1, false, 7);
        Map<String, Object> tell =
                fields(new Request.Tell(2, "Write a story about a shy dragon.", "", "en", sampling, 60));
        return (List<Map<String, Object>>) page.evaluate(TELL, List.of(load, tell, run, workers));
    }

    @SuppressWarnings("unchecked")
    List<String> stored() {
        return (List<String>) page.evaluate(STORED);
    }

    /** SHA-256 of what is stored of a model in files; empty if it is not whole. */
    String digest(String model) {
        return (String) page.evaluate(DIGEST, model);
    }

    void spoil(String model, int piece, boolean cut) {
        page.evaluate(SPOIL, List.of(model, piece, cut));
    }

    private static Map<String, Object> fields(Message message) {
        MapFields fields = new MapFields();
        MessageCodec.write(message, fields);
        return fields.values();
    }
}
