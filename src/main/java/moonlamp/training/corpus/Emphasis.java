package moonlamp.training.corpus;

import java.util.Map;

/**
 * What a corpus tells of more often or less, for a reader who knows some kinds of happenings and has still to learn others.
 *
 * @param kinds how many times as often as without it happenings of a kind are told, before all are brought to one again, by
 *     the name of the kind; not for the original ones
 * @param originals share of the stories with an original happening that are kept, above 0 and at most 1; others are told in
 *     the place of the rest
 */
public record Emphasis(Map<String, Integer> kinds, double originals) {
    /** All as often as the corpus itself has them. */
    public static final Emphasis NONE = new Emphasis(Map.of(), 1);

    /** @throws IllegalArgumentException if {@code originals} is not above 0 and at most 1 */
    public Emphasis {
        if (!(originals > 0 && originals <= 1)) {
            throw new IllegalArgumentException("originals is " + originals + ", must be above 0 and at most 1");
        }
        kinds = Map.copyOf(kinds);
    }
}
