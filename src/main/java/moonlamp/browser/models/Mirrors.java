package moonlamp.browser.models;

import java.util.BitSet;
import java.util.List;

/**
 * Which of the file's addresses to ask next, and when. An address that answers with something else than the file is not
 * asked again; one that cannot be reached takes turns with the others.
 */
final class Mirrors {
    /** So many attempts in a row that bring nothing are enough. */
    static final int PATIENCE = 8;

    private final List<String> urls;
    private final Backoff backoff;
    private final Trouble[] given;
    private final BitSet ignoringRanges = new BitSet();
    private int current;
    private int fruitless;

    Mirrors(List<String> urls, Backoff backoff) {
        this.urls = urls;
        this.backoff = backoff;
        this.given = new Trouble[urls.size()];
    }

    int current() {
        return current;
    }

    String url() {
        return urls.get(current);
    }

    /** Whether the current one sends whole files only: then what is there already has to be skipped. */
    boolean ignoresRanges() {
        return ignoringRanges.get(current);
    }

    /** Turns to the next address that may do, if there is one. */
    void turn() {
        int next = next(false);
        current = next < 0 ? current : next;
    }

    /**
     * Decides what follows on trouble.
     *
     * @param fruitful whether more of the file has come than ever before
     * @return milliseconds to wait before the next attempt
     * @throws ModelFailureException if there is no use in another attempt
     */
    double after(Trouble trouble, boolean fruitful) {
        fruitless = fruitful ? 0 : fruitless + 1;
        if (trouble.kind() == Trouble.Kind.RANGE_IGNORED) {
            return afterWholeFile();
        }
        if (!trouble.kind().passing()) {
            given[current] = trouble;
            requireAnother();
            turn();
            return 0;
        }
        if (fruitless >= PATIENCE) {
            throw trouble.failure();
        }
        if (fruitless > 0 || trouble.kind() == Trouble.Kind.DAMAGED) {
            turn();
        }
        return backoff.millis(fruitless, trouble.waitMillis());
    }

    /** Another address may send the rest alone. */
    private double afterWholeFile() {
        ignoringRanges.set(current);
        int better = next(true);
        if (better >= 0) {
            current = better;
        }
        return 0;
    }

    /** The first one's trouble is what people should hear of: it is the preferred address. */
    private void requireAnother() {
        for (Trouble trouble : given) {
            if (trouble == null) {
                return;
            }
        }
        throw given[0].failure();
    }

    /** The next address in turn that has not been given up, the current one last; -1 if there is none. */
    private int next(boolean sendingRanges) {
        for (int i = 1; i <= urls.size(); i++) {
            int candidate = (current + i) % urls.size();
            if (given[candidate] == null && !(sendingRanges && ignoringRanges.get(candidate))) {
                return candidate;
            }
        }
        return -1;
    }
}
