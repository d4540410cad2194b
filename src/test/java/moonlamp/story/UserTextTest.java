package moonlamp.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UserTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a brave squirrel",
                "Mia's teddy, the old one",
                "Zo\u00eb",
                "\u00c4rger im M\u00e4rchenwald",
                "Jose\u0301",
                "\u5c0f\u732b",
                "\ud83e\udd8a the fox",
                "number 7 (the fast one)!"
            })
    void keepsWhatPeopleWrite(String text) {
        assertEquals(text, UserText.clean(text));
        assertTrue(UserText.isClean(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<img src=x onerror=alert(1)> | img srcx onerroralert(1)",
                "<start_of_turn>model | startofturnmodel",
                "[bold](x) {y} `z` *a* _b_ #c ~d ^e | bold(x) y z a b c d e",
                "a&amp;b\\n | aamp;bn"
            })
    void removesMarkup(String typed, String expected) {
        assertEquals(expected, UserText.clean(typed));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Max & Moritz | Max and Moritz | Max und Moritz",
                "Max&Moritz | Max and Moritz | Max und Moritz",
                "a & <& b & | a and b | a und b",
                "&b | b | b",
                "Mia | Mia | Mia"
            })
    void anAmpersandBetweenWordsIsAnd(String typed, String english, String german) {
        assertEquals(english, UserText.typed(typed, StoryLanguage.ENGLISH));
        assertEquals(german, UserText.typed(typed, StoryLanguage.GERMAN));
    }

    @Test
    void whatIsTypedIsClean() {
        assertEquals("", UserText.typed(" & & ", StoryLanguage.ENGLISH));
        assertEquals("", UserText.typed("", StoryLanguage.ENGLISH));
        assertTrue(UserText.isClean(UserText.typed("x &".repeat(40), StoryLanguage.GERMAN)));
    }

    @Test
    void removesInvisibleCharacters() {
        assertEquals("abcdefgh", UserText.clean("a\u202eb\u200bc\u0000d\u2066e\ufefff\u00adg\u200dh"));
        assertEquals("ab", UserText.clean("a\ud800b"), "lone surrogate");
        assertEquals("ab", UserText.clean("a\ue000b"), "private use");
        assertEquals("ab", UserText.clean("a\u0378b"), "unassigned");
        assertEquals("ab", UserText.clean("a\udb40\udc41b"), "invisible tag");
    }

    @Test
    void collapsesSpaces() {
        assertEquals("a fox", UserText.clean(" \t a \r\n\u00a0\u2003\u2028 fox \u3000"));
        assertEquals("", UserText.clean(" \n "));
        assertEquals("", UserText.clean(""));
        assertEquals("a b", UserText.clean("a <> b"));
    }

    @Test
    void keepsFortyCodePointsAtMost() {
        assertEquals("x".repeat(40), UserText.clean("x".repeat(40)));
        assertEquals("x".repeat(40), UserText.clean("x".repeat(41)));
        assertEquals("\ud83e\udd8a".repeat(40), UserText.clean("\ud83e\udd8a".repeat(99)));
        assertEquals("x".repeat(39), UserText.clean("x".repeat(39) + " y"), "no space at the end");
        assertEquals("x".repeat(38) + " y", UserText.clean("x".repeat(38) + " yz"));
    }

    @Test
    void neverCutsAnAccentFromItsLetter() {
        assertEquals("x".repeat(39), UserText.clean("x".repeat(39) + "e\u0301"));
        assertEquals("x".repeat(38) + "e\u0301", UserText.clean("x".repeat(38) + "e\u0301"));
        assertEquals("a", UserText.clean("\u0301a"), "an accent without a letter");
        assertEquals("a b", UserText.clean("a \u0301b"), "an accent on a space");
        assertEquals("", UserText.clean("e" + "\u0301".repeat(60)), "a letter with more accents than fit");
    }

    @Test
    void cleaningTwiceChangesNothingMore() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 20_000; round++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(60);
            for (int i = 0; i < length; i++) {
                text.appendCodePoint(
                        switch (random.nextInt(4)) {
                            case 0 -> random.nextInt(128);
                            case 1 -> 0x300 + random.nextInt(0x30);
                            case 2 -> 0x2000 + random.nextInt(0x70);
                            default -> random.nextInt(0x110000);
                        });
            }
            String once = UserText.clean(text.toString());
            String trouble = "seed " + seed + ", round " + round;
            assertEquals(once, UserText.clean(once), trouble);
            assertTrue(once.codePointCount(0, once.length()) <= UserText.MAX_CODE_POINTS, trouble);
        }
    }
}
