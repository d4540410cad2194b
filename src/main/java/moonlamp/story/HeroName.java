package moonlamp.story;

import java.util.List;

/**
 * Finds the name in a person's own words for a hero: in "Tomasz", "Tomasz the guard", "Tomasz and his dog", "Aunt Odalys", "our
 * cat Miezi" and "a snail called Zoë". What only may be one, as "Bear" in "Little Bear", is left alone.
 */
final class HeroName {
    private static final String HERS = " Mum Mummy Mom Mommy Mama Granny Grandma Nana Aunt Auntie Mrs Mrs. Ms Queen "
            + "Princess Lady sister niece daughter ";
    private static final String HIS =
            " Dad Daddy Papa Grandad Grandpa Uncle Mr Mr. King Prince Sir brother nephew son ";

    /** No names themselves; one may follow them. */
    private static final String BEFORE_NAMES = HERS + HIS + " Dr Dr. Captain Doctor Professor named called ";

    private static final String POSSESSIVES = " my My our Our ";
    private static final String FIRST_WORDS = POSSESSIVES + "A An The Two Three ";

    private HeroName() {}

    /** Which of the hero's words is the name, or -1. */
    static int in(List<String> words) {
        int last = words.size() - 1;
        boolean first = last == 0 || words.get(1).equals("the") || words.contains("his") || words.contains("her");
        int at = first ? 0 : last;
        return isName(words.get(at)) && (first || isAnnounced(words)) ? at : -1;
    }

    /** Names to be told instead of the one that is {@code at} this place, in the order in which they are to be tried. */
    static List<String> standIns(List<String> words, int at) {
        String before = at == 0 ? "" : words.get(at - 1);
        if (isAmong(HERS, before)) {
            return FamiliarNames.GIRLS;
        }
        return isAmong(HIS, before) ? FamiliarNames.BOYS : FamiliarNames.standIns(words.get(at));
    }

    /** Whether the words before the last one say that it is a name. */
    private static boolean isAnnounced(List<String> words) {
        String before = words.get(words.size() - 2);
        return isAmong(BEFORE_NAMES, before)
                || words.size() > 2 && isAmong(POSSESSIVES, words.get(0)) && Character.isLowerCase(before.charAt(0));
    }

    private static boolean isName(String word) {
        char first = word.charAt(0);
        return Character.isLetter(first)
                && !Character.isLowerCase(first)
                && !isAmong(BEFORE_NAMES, word)
                && !isAmong(FIRST_WORDS, word);
    }

    private static boolean isAmong(String list, String word) {
        return list.contains(" " + word + " ");
    }
}
