package moonlamp.story.safety;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoopTest {
    @ParameterizedTest
    @ValueSource(strings = {"a", "sugar ", "and then ", "of the moon and of ", "\u2728 ", "und wieder ganz allein "})
    void aPhraseOverAndOverIsOne(String phrase) {
        String run = phrase.repeat(Loop.LENGTH / phrase.length() + 1).substring(0, Loop.LENGTH);
        assertTrue(Loop.isIn(run));
        assertTrue(Loop.isIn("The fox went home " + run + "? and slept."));
        assertFalse(Loop.isIn(run.substring(1)), "shorter than it has to be");
    }

    @Test
    void oneOtherLetterEndsIt() {
        String half = "sugar ".repeat(Loop.LENGTH / 12);
        assertTrue(Loop.isIn(half + half));
        assertFalse(Loop.isIn(half + "salty " + half));
        assertEquals(Loop.LENGTH, (half + half).length());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Hush, hush, hush, hush, hush, hush, sang the wind, and hush, hush, hush, hush, hush, hush, sang the sea.",
                "\u201cI think I can, I think I can, I think I can, I think I can, I think I can\u201d, puffed the little engine.",
                "Ha ha ha ha ha ha ha ha ha ha ha ha ha ha ha ha ha ha ha ha, laughed the giant until all the pots rang.",
                "Sie zählte ein Schaf, zwei Schafe, drei Schafe, vier Schafe, fünf Schafe, sechs Schafe, sieben Schafe, acht."
            })
    void whatPeopleWriteIsNone(String sentence) {
        assertFalse(Loop.isIn(sentence));
    }
}
