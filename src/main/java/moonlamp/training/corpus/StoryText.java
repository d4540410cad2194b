package moonlamp.training.corpus;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import moonlamp.story.SentenceSplitter;

/**
 * A finished story, taken apart for checks.
 *
 * @param text as it is
 * @param lower in small letters
 * @param sentences as the app reads them aloud
 * @param words the different words, in small letters
 */
record StoryText(String text, String lower, List<String> sentences, Set<String> words) {
    static StoryText of(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return new StoryText(text, lower, sentences(text), words(lower));
    }

    /** The sentences of a text, as the app reads them aloud. */
    static List<String> sentences(String text) {
        SentenceSplitter splitter = new SentenceSplitter();
        List<String> sentences = new ArrayList<>();
        splitter.accept(text).forEach(sentence -> sentences.add(sentence.text()));
        splitter.flush().forEach(sentence -> sentences.add(sentence.text()));
        return sentences;
    }

    /** The different words of a text of small letters: runs of letters. */
    static Set<String> words(String lower) {
        Set<String> words = new HashSet<>();
        int start = 0;
        for (int i = 0; i <= lower.length(); i++) {
            if (i == lower.length() || !Character.isLetter(lower.charAt(i))) {
                if (i > start) {
                    words.add(lower.substring(start, i));
                }
                start = i + 1;
            }
        }
        return words;
    }

    /** The first sentences, in small letters. */
    String beginning(int count) {
        return String.join(" ", sentences.subList(0, Math.min(count, sentences.size())))
                .toLowerCase(Locale.ROOT);
    }

    /** What comes after the first sentences, in small letters. */
    String after(int count) {
        return String.join(" ", sentences.subList(Math.min(count, sentences.size()), sentences.size()))
                .toLowerCase(Locale.ROOT);
    }

    /** How often a word (or words) stands in a text of small letters, as a whole word. */
    static int count(String lower, String word) {
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
