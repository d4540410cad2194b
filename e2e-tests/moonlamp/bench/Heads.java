package moonlamp.bench;

import java.util.Locale;
import moonlamp.sampling.Head;

/** The parts of the output head as results name them. */
final class Heads {
    private Heads() {}

    /** "full" or "story". */
    static String label(Head head) {
        return head.name().toLowerCase(Locale.ROOT);
    }
}
