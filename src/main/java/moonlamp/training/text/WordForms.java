package moonlamp.training.text;

import java.util.Set;
import java.util.TreeSet;
import moonlamp.story.Words;

/**
 * The regular forms of an English word: plural, possessive, past, continuous, and the singular of a plural. What English
 * does irregularly (mouse, mice) has to be said; what a rule makes too much ("foxing") does no harm.
 */
final class WordForms {
    private static final String VOWELS = "aeiou";

    private WordForms() {}

    /** Whether {@code word}, in lower case, is a form of {@code base}. */
    static boolean isForm(String word, String base) {
        return of(base).contains(Words.withoutPossessive(word));
    }

    /** The forms of {@code base}, itself included. */
    static Set<String> of(String base) {
        Set<String> forms = new TreeSet<>();
        forms.add(base);
        addInflections(base, forms);
        if (base.endsWith("s") && !base.endsWith("ss")) {
            addSingulars(base, forms);
        }
        return forms;
    }

    private static void addInflections(String base, Set<String> forms) {
        String shorter = base.substring(0, base.length() - 1);
        forms.add(base + "s");
        forms.add(base + "es");
        forms.add(base + "ed");
        forms.add(base + "ing");
        if (base.endsWith("e")) {
            forms.add(base + "d");
            forms.add(shorter + "ing");
        } else if (endsWithConsonantAnd(base, "y")) {
            forms.add(shorter + "ies");
            forms.add(shorter + "ied");
        } else if (endsWithShortSyllable(base)) {
            forms.add(base + base.charAt(base.length() - 1) + "ed");
            forms.add(base + base.charAt(base.length() - 1) + "ing");
        }
        if (base.endsWith("f")) {
            forms.add(shorter + "ves");
        } else if (base.endsWith("fe")) {
            forms.add(base.substring(0, base.length() - 2) + "ves");
        }
    }

    private static void addSingulars(String plural, Set<String> forms) {
        forms.add(plural.substring(0, plural.length() - 1));
        if (plural.endsWith("ies")) {
            forms.add(plural.substring(0, plural.length() - 3) + "y");
        } else if (plural.endsWith("ves")) {
            forms.add(plural.substring(0, plural.length() - 3) + "f");
            forms.add(plural.substring(0, plural.length() - 3) + "fe");
        } else if (plural.matches(".*(s|x|z|ch|sh)es")) {
            forms.add(plural.substring(0, plural.length() - 2));
        }
    }

    private static boolean endsWithConsonantAnd(String word, String ending) {
        int at = word.length() - ending.length() - 1;
        return at >= 0 && word.endsWith(ending) && VOWELS.indexOf(word.charAt(at)) < 0;
    }

    /** Consonant, vowel, consonant, as in hop, hopping. */
    private static boolean endsWithShortSyllable(String word) {
        int last = word.length() - 1;
        return last >= 2
                && (VOWELS + "wxy").indexOf(word.charAt(last)) < 0
                && VOWELS.indexOf(word.charAt(last - 1)) >= 0
                && VOWELS.indexOf(word.charAt(last - 2)) < 0;
    }
}
