package moonlamp.training.text;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import moonlamp.story.Sentence;
import moonlamp.story.Word;
import moonlamp.story.WordList;
import moonlamp.story.Words;

/**
 * Counts the names in a story: words with a capital letter inside a sentence, where English has one for names only. What
 * it writes with a capital without naming anybody (I, Monday, Mother, Mr) is in the list {@code no-names.txt}. A word that
 * stands only at the beginnings of sentences or quotations is left out: nothing tells what it is.
 */
public final class Names {
    private static final Set<String> NO_NAMES = Set.copyOf(WordList.read(Names.class, "no-names.txt"));

    /** Characters after which a capital letter means a beginning; a space may follow them. */
    private static final String BEGINNERS = "\"\u201c\u2018'(!?:\u2026*";

    private Names() {}

    /** The different names, in alphabetical order. */
    public static Set<String> in(StoryText story) {
        Set<String> names = new TreeSet<>();
        for (Sentence sentence : story.sentences()) {
            collect(sentence.text(), names);
        }
        return names;
    }

    private static void collect(String sentence, Set<String> names) {
        List<Word> words = Words.of(sentence);
        for (int i = 1; i < words.size(); i++) {
            Word word = words.get(i);
            String name = Words.withoutPossessive(word.written());
            boolean inside = !begins(sentence.substring(words.get(i - 1).end(), word.start()));
            if (inside && word.isCapitalised() && !isShouted(name) && !NO_NAMES.contains(name)) {
                names.add(name);
            }
        }
    }

    private static boolean begins(String gap) {
        return gap.chars().anyMatch(c -> BEGINNERS.indexOf(c) >= 0);
    }

    private static boolean isShouted(String word) {
        return word.codePoints().noneMatch(Character::isLowerCase);
    }
}
