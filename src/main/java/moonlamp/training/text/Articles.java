package moonlamp.training.text;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import moonlamp.story.Word;
import moonlamp.story.Words;

/**
 * "A" before a consonant sound, "an" before a vowel sound. Spelling decides, but for the words that are spelled one way and
 * spoken the other: a unicorn, a useful one, an hour, an honest heir, an 8-year-old, an X-ray.
 */
public final class Articles {
    private enum Sound {
        VOWEL,
        CONSONANT,
        /** Either article can be right. */
        EITHER
    }

    /** Only an opening quotation mark or bracket may stand between an article and its word. */
    private static final Pattern GAP = Pattern.compile("[ \\t\\u00a0]+[\"'\\u201c\\u2018(]?");

    /** Spoken "you". "uni" too, but for un- before another word: an uninvited, unimpressed, unidentified, unironed guest. */
    private static final Pattern SPOKEN_YOU =
            Pattern.compile("eu.*|ew.*|ubiq.*|ukulele.*|unanim.*|uni(?![nmdr]).*|unidirect.*"
                    + "|uran(us|ium)|urin.*|us(e|able|age|ing|ual|urp).*|ut(ensil|il|op).*");

    private static final Set<String> SPOKEN_WON =
            Set.of("one", "ones", "one's", "onesie", "onesies", "oneself", "oneness", "once", "oui", "ouija");

    private static final Pattern SILENT_H = Pattern.compile("hour.*|honest.*|honou?r.*|heir.*");

    /** Spoken with or without h by different people, or in different times. */
    private static final Pattern WEAK_H = Pattern.compile("herb.*|histor.*|hotel.*|habitual.*|hm+");

    /** The letters whose names begin with a vowel sound. */
    private static final String LETTERS = "aefhilmnorsx";

    private static final String VOWELS =
            "aeiou\u00e0\u00e1\u00e2\u00e4\u00e6\u00e8\u00e9\u00ea\u00ec\u00ed\u00f2\u00f3\u00f6\u00f9\u00fa\u00fc";

    private Articles() {}

    /** The article for a word, or for several that begin with it: "a" or "an"; "a" where either can be right. */
    public static String before(String words) {
        Word first = Words.of(words).get(0);
        return soundOf(first.written(), first.lower()) == Sound.VOWEL ? "an" : "a";
    }

    /** The wrong articles of a story, each with its word, as in "a apple". */
    public static List<String> slips(StoryText story) {
        List<Word> words = story.words();
        return wrong(story.text(), words)
                .mapToObj(i -> words.get(i).lower() + " " + words.get(i + 1).written())
                .toList();
    }

    /** The text with every article as it has to be; those that can be right stay. */
    public static String corrected(String text) {
        List<Word> words = Words.of(text);
        StringBuilder corrected = new StringBuilder();
        int done = 0;
        for (int i : wrong(text, words).toArray()) {
            Word article = words.get(i);
            corrected.append(text, done, article.start() + 1); // the letter a, small or capital
            corrected.append(article.lower().equals("a") ? "n" : "");
            done = article.end();
        }
        return corrected.append(text.substring(done)).toString();
    }

    /** Numbers of the words that are wrong articles. */
    private static IntStream wrong(String text, List<Word> words) {
        return IntStream.range(0, Math.max(0, words.size() - 1))
                .filter(i -> isWrong(text, words.get(i), words.get(i + 1)));
    }

    private static boolean isWrong(String text, Word article, Word next) {
        boolean an = article.isWritten("an");
        if (!an && !article.isWritten("a")
                || !GAP.matcher(text.substring(article.end(), next.start())).matches()) {
            return false;
        }
        return soundOf(next.written(), next.lower()) == (an ? Sound.CONSONANT : Sound.VOWEL);
    }

    private static Sound soundOf(String written, String lower) {
        if (Character.isDigit(lower.charAt(0))) {
            return lower.startsWith("8") || lower.equals("11") || lower.equals("18") ? Sound.VOWEL : Sound.CONSONANT;
        }
        if (lower.length() == 1) {
            return LETTERS.indexOf(lower.charAt(0)) >= 0 ? Sound.VOWEL : Sound.CONSONANT;
        }
        if (isAbbreviation(written) || WEAK_H.matcher(lower).matches()) {
            return Sound.EITHER;
        }
        if (SILENT_H.matcher(lower).matches()) {
            return Sound.VOWEL;
        }
        boolean consonant = SPOKEN_YOU.matcher(lower).matches() || SPOKEN_WON.contains(lower);
        return VOWELS.indexOf(lower.charAt(0)) >= 0 && !consonant ? Sound.VOWEL : Sound.CONSONANT;
    }

    /** Capitals only: read letter by letter (an SOS) or as a word (a NASA rocket, a BIG cake). */
    private static boolean isAbbreviation(String written) {
        return written.codePoints().allMatch(c -> Character.isUpperCase(c) || Character.isDigit(c));
    }
}
