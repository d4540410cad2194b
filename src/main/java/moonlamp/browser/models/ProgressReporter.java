package moonlamp.browser.models;

import java.util.function.Consumer;
import moonlamp.browser.storage.PartialModel;
import moonlamp.browser.storage.PieceLayout;
import moonlamp.protocol.ModelPhase;
import moonlamp.protocol.ModelProgress;

/** Tells how a job goes: at once when something else begins, else a few times a second. */
final class ProgressReporter {
    private static final double INTERVAL_MILLIS = 250;

    private final String sha256;
    private final Timing timing;
    private final Consumer<ModelProgress> listener;
    private final Meter meter = new Meter();
    private ModelProgress last;
    private ModelPhase phase;
    private double lastMillis;

    /** @param sha256 of the model; empty if it is not known yet */
    ProgressReporter(String sha256, Timing timing, Consumer<ModelProgress> listener) {
        this.sha256 = sha256;
        this.timing = timing;
        this.listener = listener;
    }

    /** What was told last, or null. */
    ModelProgress last() {
        return last;
    }

    /** Something else begins, or ends, and is told in any case. */
    void enter(ModelPhase next, String notice, long doneBytes, PartialModel<?> model) {
        meter.reset();
        phase = next;
        tell(notice, doneBytes, model.count(), model.layout());
    }

    /** It goes on. */
    void report(ModelPhase next, long doneBytes, PartialModel<?> model) {
        report(next, doneBytes, model.count(), model.layout());
    }

    /** It goes on. */
    void report(ModelPhase next, long doneBytes, int donePieces, PieceLayout layout) {
        double now = timing.millis();
        if (next != phase) {
            meter.reset();
        }
        meter.note(now, doneBytes);
        if (next != phase || now - lastMillis >= INTERVAL_MILLIS) {
            phase = next;
            tell("", doneBytes, donePieces, layout);
        }
    }

    private void tell(String notice, long doneBytes, int donePieces, PieceLayout layout) {
        lastMillis = timing.millis();
        last = new ModelProgress(
                sha256,
                phase,
                doneBytes,
                layout.fileBytes(),
                meter.rate(),
                meter.secondsFor(layout.fileBytes() - doneBytes),
                donePieces,
                layout.count(),
                false,
                notice);
        listener.accept(last);
    }
}
