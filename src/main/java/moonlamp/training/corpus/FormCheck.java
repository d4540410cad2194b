package moonlamp.training.corpus;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import moonlamp.story.StoryLanguage;
import moonlamp.story.Words;
import moonlamp.story.safety.DarkWords;
import moonlamp.training.text.DoubledWords;
import moonlamp.training.text.Quotes;
import moonlamp.training.text.StoryText;

/** Whether a story is well formed: nothing said twice, nothing left open, no dark word. */
final class FormCheck {
    /** Refrains of up to this many words may come again. */
    private static final int REFRAIN = 3;

    private static final DarkWords DARK_WORDS = DarkWords.of(StoryLanguage.ENGLISH);

    private static final Pattern NO_LETTER = Pattern.compile("[^A-Za-z ]");

    private static final Pattern LEFT_OVER =
            Pattern.compile("[{}\\[\\]|\\\\@#<>*_()\\u0000-\\u0009\\u000b-\\u001f]| {2}| [,.;!?]");

    private FormCheck() {}

    /** The first thing that is wrong; null if nothing is. */
    static String problem(StoryText story) {
        String problem = first("a word comes twice: ", DoubledWords.slips(story));
        problem = problem == null ? doubledSentence(story) : problem;
        problem = problem == null ? leftOver(story.text()) : problem;
        problem = problem == null ? first("a quotation mark is not closed: ", Quotes.unclosed(story)) : problem;
        problem = problem == null ? paragraphs(story.text()) : problem;
        return problem == null ? first("a dark word: ", DARK_WORDS.in(story.lowerWords())) : problem;
    }

    private static String first(String complaint, List<String> finds) {
        return finds.isEmpty() ? null : complaint + finds.get(0);
    }

    private static String doubledSentence(StoryText story) {
        Set<String> seen = new HashSet<>();
        for (String sentence : story.sentenceTexts()) {
            String spoken = NO_LETTER.matcher(sentence).replaceAll("").strip().toLowerCase(Locale.ROOT);
            if (!seen.add(spoken) && Words.count(sentence) > REFRAIN) {
                return "a sentence comes twice: " + sentence;
            }
        }
        return null;
    }

    private static String leftOver(String text) {
        Matcher matcher = LEFT_OVER.matcher(text);
        return matcher.find() ? "a sign was left over: \"" + matcher.group() + "\"" : null;
    }

    private static String paragraphs(String text) {
        for (String paragraph : text.split("\n\n")) {
            if (!beginsAndEndsWell(paragraph)) {
                return "a paragraph does not begin with a capital and end with a full stop: " + paragraph;
            }
        }
        return null;
    }

    private static boolean beginsAndEndsWell(String paragraph) {
        String inner = paragraph.replaceAll("^[\"']|[\"']$", "");
        return !inner.isEmpty()
                && Character.isUpperCase(inner.charAt(0))
                && ".!?".indexOf(inner.charAt(inner.length() - 1)) >= 0;
    }
}
