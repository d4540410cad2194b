package moonlamp.story;

import java.util.List;

/**
 * How easy a text is to follow, by the one measure that needs no word list.
 *
 * @param words what spaces separate
 * @param sentences as {@link SentenceSplitter} cut them
 */
public record Readability(int words, int sentences) {
    public static Readability of(List<Sentence> text) {
        int words = 0;
        for (Sentence sentence : text) {
            words += words(sentence.text());
        }
        return new Readability(words, text.size());
    }

    /** Words in a sentence, on average and to the nearest whole number; 0 for no text. */
    public int wordsPerSentence() {
        return sentences == 0 ? 0 : Math.round((float) words / sentences);
    }

    private static int words(String text) {
        int words = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            boolean letter = !Character.isWhitespace(text.charAt(i));
            words += letter && !inside ? 1 : 0;
            inside = letter;
        }
        return words;
    }
}
