package moonlamp.story.safety;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import moonlamp.story.Sentence;
import moonlamp.story.SentenceSplitter;
import moonlamp.story.StoryLanguage;
import moonlamp.story.WordList;
import moonlamp.story.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EndingsTest {
    private static List<Sentence> sentences(String text) {
        SentenceSplitter splitter = new SentenceSplitter();
        List<Sentence> sentences = new ArrayList<>(splitter.accept(text));
        sentences.addAll(splitter.flush());
        return sentences;
    }

    private static boolean isCalm(StoryLanguage language, String text) {
        return Endings.of(language).isCalm(sentences(text));
    }

    @Test
    void aCalmWordNearTheEndMakesItCalm() {
        assertTrue(isCalm(StoryLanguage.ENGLISH, "They ran. Then they went to bed."));
        assertTrue(isCalm(StoryLanguage.ENGLISH, "They slept. One. Two."));
        assertFalse(isCalm(StoryLanguage.ENGLISH, "They slept. One. Two. Three."));
        assertFalse(isCalm(StoryLanguage.ENGLISH, "They opened the door and ran into the storm."));
        assertTrue(isCalm(StoryLanguage.GERMAN, "Da schlief der kleine B\u00e4r ein."));
        assertFalse(isCalm(StoryLanguage.GERMAN, "Da rannte der kleine B\u00e4r davon."));
    }

    @Test
    void whatIsLeftOpenIsNotCalm() {
        assertFalse(isCalm(StoryLanguage.ENGLISH, "They went to bed. Who was at the door?"));
        assertFalse(isCalm(StoryLanguage.ENGLISH, "They slept, until..."));
        assertFalse(isCalm(StoryLanguage.ENGLISH, "They went to bed. \"Are you still awake?\""));
        assertFalse(isCalm(StoryLanguage.ENGLISH, "They slept (or did they?)"));
        assertFalse(isCalm(StoryLanguage.GERMAN, "Sie schliefen ein. \u201eUnd morgen \u2026\u201c"));
        assertTrue(isCalm(StoryLanguage.ENGLISH, "They went to bed. \"Good night!\""));
        assertFalse(Endings.of(StoryLanguage.ENGLISH).isCalm(List.of()));
    }

    @ParameterizedTest
    @EnumSource(StoryLanguage.class)
    void gentleEndingsAreWholeCalmAndKind(StoryLanguage language) {
        List<String> gentle = Endings.of(language).gentle();
        assertTrue(gentle.size() >= 5);
        assertEquals(gentle.size(), new HashSet<>(gentle).size());
        for (String ending : gentle) {
            List<Sentence> sentences = sentences(ending);
            assertEquals(1, sentences.size(), ending);
            assertTrue(sentences.get(0).isWhole(), ending);
            assertTrue(Endings.of(language).isCalm(sentences), ending);
            assertFalse(DarkWords.of(language).isIn(ending), ending);
        }
    }

    @ParameterizedTest
    @EnumSource(StoryLanguage.class)
    void anyNumberHasAnEnding(StoryLanguage language) {
        Endings endings = Endings.of(language);
        HashSet<Sentence> chosen = new HashSet<>();
        for (long number = -20; number <= 20; number++) {
            chosen.add(endings.gentle(number));
        }
        assertEquals(endings.gentle().size(), chosen.size());
        assertTrue(endings.gentle(Long.MIN_VALUE).startsParagraph());
    }

    @ParameterizedTest
    @EnumSource(StoryLanguage.class)
    void calmWordsAreInOrder(StoryLanguage language) {
        List<String> words = WordList.read(Endings.class, "calm-words." + language.tag() + ".txt").stream()
                .flatMap(entry -> WordList.expanded(entry).stream())
                .toList();
        assertEquals(words.size(), new HashSet<>(words).size(), words.toString());
        for (String word : words) {
            assertEquals(List.of(word), Words.lower(word));
            assertFalse(DarkWords.of(language).isIn(word), word);
        }
    }
}
