package moonlamp.story;

import java.util.List;

/**
 * Finds the name in a person's own words for a hero: in "Tomasz", "Tomasz the guard", "Tomasz and his dog", "Aunt Odalys", "our
 * cat Miezi" and "a snail called Zoë". What only may be one, as "Bear" in "Little Bear", is left alone.
 */
final class HeroName {
    private static final String HERS =
            " mum mom mama granny grandma nana aunt auntie mrs ms queen princess lady " + "sister niece daughter girl ";
    private static final String HIS = " dad papa grandad grandpa uncle mr king prince sir brother nephew son boy ";

    /** No names themselves; one may follow them. */
    private static final String CALLINGS = HERS + HIS + "dr doctor captain professor ";

    private static final String POSSESSIVES = " my our ";
    private static final String BETWEEN = " and or of from in at on to with by near ";
    private static final String OF_HERS_OR_HIS = " her his ";

    private final String text;
    private final List<Word> words;

    HeroName(String text) {
        this.text = text;
        words = Words.of(text);
    }

    /** Which of the {@linkplain Words words} it is, or null. */
    Word find() {
        int first = is(CALLINGS, 0) ? 1 : 0;
        int last = words.size() - 1;
        boolean begins = first == last || is(" the a an ", first + 1) || is(OF_HERS_OR_HIS, first + 2);
        if (begins && isName(first)) {
            return words.get(first);
        }
        return isName(last) && isAnnounced(last) ? words.get(last) : null;
    }

    /** Names to be told instead, in the order in which they are to be tried: a girl's for "Aunt Odalys". */
    List<String> standIns(Word name) {
        for (int i = words.indexOf(name) - 1; i >= 0; i--) {
            if (is(HERS, i) || is(HIS, i)) {
                return is(HERS, i) ? FamiliarNames.GIRLS : FamiliarNames.BOYS;
            }
        }
        if (text.contains(" her ")) {
            return FamiliarNames.GIRLS;
        }
        return text.contains(" his ") ? FamiliarNames.BOYS : FamiliarNames.standIns(name.written());
    }

    /** Whether the words before it say that it is a name: "called Zoë", "Mr Zoë", "our old cat Zoë". */
    private boolean isAnnounced(int at) {
        return is(CALLINGS + "named called ", at - 1)
                || at > 1 && is(POSSESSIVES, 0) && !words.get(at - 1).isCapitalised() && !is(BETWEEN, at - 1);
    }

    private boolean isName(int at) {
        if (at < 0 || at >= words.size() || is(CALLINGS, at)) {
            return false;
        }
        Word word = words.get(at);
        int first = word.written().codePointAt(0);
        // letters may go on in marks that are no part of words
        boolean isWhole = word.end() == text.length() || text.charAt(word.end()) < 128;
        return Character.isLetter(first)
                && !Character.isLowerCase(first)
                && !word.written().contains("'")
                && isWhole;
    }

    private boolean is(String list, int at) {
        return at >= 0 && at < words.size() && list.contains(" " + words.get(at).lower() + " ");
    }
}
