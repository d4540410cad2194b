package moonlamp.training.evaluation;

import java.util.Locale;
import java.util.function.Consumer;

/** Says now and then how far a long piece of work has come. Threads may share it. */
final class Progress {
    /** How often it speaks. */
    private static final int LINES = 20;

    private final String what;
    private final int all;
    private final Consumer<String> lines;
    private final long start = System.nanoTime();
    private int done;

    /**
     * @param what is done, as in "stories told"
     * @param all how many there are
     * @param lines takes each line, without a line end
     */
    Progress(String what, int all, Consumer<String> lines) {
        this.what = what;
        this.all = all;
        this.lines = lines;
    }

    /** One more is done. */
    synchronized void step() {
        done++;
        if (done == all || (long) done * LINES / all > (done - 1L) * LINES / all) {
            double seconds = (System.nanoTime() - start) / 1e9;
            lines.accept(String.format(
                    Locale.ROOT,
                    "%d of %d %s, %.0f s, about %.0f s left",
                    done,
                    all,
                    what,
                    seconds,
                    seconds / done * (all - done)));
        }
    }
}
