package moonlamp.training.corpus;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What one hero does, said of two: "finds its hat" becomes "find their hat". */
final class PluralVerb {
    private static final Map<String, String> IRREGULAR = Map.ofEntries(
            Map.entry("is", "are"),
            Map.entry("isn't", "aren't"),
            Map.entry("has", "have"),
            Map.entry("hasn't", "haven't"),
            Map.entry("does", "do"),
            Map.entry("doesn't", "don't"),
            Map.entry("aches", "ache"),
            Map.entry("hoes", "hoe"),
            Map.entry("quizzes", "quiz"),
            Map.entry("tiptoes", "tiptoe"));

    /** What may stand before the verb, and the verb. */
    private static final Pattern VERB = Pattern.compile(
            "((?:(?:always|never|only|just|still|almost|often|even|once|so|no longer|for once|at last|most of all"
                    + "|more than anything|[a-z]+ly) )*)([a-z'-]+)");

    /** A second verb, most likely. */
    private static final Pattern SECOND_VERB = Pattern.compile(".* (?:and|but) (?!its\\b)[a-z]+s\\b.*");

    private PluralVerb() {}

    /**
     * The phrase with its verb in the plural, and "their" for "its"; as it is where it may have two verbs.
     *
     * @param phrase beginning with the verb in the present, or an adverb before it: "always loses its hat"
     */
    static String of(String phrase) {
        Matcher verb = VERB.matcher(phrase);
        if (!verb.lookingAt() || SECOND_VERB.matcher(phrase).matches()) {
            return phrase;
        }
        String rest = phrase.substring(verb.end());
        String owned = rest.replaceAll("\\bits\\b", "their").replaceAll("\\bitself\\b", "themselves");
        return verb.group(1) + plural(verb.group(2)) + owned;
    }

    private static String plural(String verb) {
        String irregular = IRREGULAR.get(verb);
        if (irregular != null) {
            return irregular;
        }
        if (verb.matches("..+ies")) { // "ties" is of "tie", "tries" of "try"
            return verb.length() == 4 ? verb.substring(0, 3) : verb.substring(0, verb.length() - 3) + "y";
        }
        if (verb.matches(".*(ss|sh|ch|x|zz|o)es")) {
            return verb.substring(0, verb.length() - 2);
        }
        return verb.endsWith("s") && !verb.endsWith("ss") ? verb.substring(0, verb.length() - 1) : verb;
    }
}
