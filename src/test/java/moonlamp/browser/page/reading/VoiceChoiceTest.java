package moonlamp.browser.page.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Set;
import moonlamp.browser.page.reading.VoiceChoice.Kind;
import org.junit.jupiter.api.Test;

class VoiceChoiceTest {
    private static final VoiceInfo GERMAN = new VoiceInfo("de", "Anna", "de_DE", true, true);
    private static final VoiceInfo ODD = new VoiceInfo("odd", "Bad News", "en-US", true, false);
    private static final VoiceInfo ODD_TOO = new VoiceInfo("odd2", "Eddy (English (US))", "en-US", true, false);
    private static final VoiceInfo ENGLISH = new VoiceInfo("en", "Samantha", "EN-us", true, false);
    private static final VoiceInfo BRITISH = new VoiceInfo("gb", "Daniel", "en-GB", true, true);
    private static final VoiceInfo ONLINE = new VoiceInfo("net", "Google US English", "en-US", false, false);
    private static final VoiceInfo LONGER = new VoiceInfo("enm", "Chaucer", "enm", true, false);

    private static VoiceChoice choose(ReadingSettings settings, String language, VoiceInfo... voices) {
        return VoiceChoice.of(List.of(voices), language, settings, Set.of());
    }

    private static VoiceInfo chosen(VoiceInfo... voices) {
        return choose(ReadingSettings.DEFAULT, "en", voices).voice();
    }

    @Test
    void takesAVoiceOfTheStorysLanguage() {
        assertEquals(ENGLISH, chosen(GERMAN, LONGER, ENGLISH));
        assertEquals(
                GERMAN, choose(ReadingSettings.DEFAULT, "de", ENGLISH, GERMAN).voice());
        assertEquals(Kind.NONE, choose(ReadingSettings.DEFAULT, "de", ENGLISH).kind());
    }

    @Test
    void prefersTheDevicesOwnAndNoJokes() {
        assertEquals(BRITISH, chosen(ENGLISH, BRITISH));
        assertEquals(ENGLISH, chosen(ODD, ODD_TOO, ENGLISH));
        assertEquals(ODD, chosen(ODD, GERMAN));
    }

    @Test
    void sendsNoWordsAwayUnlessAllowed() {
        VoiceChoice choice = choose(ReadingSettings.DEFAULT, "en", ONLINE, GERMAN);
        assertEquals(Kind.ONLINE_ONLY, choice.kind());
        assertNull(choice.voice());
        ReadingSettings allowed = ReadingSettings.DEFAULT.withOnline(true);
        assertEquals(ONLINE, choose(allowed, "en", ONLINE, GERMAN).voice());
        assertEquals(ODD, choose(allowed, "en", ONLINE, ODD).voice(), "a voice of this device comes first");
        assertEquals(List.of(ENGLISH), offered(ReadingSettings.DEFAULT));
        assertEquals(List.of(ONLINE, ENGLISH), offered(allowed));
    }

    private static List<VoiceInfo> offered(ReadingSettings settings) {
        return VoiceChoice.offered(List.of(ONLINE, GERMAN, ENGLISH), "en", settings);
    }

    @Test
    void takesTheOneThatWasChosenWhereItFits() {
        ReadingSettings settings = ReadingSettings.DEFAULT.withVoice("en");
        assertEquals(ENGLISH, choose(settings, "en", BRITISH, ENGLISH).voice());
        assertEquals(GERMAN, choose(settings, "de-AT", BRITISH, ENGLISH, GERMAN).voice());
        assertEquals(BRITISH, choose(settings, "en", BRITISH).voice());
    }

    @Test
    void takesAnotherOneForOneThatFailed() {
        VoiceChoice choice =
                VoiceChoice.of(List.of(BRITISH, ENGLISH), "en", ReadingSettings.DEFAULT, Set.of(BRITISH.uri()));
        assertEquals(ENGLISH, choice.voice());
    }

    @Test
    void withoutVoicesThereIsNone() {
        assertEquals(Kind.NONE, choose(ReadingSettings.DEFAULT, "en").kind());
        assertEquals(
                Kind.NONE,
                choose(ReadingSettings.DEFAULT, "en", new VoiceInfo("x", "X", "", true, true))
                        .kind());
    }
}
