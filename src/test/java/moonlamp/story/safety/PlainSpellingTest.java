package moonlamp.story.safety;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainSpellingTest {
    @ParameterizedTest
    @CsvSource({
        "TÖTEN, toeten",
        "töten, toeten",
        "Straße, strasse",
        "STRAẞE, strasse",
        "ＫＩｌｌ, kill",
        "ｋ１ｌｌ, k1ll",
        "kỉll, kill",
        "ķḻl, kll",
        "bơư, bou",
        "кіll, kill",
        "æ, æ",
        "小, 小"
    })
    void makesSpellingsAlike(String written, String folded) {
        assertEquals(folded, PlainSpelling.of(written));
    }

    /** What Unicode takes for a Latin letter with accents is that letter here, but for umlauts. */
    @Test
    void noLatinLetterKeepsItsAccents() {
        int accented = 0;
        for (char c = '\u00c0'; c <= '\u1eff'; c = c == '\u024f' ? '\u1e00' : (char) (c + 1)) {
            String plain = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD)
                    .substring(0, 1)
                    .toLowerCase(Locale.ROOT);
            if (plain.charAt(0) >= 'a' && plain.charAt(0) <= 'z' && "äöüÄÖÜ".indexOf(c) < 0) {
                assertEquals(plain, PlainSpelling.of(String.valueOf(c)), "U+" + Integer.toHexString(c));
                accented++;
            }
        }
        assertTrue(accented > 380, accented + " letters");
    }
}
