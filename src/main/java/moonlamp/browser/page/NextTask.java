package moonlamp.browser.page;

import java.util.List;
import org.teavm.jso.browser.Window;

/** Work that is put off to a task of its own, so that the browser can paint and answer in between. */
final class NextTask {
    private Runnable work;

    /** Does this soon, and not what was put off before it and has not begun. */
    void run(Runnable latest) {
        boolean free = work == null;
        work = latest;
        if (free) {
            Window.setTimeout(this::begin, 0);
        }
    }

    private void begin() {
        Runnable latest = work;
        work = null;
        latest.run();
    }

    /** Does one after the other, each in a task of its own. */
    static void runEach(List<Runnable> steps) {
        if (!steps.isEmpty()) {
            Window.setTimeout(
                    () -> {
                        steps.get(0).run();
                        runEach(steps.subList(1, steps.size()));
                    },
                    0);
        }
    }
}
