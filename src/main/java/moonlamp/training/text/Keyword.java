package moonlamp.training.text;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import moonlamp.story.Word;
import moonlamp.story.Words;

/**
 * What a story has to speak of to honour a choice: one word in any of its regular forms, or one of a few alternatives.
 *
 * @param alternatives in lower case, at least one
 */
public record Keyword(List<String> alternatives) {
    /** @throws IllegalArgumentException if there is no alternative, or one that is not a single word in lower case */
    public Keyword {
        if (alternatives.isEmpty()) {
            throw new IllegalArgumentException("a keyword needs a word");
        }
        for (String word : alternatives) {
            List<Word> words = Words.of(word);
            if (words.size() != 1 || !words.get(0).lower().equals(word)) {
                throw new IllegalArgumentException("\"" + word + "\" is not one word in lower case");
            }
        }
        alternatives = List.copyOf(alternatives);
    }

    /** The alternatives as in "mouse/mice", in any case. */
    public static Keyword of(String alternatives) {
        return new Keyword(Arrays.asList(alternatives.toLowerCase(Locale.ROOT).split("/", -1)));
    }

    /** How many of {@code lowerWords} are this word. */
    public int count(List<String> lowerWords) {
        Set<String> forms = new TreeSet<>();
        for (String word : alternatives) {
            forms.addAll(WordForms.of(word));
        }
        int count = 0;
        for (String word : lowerWords) {
            count += forms.contains(word) || forms.contains(Words.withoutPossessive(word)) ? 1 : 0;
        }
        return count;
    }

    /** Whether {@code text} has this word. */
    public boolean isIn(String text) {
        return count(Words.lower(text)) > 0;
    }
}
