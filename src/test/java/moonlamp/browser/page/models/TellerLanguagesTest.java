package moonlamp.browser.page.models;

import static moonlamp.story.StoryLanguage.ENGLISH;
import static moonlamp.story.StoryLanguage.GERMAN;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import moonlamp.protocol.ModelInfo;
import moonlamp.protocol.ModelState;
import moonlamp.protocol.ModelStorage;
import org.junit.jupiter.api.Test;

class TellerLanguagesTest {
    private static Teller teller(String model, String languages) {
        return new Teller(new ModelInfo(
                model, "", model, 1, 1, ModelState.INSTALLED, ModelStorage.FILES, 1, 1, "", "", languages));
    }

    private static final List<Teller> TELLERS =
            List.of(teller("both", "en de"), teller("english", "en"), teller("more", "fr de"), teller("own", ""));

    @Test
    void theBuiltInOneTellsInEnglish() {
        assertEquals(List.of(ENGLISH), TellerLanguages.of("", TELLERS));
    }

    @Test
    void theCatalogSaysWhatAModelCan() {
        assertEquals(List.of(ENGLISH, GERMAN), TellerLanguages.of("both", TELLERS));
        assertEquals(List.of(ENGLISH), TellerLanguages.of("english", TELLERS));
        assertEquals(List.of(ENGLISH, GERMAN), TellerLanguages.of("more", TELLERS));
    }

    @Test
    void whatIsUnknownMayTryEverything() {
        assertEquals(List.of(ENGLISH, GERMAN), TellerLanguages.of("own", TELLERS));
        assertEquals(List.of(ENGLISH, GERMAN), TellerLanguages.of("not listed yet", TELLERS));
    }
}
