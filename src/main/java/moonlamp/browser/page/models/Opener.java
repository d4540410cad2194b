package moonlamp.browser.page.models;

import moonlamp.protocol.FailureCode;
import moonlamp.protocol.ModelReport;

/** Whoever waits to load a model, and the answer; only the latest is answered, and once. */
final class Opener {
    private Opening asker;

    void ask(Opening next) {
        asker = next;
    }

    void receive(ModelReport report, FileRef file) {
        if (report instanceof ModelReport.Opened opened) {
            Opening waiting = take();
            if (waiting != null) {
                waiting.opened(opened.model(), opened.bytes(), file);
            }
        } else if (report instanceof ModelReport.Failed failed) {
            fail(failed.code(), failed.message());
        }
    }

    void fail(FailureCode code, String message) {
        Opening waiting = take();
        if (waiting != null) {
            waiting.failed(code, message);
        }
    }

    private Opening take() {
        Opening waiting = asker;
        asker = null;
        return waiting;
    }
}
