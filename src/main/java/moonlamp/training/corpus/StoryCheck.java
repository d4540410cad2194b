package moonlamp.training.corpus;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import moonlamp.story.SentenceSplitter;
import moonlamp.story.StoryRequest;

/** What every finished story must be, whatever tale and cast it comes from. */
final class StoryCheck {
    private static final int MIN_HERO_MENTIONS = 4;
    private static final int MIN_CUES = 2;
    private static final Pattern DOUBLED_WORD = Pattern.compile("\\b([A-Za-z]+) \\1\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern LEFT_OVER =
            Pattern.compile("[{}\\[\\]|\\\\@#<>*_\\u0000-\\u0009\\u000b-\\u001f]|\\(\\(|\\)\\)| {2}| [,.;!?]");

    private final Lexicon lexicon;

    StoryCheck(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** What is wrong with the story; empty if nothing is. */
    List<String> problems(String story, Cast cast) {
        List<String> problems = new ArrayList<>();
        List<String> sentences = sentences(story);
        checkForm(story, sentences, problems);
        checkHero(story, sentences, cast, problems);
        checkPlace(story, sentences, cast, problems);
        checkTwist(story, cast, problems);
        checkLength(story, cast.request(), problems);
        int cues = ThemeSound.cues(story, lexicon.style(cast.request().theme()), cast.request());
        if (cues < MIN_CUES) {
            problems.add("has " + cues + " words that are typical of the theme");
        }
        return problems;
    }

    /** The sentences of a text, as the app reads them aloud. */
    static List<String> sentences(String text) {
        SentenceSplitter splitter = new SentenceSplitter();
        List<String> sentences = new ArrayList<>();
        splitter.accept(text).forEach(sentence -> sentences.add(sentence.text()));
        splitter.flush().forEach(sentence -> sentences.add(sentence.text()));
        return sentences;
    }

    private void checkForm(String story, List<String> sentences, List<String> problems) {
        Set<String> seen = new HashSet<>();
        for (String sentence : sentences) {
            if (!seen.add(sentence.toLowerCase(Locale.ROOT)) && WordCount.of(sentence) > 2) {
                problems.add("a sentence comes twice: " + sentence);
            }
        }
        Matcher doubled = DOUBLED_WORD.matcher(story);
        while (doubled.find()) {
            if (!lexicon.doubledWords().contains(doubled.group(1).toLowerCase(Locale.ROOT))) {
                problems.add("a word comes twice: " + doubled.group());
            }
        }
        Matcher leftOver = LEFT_OVER.matcher(story);
        if (leftOver.find()) {
            problems.add("a sign was left over: \"" + leftOver.group() + "\"");
        }
        checkParagraphs(story, problems);
        String dark = lexicon.darkWordIn(story);
        if (dark != null) {
            problems.add("the dark word \"" + dark + "\"");
        }
    }

    private static void checkParagraphs(String story, List<String> problems) {
        for (String paragraph : story.split("\n\n")) {
            if (paragraph.chars().filter(c -> c == '"').count() % 2 != 0) {
                problems.add("a quotation mark is not closed: " + paragraph);
            }
            if (!paragraph.matches("(?s)[\"']?[A-Z].*[.!?][\"']?")) {
                problems.add("a paragraph does not begin with a capital and end with a full stop: " + paragraph);
            }
        }
    }

    private static void checkHero(String story, List<String> sentences, Cast cast, List<String> problems) {
        String beginning = String.join(" ", sentences.subList(0, Math.min(2, sentences.size())));
        if (!contains(beginning, cast.request().character())) {
            problems.add("the first two sentences do not name " + cast.request().character());
        }
        int mentions = countWord(story.toLowerCase(Locale.ROOT), cast.hero().head());
        if (mentions < MIN_HERO_MENTIONS) {
            problems.add("names the hero by noun only " + mentions + " times");
        }
    }

    private static void checkPlace(String story, List<String> sentences, Cast cast, List<String> problems) {
        int first = Math.min(3, sentences.size());
        if (!contains(
                String.join(" ", sentences.subList(0, first)), cast.setting().phrase())) {
            problems.add(
                    "the first three sentences do not say " + cast.setting().phrase());
        }
        String later =
                String.join(" ", sentences.subList(first, sentences.size())).toLowerCase(Locale.ROOT);
        if (countWord(later, cast.setting().head()) == 0) {
            problems.add("the place is not named again");
        }
    }

    private static void checkTwist(String story, Cast cast, List<String> problems) {
        Twist twist = cast.twist();
        int heads = countStem(story.toLowerCase(Locale.ROOT), twist);
        if (heads < 2) {
            problems.add("says \"" + twist.head() + "\" only " + heads + " times");
        }
    }

    private static int countStem(String lower, Twist twist) {
        if (twist.skill().isEmpty()) {
            return countWord(lower, twist.head());
        }
        String ing = twist.skillIng();
        int first = countWord(lower, twist.skill());
        return first + countWord(lower, ing);
    }

    private static void checkLength(String story, StoryRequest request, List<String> problems) {
        int words = WordCount.of(story);
        if (words < request.length().minWords() + 5 || words > request.length().maxWords() - 3) {
            problems.add("has " + words + " words, which is not well within the band of a "
                    + request.length().label() + " story");
        }
    }

    private static boolean contains(String text, String words) {
        return text.toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT));
    }

    /** How often a word (or words) stands in a text of small letters, as a whole word. */
    static int countWord(String lower, String word) {
        String sought = word.toLowerCase(Locale.ROOT);
        int count = 0;
        for (int at = lower.indexOf(sought); at >= 0; at = lower.indexOf(sought, at + 1)) {
            int end = at + sought.length();
            boolean begins = at == 0 || !Character.isLetter(lower.charAt(at - 1));
            boolean ends = end == lower.length() || !Character.isLetter(lower.charAt(end));
            count += begins && ends ? 1 : 0;
        }
        return count;
    }
}
