package moonlamp.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PresetsTest {
    private static final Presets ENGLISH = Presets.of(StoryLanguage.ENGLISH);
    private static final Presets GERMAN = Presets.of(StoryLanguage.GERMAN);

    @Test
    void theLanguagesHaveTheSameChoices() {
        assertEquals(StoryOptions.CHARACTERS, ENGLISH.characters());
        assertEquals(StoryOptions.SETTINGS, ENGLISH.settings());
        assertEquals(StoryOptions.TWISTS, ENGLISH.twists());
        assertEquals(ENGLISH.characters().size(), GERMAN.characters().size());
        assertEquals(ENGLISH.settings().size(), GERMAN.settings().size());
        assertEquals(ENGLISH.twists().size(), GERMAN.twists().size());
        for (List<String> list : List.of(GERMAN.characters(), GERMAN.settings(), GERMAN.twists())) {
            assertTrue(list.stream().allMatch(UserText::isClean), list.toString());
        }
        assertEquals(
                21,
                new HashSet<>(GERMAN.characters()).size()
                        + new HashSet<>(GERMAN.settings()).size()
                        + new HashSet<>(GERMAN.twists()).size());
    }

    @Test
    void aRequestCanBeSaidInTheOtherLanguageAndBack() {
        Audience german = Audience.ANYBODY.in(StoryLanguage.GERMAN);
        StoryRequest first = StoryOptions.first().withAudience(german);
        assertEquals("ein mutiges Eichhörnchen", first.character());
        assertEquals("der Mond", first.setting());
        assertEquals("eine Schatzkarte", first.twist());
        assertEquals(
                "ein weiser alter Mann", Presets.translated("meets a wise old man", ENGLISH.twists(), GERMAN.twists()));
        for (int seed = 0; seed < 200; seed++) {
            StoryRequest request = StoryOptions.surprise(seed);
            assertEquals(request, request.withAudience(german).withAudience(Audience.ANYBODY));
        }
    }

    @Test
    void ownWordsStandForThemselves() {
        StoryRequest first = StoryOptions.first();
        StoryRequest own = new StoryRequest("Mia", first.setting(), "lernt pfeifen", first.theme(), first.length());
        StoryRequest german = own.withAudience(Audience.ANYBODY.in(StoryLanguage.GERMAN));
        assertEquals("Mia", german.character());
        assertEquals("der Mond", german.setting());
        assertEquals("lernt pfeifen", german.twist());
    }

    @Test
    void anotherTwistIsAnotherOneAndEveryOneComes() {
        for (String twist : ENGLISH.twists()) {
            Set<String> others = new HashSet<>();
            for (int seed = 0; seed < 200; seed++) {
                others.add(ENGLISH.otherTwist(twist, seed));
            }
            assertFalse(others.contains(twist));
            assertEquals(ENGLISH.twists().size() - 1, others.size());
        }
        Set<String> any = new HashSet<>();
        for (int seed = 0; seed < 200; seed++) {
            any.add(GERMAN.otherTwist("lernt pfeifen", seed));
        }
        assertEquals(GERMAN.twists().size(), any.size());
    }
}
