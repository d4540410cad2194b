package moonlamp.training.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeywordTest {
    @ParameterizedTest
    @CsvSource({
        "fox, foxes",
        "fox, fox's",
        "cat, Cat's",
        "princess, princesses",
        "fairy, fairies",
        "wolf, wolves",
        "knife, knives",
        "shoes, shoe",
        "otters, otter",
        "fairies, fairy",
        "foxes, fox",
        "wolves, wolf",
        "whistle, whistled",
        "whistle, whistling",
        "hop, hopping",
        "hop, hopped",
        "dance, dances",
        "carry, carried",
        "play, played",
        "Mia, Mia's",
        "mouse/mice, mice",
        "mouse/mice, mouse",
        "zoe/zo\u00eb, Zo\u00eb"
    })
    void everyRegularFormCounts(String keyword, String form) {
        assertTrue(Keyword.of(keyword).isIn("There was the " + form + ", again."));
    }

    @ParameterizedTest
    @CsvSource({
        "cat, catch",
        "cat, caterpillar",
        "cat, concatenate",
        "man, many",
        "man, woman",
        "map, maple",
        "sea, seat",
        "moon, moonlight",
        "boot, bootle",
        "door, outdoor",
        "princess, prince",
        "glass, glas",
        "ghost, ghostly",
        "mouse/mice, rat"
    })
    void otherWordsDoNot(String keyword, String word) {
        assertFalse(Keyword.of(keyword).isIn("There was the " + word + ", again."));
    }

    @Test
    void countsEachOccurrence() {
        Keyword fox = Keyword.of("fox");
        assertEquals(3, fox.count(new StoryText("A fox met the FOX'S friend. Foxes! Box.").lowerWords()));
        assertEquals(0, fox.count(List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "red fox", "fox/", "/fox", "fox/red fox"})
    void aKeywordIsAWord(String text) {
        assertThrows(IllegalArgumentException.class, () -> Keyword.of(text));
    }

    @Test
    void alternativesAreInLowerCase() {
        assertEquals(List.of("mia"), Keyword.of("Mia").alternatives());
        assertThrows(IllegalArgumentException.class, () -> new Keyword(List.of("Mia")));
        assertThrows(IllegalArgumentException.class, () -> new Keyword(List.of()));
    }
}
