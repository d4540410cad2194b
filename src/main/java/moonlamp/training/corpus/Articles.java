package moonlamp.training.corpus;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether a word has "a" or "an" before it: by its sound, which is nearly always its first letter. */
final class Articles {
    private static final Pattern ARTICLE = Pattern.compile("\\b([Aa])n?( \"?)([A-Za-z]+)");
    private static final Set<String> SILENT_H = Set.of("hour", "hours", "honest", "honestly", "honour", "heir");
    /** Beginnings that sound like "you" or "won". */
    private static final List<String> CONSONANT_SOUNDS =
            List.of("uni", "use", "usu", "uto", "eu", "ewe", "one", "once", "ukulele");

    private static final Set<String> VOWEL_AFTER_ALL =
            Set.of("unimportant", "unimpressed", "uninvited", "uninteresting");

    private Articles() {}

    /** "a" or "an". */
    static String before(String word) {
        return startsWithVowelSound(word.toLowerCase(Locale.ROOT)) ? "an" : "a";
    }

    private static boolean startsWithVowelSound(String word) {
        if (SILENT_H.contains(word) || VOWEL_AFTER_ALL.contains(word)) {
            return true;
        }
        for (String beginning : CONSONANT_SOUNDS) {
            if (word.startsWith(beginning)) {
                return false;
            }
        }
        return !word.isEmpty() && "aeiou".indexOf(word.charAt(0)) >= 0;
    }

    /** The text with every "a" and "an" as it must be. */
    static String corrected(String text) {
        Matcher matcher = ARTICLE.matcher(text);
        StringBuilder corrected = new StringBuilder();
        while (matcher.find()) {
            String n = before(matcher.group(3)).substring(1);
            matcher.appendReplacement(corrected, "$1" + n + "$2$3");
        }
        return matcher.appendTail(corrected).toString();
    }
}
