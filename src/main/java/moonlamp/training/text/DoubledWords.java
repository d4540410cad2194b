package moonlamp.training.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import moonlamp.story.WordList;

/**
 * Finds words that stand twice with nothing but space between them ("the the"). Words that are repeated on purpose, for
 * stress, as a sound or by grammar ("very very", "ha ha", "had had"), are in the list {@code doubled-words.txt}; these may
 * stand up to three times. A comma or a hyphen makes a repetition one on purpose: "far, far away".
 */
public final class DoubledWords {
    private static final Set<String> ON_PURPOSE = Set.copyOf(WordList.read(DoubledWords.class, "doubled-words.txt"));

    /** A word's third in a row is still stress, the fourth a loop. */
    private static final int MOST_ON_PURPOSE = 3;

    private DoubledWords() {}

    /** The slips of a story, as in "the the", one for each word too many. */
    public static List<String> slips(StoryText story) {
        List<String> slips = new ArrayList<>();
        List<String> words = story.lowerWords();
        int run = 1;
        for (int i = 1; i < words.size(); i++) {
            String word = words.get(i);
            boolean repeated = word.equals(words.get(i - 1)) && isSpace(story.gapAfter(i - 1));
            run = repeated ? run + 1 : 1;
            if (run > (ON_PURPOSE.contains(word) ? MOST_ON_PURPOSE : 1)) {
                slips.add(word + " " + word);
            }
        }
        return slips;
    }

    private static boolean isSpace(String gap) {
        return gap.isBlank() && gap.indexOf('\n') < 0;
    }
}
