package moonlamp.story;

import java.util.List;
import java.util.Set;

/**
 * Some names that the bundled storyteller writes without a slip and is asked for: those that it stands in with, and most
 * of those of girls and boys that do not end as theirs mostly do, so that "he" and "she" are right.
 */
final class FamiliarNames {
    private static final Set<String> ALL = Set.copyOf(
            WordList.expanded("Akiko Akira Anouk Astrid Beatrix Ben Birgit Carmen Clara Daisy Edith Eleni Emma Emre "
                    + "Esther Finn George Hamza Ida Imani Ines Ingrid Iris Isabel Jonah Joshua Kwame Lily Luca "
                    + "Lucy Malin Manon Marisol Max Mei Mia Molly Mustafa Naomi Noah Nora Polly Romy Ruby "
                    + "Thandi Tom Violet Yasmin Yuki Zane Zuri"));

    static final List<String> GIRLS = List.of("Emma", "Lily", "Nora", "Clara");
    static final List<String> BOYS = List.of("Ben", "Tom", "Max", "Finn");
    /** Most names that end like this, some in Cyrillic or Greek, are girls'; more cannot be told from a name. */
    private static final List<String> GIRLS_ENDINGS = List.of("a", "ah", "e", "\u0430", "\u044f", "\u03b1", "\u03b7");

    private FamiliarNames() {}

    /** Whether this is one of them. */
    static boolean have(String name) {
        return ALL.contains(name);
    }

    /** Names to be told instead of another one, in the order in which they are to be tried. */
    static List<String> standIns(String name) {
        String folded = Folding.fold(name);
        for (String ending : GIRLS_ENDINGS) {
            if (folded.endsWith(ending)) {
                return GIRLS;
            }
        }
        return BOYS;
    }
}
