package moonlamp.e2e;

import com.microsoft.playwright.Page;
import java.util.List;

/**
 * The browser's voices and its wake lock as a test wants them: headless browsers have no voice. Nothing is said before the
 * test says so. In the page they are the globals {@code speech} and {@code awake}.
 */
final class FakeSpeech {
    static final String LOCAL = "{ voiceURI: 'ann', name: 'Ann', lang: 'en-US', localService: true, default: true }";
    static final String SECOND_LOCAL =
            "{ voiceURI: 'bea', name: 'Bea', lang: 'en-US', localService: true, default: false }";
    static final String ONLINE =
            "{ voiceURI: 'net', name: 'Ann Online', lang: 'en-US', localService: false, default: false }";

    private static final String SCRIPT =
            """
            (() => {
              class Utterance extends EventTarget {
                constructor(text) { super(); this.text = text; }
              }
              globalThis.SpeechSynthesisUtterance = Utterance;
              globalThis.speech = {
                said: [], queue: [], cancelled: 0, voices: [VOICES],
                getVoices() { return this.voices; },
                resume() {},
                speak(utterance) { this.said.push(utterance); this.queue.push(utterance); },
                cancel() {
                  this.cancelled++;
                  const silenced = this.queue;
                  this.queue = [];
                  silenced.forEach((u) => setTimeout(() => u.dispatchEvent(event("error", { error: "interrupted" }))));
                },
                begin() { this.queue[0].dispatchEvent(event("start")); },
                word(charIndex, charLength) {
                  this.queue[0].dispatchEvent(event("boundary", { name: "word", charIndex, charLength }));
                },
                end() { this.queue.shift().dispatchEvent(event("end")); },
                fail(error) { this.queue.shift().dispatchEvent(event("error", { error })); },
                find(voices) { this.voices = voices; this.onvoiceschanged?.(); },
              };
              function event(type, fields) { return Object.assign(new Event(type), fields); }
              Object.defineProperty(globalThis, "speechSynthesis", { value: globalThis.speech });
              globalThis.awake = { asked: 0, held: null };
              Object.defineProperty(navigator, "wakeLock", { value: {
                async request(type) {
                  const lock = new EventTarget();
                  lock.release = async () => {
                    if (awake.held === lock) awake.held = null;
                    lock.dispatchEvent(new Event("release"));
                  };
                  awake.asked++;
                  awake.held = lock;
                  return lock;
                },
              } });
            })();
            """;

    private final Page page;

    FakeSpeech(Page page) {
        this.page = page;
    }

    /** From the next load on the browser has these voices. */
    static void install(Page page, String... voices) {
        page.addInitScript(SCRIPT.replace("VOICES", String.join(", ", voices)));
    }

    /** Everything that was to be said so far. */
    List<?> said() {
        return (List<?>) page.evaluate("() => speech.said.map(u => u.text)");
    }

    /** A property of what was to be said last. */
    double last(String property) {
        return ((Number) page.evaluate("name => speech.said.at(-1)[name]", property)).doubleValue();
    }

    /** The voice of what was to be said last. */
    String lastVoice() {
        return (String) page.evaluate("() => speech.said.at(-1).voice.voiceURI");
    }

    int cancelled() {
        return (int) page.evaluate("() => speech.cancelled");
    }

    void begin() {
        page.evaluate("() => speech.begin()");
    }

    void word(int from, int length) {
        page.evaluate("([from, length]) => speech.word(from, length)", List.of(from, length));
    }

    void end() {
        page.evaluate("() => speech.end()");
    }

    void fail(String error) {
        page.evaluate("error => speech.fail(error)", error);
    }

    /** The browser finds these voices. */
    void find(String voices) {
        page.evaluate("() => speech.find([" + voices + "])");
    }

    boolean screenIsHeld() {
        return (boolean) page.evaluate("() => awake.held !== null");
    }
}
