package moonlamp.e2e;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.List;

/**
 * A storyteller that says what the test wants, in place of the worker: so that every state of the page can be looked at
 * for as long as needed. In the page it is the global {@code fake}.
 */
final class FakeTeller {
    static final String FIRST = "Once upon a time there was a fox who could not sleep.";
    static final String SECOND = "So she counted the stars, one by one.";

    private static final String SCRIPT =
            """
            class FakeTeller extends EventTarget {
              requests = [];
              mute = false;
              constructor(number) { super(); this.number = number; globalThis.fake = this; }
              postMessage(m) {
                this.requests.push(m);
                if (m.type === "Ping" && !this.mute) queueMicrotask(() => this.say({ type: "Pong", run: m.run }));
              }
              terminate() { this.ended = true; }
              say(m) { if (!this.ended) this.dispatchEvent(new MessageEvent("message", { data: m })); }
              all(type) { return this.requests.filter((r) => r.type === type); }
              run(type) { return this.all(type).at(-1).run; }
              loading(doneBytes, totalBytes) { this.say({ type: "Loading", run: this.run("Load"), doneBytes, totalBytes }); }
              ready() {
                this.say({ type: "Ready", run: this.run("Load"), variant: "relaxed-shared", reason: "A test.", threads: 4,
                  memoryBytes: 8123456, modelName: "Test teller", parameters: 2700000, layers: 6, contextLength: 1024 });
              }
              think(done, total) { this.say({ type: "Thinking", run: this.run("Tell"), done, total }); }
              write(text, startsParagraph) { this.say({ type: "Sentence", run: this.run("Tell"), text, startsParagraph }); }
              done(reason) { this.say({ type: "Done", run: this.run("Tell"), reason, tokens: 212, millis: 3400 }); }
              fail(type, code) { this.say({ type: "Failed", run: this.run(type), code, message: "the details" }); }
            }
            class FakeModels extends EventTarget {
              requests = [];
              constructor() { super(); globalThis.models = this; }
              postMessage(m) { this.requests.push(m); queueMicrotask(() => this.answer(m)); }
              terminate() { this.ended = true; }
              say(m) { if (!this.ended) this.dispatchEvent(new MessageEvent("message", { data: m })); }
              answer({ type, run, model }) {
                const infos = globalThis.modelInfos ?? [];
                if (type === "ListModels") {
                  infos.forEach((info) => this.say({ type: "Listed", run, ...info }));
                  this.say({ type: "ListEnd", run, count: infos.length });
                } else if (type === "MeasureSpace") {
                  this.say({ type: "Space", run, neededBytes: 0, usedBytes: 3e6, freeBytes: 9.8e9, persisted: false });
                } else if (type === "Open" && !infos.some((info) => info.model === model && info.state === "INSTALLED")) {
                  this.say({ type: "Failed", run, code: "E_MISSING", message: "the model is not in this browser" });
                } else if (type === "Open") {
                  this.say({ type: "Opened", run, model, bytes: 241410624, storage: "FILES" });
                }
              }
              run(type) { return this.requests.filter((r) => r.type === type).at(-1).run; }
              tell(type, report) { this.say({ ...report, run: this.run(type) }); }
            }
            export async function startModelsWorker() { return new FakeModels(); }
            let number = 0;
            export async function startStoryWorker() { return new FakeTeller(++number); }
            """;

    private final Page page;

    private FakeTeller(Page page) {
        this.page = page;
    }

    /** From now on pages of this context get the fake in place of the worker. */
    static void install(BrowserContext context) {
        context.route(
                "**/js/story-worker.js",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("text/javascript")
                        .setBody(SCRIPT)));
    }

    /** The fake of a page, as soon as the page has asked it to load a model. */
    static FakeTeller of(Page page) {
        page.waitForFunction("() => globalThis.fake && fake.all('Load').length > 0");
        return new FakeTeller(page);
    }

    void ready() {
        page.evaluate("() => fake.ready()");
    }

    void loading(int done, int total) {
        page.evaluate("([done, total]) => fake.loading(done, total)", List.of(done, total));
    }

    void think() {
        page.evaluate("() => fake.think(3, 10)");
    }

    void write(String text, boolean startsParagraph) {
        page.evaluate("([text, starts]) => fake.write(text, starts)", List.of(text, startsParagraph));
    }

    void done(String reason) {
        page.evaluate("reason => fake.done(reason)", reason);
    }

    /** Fails what the latest request of this type asked for. */
    void fail(String type, String code) {
        page.evaluate("([type, code]) => fake.fail(type, code)", List.of(type, code));
    }

    /** Breaks down as a worker does whose code throws. */
    void breakDown() {
        page.evaluate("() => fake.dispatchEvent(new ErrorEvent('error', { message: 'a trap' }))");
    }

    /** From the next page on these are the storytellers to be had, as JavaScript; the models worker is a fake, too. */
    static void offer(BrowserContext context, String infos) {
        context.addInitScript("globalThis.modelInfos = " + infos + ";");
    }

    /** The models worker reports this about the latest request of a type. */
    void tellOfModels(String type, String report) {
        page.waitForFunction("type => models.requests.some(r => r.type === type)", type);
        page.evaluate("([type, report]) => models.tell(type, JSON.parse(report))", List.of(type, report));
    }

    /** How many workers have been started, this one included. */
    int number() {
        return (int) page.evaluate("() => fake.number");
    }

    /** Waits until so many workers have been started and the last one has been asked to load. */
    void awaitNumber(int number) {
        page.waitForFunction("n => fake.number === n && fake.all('Load').length > 0", number);
    }

    /** A field of the latest request of this type, as text. */
    String last(String type, String field) {
        return String.valueOf(page.evaluate("([type, field]) => fake.all(type).at(-1)[field]", List.of(type, field)));
    }
}
