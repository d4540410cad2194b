package moonlamp.browser.page.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import moonlamp.browser.page.words.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageChoiceTest {
    private final FakeNotebook notebook = new FakeNotebook();

    @ParameterizedTest
    @CsvSource({
        "de, de",
        "de-AT, de",
        "DE-ch, de",
        "en-GB, en",
        "fr, en",
        "fr de-LI en, de",
        "fr en de, en",
        "den, en",
        "'', en",
        "-, en"
    })
    void theFirstVisitFollowsTheBrowser(String wanted, String spoken) {
        assertEquals(
                spoken,
                LanguageChoice.read(notebook, List.of(wanted.split(" "))).tag());
    }

    @Test
    void withoutAWordFromTheBrowserItIsEnglish() {
        assertEquals(Language.ENGLISH, LanguageChoice.read(notebook, List.of()));
    }

    @Test
    void whatWasChosenStays() {
        LanguageChoice.write(notebook, Language.GERMAN);
        assertEquals(Language.GERMAN, LanguageChoice.read(notebook, List.of("en")));
        LanguageChoice.write(notebook, Language.ENGLISH);
        assertEquals(Language.ENGLISH, LanguageChoice.read(notebook, List.of("de")));
    }

    @ParameterizedTest
    @CsvSource({"fr", "DE", "'de '", "'{}'"})
    void aBadNoteIsNoChoice(String note) {
        notebook.write(LanguageChoice.KEY, note);
        assertEquals(Language.ENGLISH, LanguageChoice.read(notebook, List.of("en", "de")));
    }
}
