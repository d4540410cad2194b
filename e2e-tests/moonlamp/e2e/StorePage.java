package moonlamp.e2e;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;

/** A page that talks to story workers about one model, and looks after what the browser has kept of it. */
final class StorePage {
    /** Loads in so many workers at once; each tells the beginning of a story. Answers with each one's last message and text. */
    private static final String CONVERSE =
            """
            async ([load, tell, workers]) => {
              const { startWorker } = await import(new URL("js/trusted.js", ROOT));
              const converse = () => new Promise((resolve) => {
                const worker = startWorker("js/engine-worker.js", "storyteller");
                let text = "";
                const end = (last) => { worker.terminate(); resolve({ ...last, story: text }); };
                worker.onerror = (event) => end({ type: "error", message: event.message });
                worker.onmessage = ({ data }) => {
                  if (data.type === "Ready") worker.postMessage(tell);
                  if (data.type === "Sentence") text += data.text + " ";
                  if (data.type === "Failed" || data.type === "Done") end(data);
                };
                worker.postMessage(load);
              });
              return Promise.all(Array.from({ length: workers }, converse));
            }
            """;

    /** Names of all that is kept of a model, in both kinds of storage. */
    private static final String KEPT =
            """
            async (sha256) => {
              const names = [];
              try {
                const root = await navigator.storage.getDirectory();
                const folder = await (await root.getDirectoryHandle("models")).getDirectoryHandle(sha256);
                for await (const name of folder.keys()) names.push("file " + name);
              } catch (e) {
                if (e.name !== "NotFoundError") throw e;
              }
              for (const request of await (await caches.open("moonlamp-models")).keys()) {
                names.push("entry " + request.url.split("/").pop());
              }
              return names.sort();
            }
            """;

    /** Makes a kept piece shorter. */
    private static final String CUT =
            """
            async ([sha256, index]) => {
              const path = `/moonlamp-models/${sha256}/${index}`;
              const cache = await caches.open("moonlamp-models");
              if (await cache.match(path)) {
                await cache.put(path, new Response(new Uint8Array(9), { headers: { "Content-Length": 9 } }));
                return;
              }
              const root = await navigator.storage.getDirectory();
              const folder = await (await root.getDirectoryHandle("models")).getDirectoryHandle(sha256);
              const writable = await (await folder.getFileHandle(index)).createWritable();
              await writable.write(new Uint8Array(9));
              await writable.close();
            }
            """;

    private final Page page;
    private final String root;
    private final Map<String, Object> load;
    private final Map<String, Object> tell;

    /** @param root address of the site */
    StorePage(Page page, String root, Map<String, Object> load, Map<String, Object> tell) {
        this.page = page;
        this.root = root;
        this.load = load;
        this.tell = tell;
    }

    /** Last message and story of one worker. */
    Map<String, Object> converse() {
        return converse(1).get(0);
    }

    /** Last message and story of workers that load at the same time. */
    @SuppressWarnings("unchecked")
    List<Map<String, Object>> converse(int workers) {
        return (List<Map<String, Object>>)
                page.evaluate(CONVERSE.replace("ROOT", "\"" + root + "\""), List.of(load, tell, workers));
    }

    @SuppressWarnings("unchecked")
    List<String> kept() {
        return (List<String>) page.evaluate(KEPT, load.get("modelSha256"));
    }

    void cut(int index) {
        page.evaluate(CUT, List.of(load.get("modelSha256"), String.valueOf(index)));
    }
}
