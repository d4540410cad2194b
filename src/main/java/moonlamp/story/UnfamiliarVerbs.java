package moonlamp.story;

import java.util.List;

/**
 * Verbs that a small model has hardly read, and whose past tense no rule makes: asked for a snail that "wins a race",
 * it tells that she "wined" one. Asked in the past tense, it takes up what is there.
 */
final class UnfamiliarVerbs {
    /** As asked for and as told, by turns. */
    private static final List<String> PAST = WordList.expanded(
            "wins won lays laid tears tore sinks sank spins spun drives drove feeds fed swings swung flees fled "
                    + "blows blew beats beat wears wore");

    private UnfamiliarVerbs() {}

    /** What happens, with a first word that is one of them in the past tense; of one hero or of several. */
    static String inPast(String happening) {
        for (int i = 0; i < PAST.size(); i += 2) {
            String present = PAST.get(i);
            String rest = after(present, happening);
            if (rest == null) {
                rest = after(present.substring(0, present.length() - 1), happening);
            }
            if (rest != null) {
                return PAST.get(i + 1) + rest;
            }
        }
        return happening;
    }

    /** What follows a word, with the space before it, or null if the text does not begin with it. */
    private static String after(String word, String text) {
        boolean begins = text.startsWith(word) && (text.length() == word.length() || text.charAt(word.length()) == ' ');
        return begins ? text.substring(word.length()) : null;
    }
}
