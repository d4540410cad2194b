package moonlamp.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Collects what the browser complains about: errors on the console, uncaught exceptions, violations of the policy. */
final class Complaints {
    private static final String TELL_OF_VIOLATIONS = "addEventListener('securitypolicyviolation', e =>"
            + " console.error('policy: ' + e.violatedDirective + ' ' + e.blockedURI + ' ' + e.sample))";

    private final List<String> all = new CopyOnWriteArrayList<>();

    /** Listens to every page of the context, workers included. */
    Complaints(BrowserContext context) {
        context.addInitScript(TELL_OF_VIOLATIONS);
        context.onConsoleMessage(this::hear);
        context.onWebError(error -> all.add("uncaught: " + error.error()));
    }

    private void hear(ConsoleMessage message) {
        if (message.type().equals("error")) {
            all.add(message.text() + " (" + message.location() + ")");
        }
    }

    List<String> all() {
        return List.copyOf(all);
    }

    void forget() {
        all.clear();
    }

    void assertNone() {
        assertEquals(List.of(), all(), "the browser complained");
    }
}
