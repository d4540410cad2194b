package moonlamp.story.safety;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import moonlamp.story.StoryLanguage;
import moonlamp.story.WordList;
import moonlamp.story.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DarkWordsTest {
    private static final DarkWords ENGLISH = DarkWords.of(StoryLanguage.ENGLISH);
    private static final DarkWords GERMAN = DarkWords.of(StoryLanguage.GERMAN);

    private static List<String> in(String text) {
        return ENGLISH.in(Words.lower(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "killed",
                "blood",
                "gun",
                "dead",
                "die",
                "murder",
                "poison",
                "hell",
                "war",
                "knife",
                "devil",
                "sword",
                "stolen",
                "sick",
                "jap",
                "golliwog",
                "violence"
            })
    void darkWordsAreFound(String word) {
        assertEquals(List.of(word), in("And then the " + word + " came."));
        assertEquals(List.of(word), in(word.toUpperCase(Locale.ROOT) + "!"));
        assertEquals(List.of(word + "'s"), in("The " + word + "'s end"));
        assertEquals(List.of(word), in("a half-" + word));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "What skill! It had begun. Hello, he'll come.",
                "The shed shook; the bloodhound slept; the deadline passed.",
                "He studied his diet, and the gunwale was wet.",
                "It was a dead end. Dead ends everywhere.",
                "In the dead of night the wind died down.",
                "The giggles died away.",
                "She ate with knife and fork.",
                "They played tug of war and drank root beer.",
                "He had drunk his milk. A shooting star shot by.",
                "The warm warren; the swine; the stable.",
                "No more nightmares.",
                "He was dying to know.",
                "They had a pillow fight in the hospital.",
                "A Maine coon purred through a chink in the wall."
            })
    void kindWordsAreNot(String text) {
        assertEquals(List.of(), in(text));
    }

    @Test
    void aPhraseExcusesOnlyItself() {
        assertEquals(List.of("dead"), in("A dead end, and a dead fish."));
        assertEquals(List.of("died"), in("The wind died down. The king died."));
        assertEquals(List.of("dead"), in("dead"));
        assertTrue(ENGLISH.isIn("Dead!"));
        assertFalse(ENGLISH.isIn("A dead end."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title",
                "button",
                "butterfly",
                "cockatoo",
                "cockerel",
                "grape",
                "hello",
                "class",
                "assistant",
                "passenger",
                "Essex",
                "scrape",
                "begun",
                "shell",
                "he'll",
                "skilled",
                "therapist",
                "drapes",
                "warm",
                "award",
                "bassoon",
                "witch",
                "dragon",
                "ghost",
                "wolf",
                "monster",
                "giant",
                "vampire",
                "spider",
                "dark",
                "storm",
                "scared",
                "Rob",
                "swordfish",
                "drugstore",
                "pistachio",
                "bloodhound",
                "knight",
                "pirate",
                "shoot"
            })
    void trapsAndFairyTalesPass(String word) {
        assertEquals(List.of(), in("The " + word + " came."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Klasse",
                "Hexe",
                "Drache",
                "Gespenst",
                "Wolf",
                "Riese",
                "Räuber",
                "böse",
                "Stahl",
                "Krebs",
                "weinen",
                "kriegen",
                "todm\u00fcde",
                "Blutorange",
                "Mordsspa\u00df",
                "hell",
                "dick",
                "die",
                "war",
                "Taschenmesser",
                "Kissenschlacht",
                "Kampfer",
                "Giftpilz",
                "Fluchtweg",
                "Weinrebe",
                "Hassel",
                "gewaltig",
                "Naturgewalt",
                "mit aller Gewalt",
                "grauen",
                "gar",
                "Puff",
                "Schwanz",
                "Totale",
                "Nacktschnecke",
                "Bierdeckel"
            })
    void trapsAndFairyTalesPassInGerman(String word) {
        assertEquals(List.of(), GERMAN.in(Words.lower("Da kam " + word + ".")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "t\u00f6ten",
                "TOETEN",
                "to\u0308ten",
                "M\u00f6rder",
                "M\u00f6rders",
                "erschossen",
                "Blut",
                "dumm",
                "Schei\u00dfe",
                "Scheisse",
                "ein Killer",
                "gekillt",
                "get\u00f6tete",
                "brutaler",
                "Gewalt",
                "gewaltt\u00e4tig"
            })
    void germanSpellingsAreAlike(String word) {
        assertEquals(1, GERMAN.in(Words.lower("Da war " + word + "!")).size());
    }

    @Test
    void wordsForAllLanguagesAreInEach() {
        for (StoryLanguage language : StoryLanguage.values()) {
            assertTrue(DarkWords.of(language).isIn("Arschloch"));
            assertTrue(DarkWords.of(language).isIn("a nazi"));
        }
        assertFalse(GERMAN.isIn("Es war hell, und die anderen kamen."));
        assertFalse(ENGLISH.isIn("A gift for Tod."));
    }

    @ParameterizedTest
    @EnumSource(StoryLanguage.class)
    void theListsAreInOrder(StoryLanguage language) {
        List<String> words = new ArrayList<>();
        for (String entry : DarkWords.entries(language)) {
            int colon = entry.indexOf(':');
            List<String> own = WordList.expanded(colon < 0 ? entry : entry.substring(0, colon));
            words.addAll(own);
            List<String> phrases =
                    colon < 0 ? List.of() : List.of(entry.substring(colon + 1).split(","));
            for (String phrase : phrases) {
                assertFalse(Collections.disjoint(own, Words.lower(phrase)), entry + " has a phrase without its words");
                assertFalse(DarkWords.of(language).isIn(phrase), phrase);
            }
        }
        assertEquals(
                words.stream().map(PlainSpelling::of).distinct().count(),
                words.size(),
                duplicates(words).toString());
        for (String word : words) {
            assertEquals(List.of(word), Words.lower(word), "one word, in lower case");
        }
    }

    private static Set<String> duplicates(List<String> words) {
        Set<String> seen = new HashSet<>();
        return words.stream()
                .filter(word -> !seen.add(PlainSpelling.of(word)))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
