package moonlamp.training.corpus;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether a story is well formed: nothing said twice, nothing left open, no dark word. */
final class FormCheck {
    /** Refrains of up to this many words may come again. */
    private static final int REFRAIN = 3;

    private static final Pattern LEFT_OVER =
            Pattern.compile("[{}\\[\\]|\\\\@#<>*_()\\u0000-\\u0009\\u000b-\\u001f]| {2}| [,.;!?]");

    private final Lexicon lexicon;

    FormCheck(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The first thing that is wrong; null if nothing is. */
    String problem(StoryText story) {
        String problem = doubledWord(story.text());
        problem = problem == null ? doubledSentence(story) : problem;
        problem = problem == null ? leftOver(story.text()) : problem;
        problem = problem == null ? paragraphs(story.text()) : problem;
        String dark = lexicon.darkWordIn(story.words());
        return problem == null && dark != null ? "the dark word \"" + dark + "\"" : problem;
    }

    private String doubledWord(String text) {
        int before = -1;
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i < text.length() && Character.isLetter(text.charAt(i))) {
                continue;
            }
            int length = i - start;
            boolean doubled = before >= 0
                    && length > 0
                    && start - before - 1 == length
                    && text.charAt(start - 1) == ' '
                    && text.regionMatches(true, before, text, start, length);
            if (doubled
                    && !lexicon.doubledWords().contains(text.substring(start, i).toLowerCase(Locale.ROOT))) {
                return "a word comes twice: " + text.substring(before, i);
            }
            before = length > 0 ? start : -1;
            start = i + 1;
        }
        return null;
    }

    private static String doubledSentence(StoryText story) {
        Set<String> seen = new HashSet<>();
        for (String sentence : story.sentences()) {
            if (!seen.add(sentence.toLowerCase(Locale.ROOT)) && WordCount.of(sentence) > REFRAIN) {
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
            if (paragraph.chars().filter(c -> c == '"').count() % 2 != 0) {
                return "a quotation mark is not closed: " + paragraph;
            }
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
