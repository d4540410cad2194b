package moonlamp.story.safety;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import moonlamp.story.Sentence;
import moonlamp.story.StoryLanguage;
import moonlamp.story.WordList;
import moonlamp.story.Words;

/**
 * How stories end in a language: what a calm ending is known by, and gentle sentences for those that have none. Lists:
 * {@code calm-words.en.txt}, in the form of {@link WordList#expanded}, and {@code gentle-endings.en.txt}, a sentence a line.
 */
final class Endings {
    /** So many sentences are the ending. */
    static final int LAST = 3;

    private static final Map<StoryLanguage, Endings> ALL = read();

    private final Set<String> calmWords = new HashSet<>();
    private final List<String> gentle;

    private Endings(StoryLanguage language) {
        for (String entry : WordList.read(Endings.class, "calm-words." + language.tag() + ".txt")) {
            for (String word : WordList.expanded(entry)) {
                calmWords.add(PlainSpelling.of(word));
            }
        }
        gentle = WordList.read(Endings.class, "gentle-endings." + language.tag() + ".txt");
    }

    static Endings of(StoryLanguage language) {
        return ALL.get(language);
    }

    /**
     * Whether a story ends calmly: a calm word is in one of its last {@value #LAST} sentences, and the very last leaves
     * nothing open, as a question or an ellipsis does.
     */
    boolean isCalm(List<Sentence> story) {
        if (story.isEmpty() || story.get(story.size() - 1).isLeftOpen()) {
            return false;
        }
        for (Sentence sentence : story.subList(Math.max(0, story.size() - LAST), story.size())) {
            if (hasCalmWord(sentence.text())) {
                return true;
            }
        }
        return false;
    }

    private boolean hasCalmWord(String text) {
        for (String word : Words.lower(text)) {
            if (calmWords.contains(PlainSpelling.of(Words.withoutPossessive(word)))) {
                return true;
            }
        }
        return false;
    }

    /** The gentle ending that belongs to a number. */
    Sentence gentle(long number) {
        return new Sentence(gentle.get((int) Math.floorMod(number, (long) gentle.size())), true);
    }

    /** All gentle endings. */
    List<String> gentle() {
        return new ArrayList<>(gentle);
    }

    private static Map<StoryLanguage, Endings> read() {
        Map<StoryLanguage, Endings> all = new EnumMap<>(StoryLanguage.class);
        for (StoryLanguage language : StoryLanguage.values()) {
            all.put(language, new Endings(language));
        }
        return all;
    }
}
