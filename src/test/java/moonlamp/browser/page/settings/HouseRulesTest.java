package moonlamp.browser.page.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HouseRulesTest {
    private final FakeNotebook notebook = new FakeNotebook();

    @Test
    void atFirstThereAreNone() {
        assertEquals(HouseRules.NONE, HouseRules.read(notebook));
    }

    @ParameterizedTest
    @CsvSource({
        "false, false, ''",
        "true, false, show-first",
        "false, true, ask-first",
        "true, true, show-first ask-first"
    })
    void areReadAsTheyWereWritten(boolean showFirst, boolean askFirst, String note) {
        HouseRules rules = new HouseRules(showFirst, askFirst);
        rules.write(notebook);
        assertEquals(note, notebook.read(HouseRules.KEY));
        assertEquals(rules, HouseRules.read(notebook));
    }

    @ParameterizedTest
    @CsvSource({"show-firstly", "xshow-first", "true", "'{\"showFirst\":true}'", "SHOW-FIRST"})
    void aBadNoteIsNoRule(String note) {
        notebook.write(HouseRules.KEY, note);
        assertEquals(HouseRules.NONE, HouseRules.read(notebook));
    }

    @Test
    void rulesOfALaterVersionArePassedOver() {
        notebook.write(HouseRules.KEY, "no-music ask-first  lights-out");
        assertEquals(new HouseRules(false, true), HouseRules.read(notebook));
    }
}
