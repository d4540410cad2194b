package moonlamp.training.corpus;

import java.util.Map;

/**
 * What a corpus tells of more often or less, for a reader who knows some kinds of happenings and has still to learn others.
 *
 * @param kinds how many times as often as without it happenings of a kind are told, before all are brought to one again, by
 *     the name of the kind; not for the original ones
 * @param originals how many times as often as without it stories with an original happening are told, beside those with
 *     another, above 0 and at most 100: with 0.5 every second one of them is left out, with 2 every second one of the others, and what is
 *     told in its place is drawn anew
 */
public record Emphasis(Map<String, Integer> kinds, double originals) {
    /** All as often as the corpus itself has them. */
    public static final Emphasis NONE = new Emphasis(Map.of(), 1);

    private static final int MOST = 100;

    /** @throws IllegalArgumentException if {@code originals} is not above 0 and at most 100 */
    public Emphasis {
        if (!(originals > 0 && originals <= MOST)) {
            throw new IllegalArgumentException("originals is " + originals + ", must be above 0 and at most " + MOST);
        }
        kinds = Map.copyOf(kinds);
    }
}
