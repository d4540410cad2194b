package moonlamp.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;

class FoldingTest {
    @Test
    void makesTextsComparable() {
        assertEquals(
                "koenig und aerger: l'ete a \"strasse\"",
                Folding.fold("K\u0153nig und \u00c6rger: l\u2019\u00e9te\u0301 a \u201eStra\u00dfe\u201c"));
    }

    @Test
    void keepsCapitalLetters() {
        assertEquals(
                "Osterreich, Nguyen Huong, Strasse",
                Folding.keepingCase("\u00d6sterreich, Nguy\u1ec5n H\u01b0\u01a1ng, Stra\u00dfe"));
    }

    @Test
    void otherScriptsStay() {
        assertEquals("\u5c0f \u0436 \u03b1 1", Folding.keepingCase("\u5c0f \u0436 \u03b1 1"));
    }

    /** What Unicode takes for a Latin letter with accents is that letter here. */
    @Test
    void noLatinLetterKeepsItsAccents() {
        int accented = 0;
        for (char c = '\u00c0'; c <= '\u1eff'; c = c == '\u024f' ? '\u1e00' : (char) (c + 1)) {
            char plain =
                    Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).charAt(0);
            if (plain < 128 && Character.isLetter(plain)) {
                assertEquals(
                        String.valueOf(plain), Folding.keepingCase(String.valueOf(c)), "U+" + Integer.toHexString(c));
                accented++;
            }
        }
        assertTrue(accented > 380, accented + " letters");
    }
}
