package moonlamp.browser.page.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageChoiceTest {
    private final FakeNotebook notebook = new FakeNotebook();

    @ParameterizedTest
    @CsvSource({
        "de, de", "de-AT, de", "DE-ch, de", "en-GB, en", "fr, en", "fr de-LI en, de", "fr en de, en", "den, en", "'', en", "-, en"
    })
    void theFirstVisitFollowsTheBrowser(String wanted, String spoken) {
        assertEquals(spoken, LanguageChoice.read(notebook, List.of(wanted.split(" "))));
    }

    @Test
    void withoutAWordFromTheBrowserItIsEnglish() {
        assertEquals("en", LanguageChoice.read(notebook, List.of()));
    }

    @Test
    void whatWasChosenStays() {
        LanguageChoice.write(notebook, "de");
        assertEquals("de", LanguageChoice.read(notebook, List.of("en")));
        LanguageChoice.write(notebook, "en");
        assertEquals("en", LanguageChoice.read(notebook, List.of("de")));
    }

    @ParameterizedTest
    @CsvSource({"fr", "DE", "'de '", "'{}'"})
    void aBadNoteIsNoChoice(String note) {
        notebook.write(LanguageChoice.KEY, note);
        assertEquals("en", LanguageChoice.read(notebook, List.of("en", "de")));
    }
}
