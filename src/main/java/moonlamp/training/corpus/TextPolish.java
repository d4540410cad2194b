package moonlamp.training.corpus;

import java.util.Set;
import java.util.regex.Pattern;
import moonlamp.training.text.Articles;

/** The last touch: capitals where sentences begin, "a" or "an", "you were", no stray spaces. */
final class TextPolish {
    /** Before nothing that could have a capital. */
    private static final Pattern IDLE_MARKER = Pattern.compile("[\u0002\u0003]+(?=\\s|$)");

    private static final Pattern SPACES = Pattern.compile("[ \\t]+");
    private static final Pattern BEFORE_PUNCTUATION = Pattern.compile(" ([,.;:!?])");
    private static final Pattern COMMA_BEFORE_END = Pattern.compile("[,;:]+\\s*([,.;:!?])");
    private static final Pattern AROUND_BREAKS = Pattern.compile(" *\n *");

    /** What happened to the hero, said to the hero. */
    private static final Pattern YOU_WAS = Pattern.compile("\\b([Yy]ou) was\\b");

    private static final Pattern STANDING_ALONE = Pattern.compile(Markers.POSSESSIVE + "(?=[.,;:!?\"]|$)");
    private static final Pattern MARKER = Pattern.compile("[\u0002\u0003]");
    /** "the little old guinea pig said". */
    private static final int SUBJECT_WORDS = 6;

    private static final Set<String> SPEAKING = Set.of(
            "said",
            "asked",
            "cried",
            "called",
            "whispered",
            "shouted",
            "answered",
            "added",
            "exclaimed",
            "replied",
            "muttered",
            "murmured",
            "mumbled",
            "squeaked",
            "piped",
            "chirped",
            "yelled",
            "laughed",
            "giggled",
            "sang",
            "wondered",
            "thought",
            "grumbled",
            "growled",
            "sighed",
            "begged",
            "told",
            "repeated",
            "announced",
            "declared",
            "croaked",
            "hooted",
            "beeped",
            "rumbled",
            "roared",
            "purred",
            "gasped",
            "boomed",
            "hummed",
            "bellowed",
            "twittered",
            "bubbled",
            "gurgled",
            "buzzed",
            "barked",
            "yapped",
            "mewed",
            "meowed",
            "howled",
            "neighed",
            "brayed",
            "mooed",
            "bleated",
            "oinked",
            "grunted",
            "squealed",
            "chattered",
            "quacked",
            "honked",
            "clucked",
            "cackled",
            "crowed",
            "cheeped",
            "peeped",
            "squawked",
            "cawed",
            "burbled",
            "wailed",
            "tooted",
            "puffed",
            "chugged",
            "clinked",
            "breathed",
            "hissed",
            "lisped",
            "huffed",
            "trumpeted",
            "ribbited",
            "shrieked",
            "panted",
            "chuckled",
            "demanded",
            "explained",
            "suggested",
            "ordered",
            "snapped",
            "woofed",
            "whimpered",
            "baaed",
            "stammered",
            "hollered",
            "scolded");

    private static final Set<String> OTHER_VERBS = Set.of(
            "had", "was", "were", "did", "could", "would", "looked", "took", "nodded", "shook", "came", "ran", "put",
            "smiled", "gave", "made", "got", "stood", "turned", "held", "felt", "knew", "tried", "and", "who", "then");

    private TextPolish() {}

    /** The text of the pieces put together, without markers. */
    static String of(String raw) {
        String text = IDLE_MARKER.matcher(raw).replaceAll("");
        text = SPACES.matcher(text).replaceAll(" ");
        text = BEFORE_PUNCTUATION.matcher(text).replaceAll("$1");
        text = COMMA_BEFORE_END.matcher(text).replaceAll("$1");
        text = AROUND_BREAKS.matcher(text).replaceAll("\n").strip();
        text = STANDING_ALONE.matcher(text).replaceAll("s").replace(Markers.POSSESSIVE, "");
        text = YOU_WAS.matcher(withCapitals(withTightQuotes(text))).replaceAll("$1 were");
        return Articles.corrected(text);
    }

    /** Without a space behind an opening and before a closing quotation mark. */
    private static String withTightQuotes(String text) {
        StringBuilder out = new StringBuilder();
        boolean open = false;
        boolean skipSpace = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                if (open && out.charAt(out.length() - 1) == ' ') {
                    out.setLength(out.length() - 1);
                }
                open = !open;
            } else if (c == '\n') {
                open = false;
            }
            if (c != ' ' || !skipSpace) {
                out.append(c);
            }
            skipSpace = open && c == '"';
        }
        return out.toString();
    }

    private static String withCapitals(String text) {
        StringBuilder out = new StringBuilder();
        boolean filled = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == Markers.CAPITAL.charAt(0)) {
                out.append(Character.toUpperCase(nextLetter(text, i)));
                i = indexOfNextLetter(text, i);
                filled = false;
            } else if (c == Markers.FILLED.charAt(0)) {
                filled = true;
            } else {
                out.append(filled && beginsSentence(out, text, i) ? Character.toUpperCase(c) : c);
                filled = false;
            }
        }
        return out.toString();
    }

    /** Whether one of the next words is a verb of speaking. */
    private static boolean saysWho(String text, int at) {
        String[] words = MARKER.matcher(text.substring(at, Math.min(text.length(), at + 60)))
                .replaceAll("")
                .split("[^a-zA-Z'-]+");
        for (int i = 0; i < Math.min(SUBJECT_WORDS, words.length); i++) {
            if (OTHER_VERBS.contains(words[i])) {
                return false;
            }
            if (SPEAKING.contains(words[i])) {
                return true;
            }
        }
        return false;
    }

    private static int indexOfNextLetter(String text, int from) {
        int i = from + 1;
        while (i < text.length() - 1 && text.charAt(i) < ' ' && text.charAt(i) != '\n') {
            i++;
        }
        return i;
    }

    private static char nextLetter(String text, int from) {
        return text.charAt(indexOfNextLetter(text, from));
    }

    /**
     * Whether a sentence begins behind these words. Behind a closing quotation mark it does, unless there follows who
     * said it.
     */
    private static boolean beginsSentence(CharSequence before, String text, int at) {
        int end = before.length();
        if (end > 2 && before.charAt(end - 1) == ' ' && before.charAt(end - 2) == '"') {
            char mark = before.charAt(end - 3);
            return mark == '.' || (mark == '!' || mark == '?') && !saysWho(text, at);
        }
        boolean opensQuote = end > 0 && before.charAt(end - 1) == '"';
        if (opensQuote) {
            end--;
        }
        if (end == 0 || before.charAt(end - 1) == '\n') {
            return true;
        }
        if (before.charAt(end - 1) != ' ' || end < 2) {
            return false;
        }
        boolean answers = opensQuote && end > 2 && before.charAt(end - 2) == '"';
        int last = answers ? end - 3 : end - 2;
        char mark = before.charAt(last);
        boolean ellipsis = mark == '.' && last > 0 && before.charAt(last - 1) == '.';
        return (mark == '.' || mark == '!' || mark == '?' || opensQuote && mark == ':') && !ellipsis;
    }
}
