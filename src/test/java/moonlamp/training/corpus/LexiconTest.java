package moonlamp.training.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import moonlamp.story.StoryLanguage;
import moonlamp.story.StoryOptions;
import moonlamp.story.StoryTheme;
import moonlamp.story.UserText;
import moonlamp.story.safety.DarkWords;
import moonlamp.training.text.StoryText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LexiconTest {
    private static final Lexicon LEXICON = Lexicon.load();

    @Test
    void theWorldIsWiderThanTheOriginalOptions() {
        long creatures = LEXICON.heroes().values().stream()
                .filter(kind -> !kind.isChild())
                .count();
        assertTrue(creatures >= 8 + 150, creatures + " heroes");
        assertTrue(LEXICON.traits().size() >= 48, LEXICON.traits().size() + " traits");
        assertTrue(LEXICON.settings().size() >= 7 + 80, LEXICON.settings().size() + " places");
        long twists = LEXICON.twistKinds().values().stream()
                .mapToLong(kind -> kind.listed().size())
                .sum();
        assertTrue(twists >= 10_000, twists + " twists");
    }

    @Test
    void knowsTheOriginalOptions() {
        for (String character : StoryOptions.CHARACTERS) {
            String[] words = character.split(" ", 3);
            assertNotNull(LEXICON.traits().get(words[1]), character);
            assertNotNull(LEXICON.heroes().get(words[2]), character);
        }
        StoryOptions.SETTINGS.forEach(
                setting -> assertNotNull(LEXICON.settings().get(setting), setting));
        StoryOptions.TWISTS.forEach(twist -> assertNotNull(LEXICON.twistKinds().get(twist), twist));
    }

    @Test
    void everyPlaceCanBeTypedAndIsNamed() {
        for (Setting setting : LEXICON.settings().values()) {
            assertTrue(UserText.isClean(setting.phrase()), setting.phrase());
            assertFalse(setting.place().isEmpty(), setting.phrase());
            String phrase = setting.phrase();
            assertTrue(phrase.contains(setting.head()), phrase + " does not contain its head " + setting.head());
            assertTrue(setting.neighbours().size() >= 4, phrase);
            assertTrue(setting.scenes().size() >= 2, phrase);
        }
    }

    @Test
    void aPlainPlaceTakesAnyAdjective() {
        Setting forest = LEXICON.settings().get("in a jungle");
        assertEquals("in an echoing jungle", forest.looking("echoing").phrase());
        assertEquals("the echoing jungle", forest.looking("echoing").place());
        assertEquals(
                "on the windy moon",
                LEXICON.settings().get("on the moon").looking("windy").phrase());
        Setting dark = LEXICON.settings().get("in a dark forest");
        assertFalse(dark.isPlain());
        assertThrows(IllegalStateException.class, () -> dark.looking("windy"));
        long plain =
                LEXICON.settings().values().stream().filter(Setting::isPlain).count();
        assertTrue(plain >= 150, plain + " plain places");
        assertTrue(LEXICON.placeLooks().size() >= 60, LEXICON.placeLooks().size() + " adjectives");
    }

    @Test
    void aHeroCanDoWhatTalesAskFor() {
        for (HeroKind kind : LEXICON.heroes().values()) {
            for (String key : List.of("move", "look", "gesture", "call", "treat")) {
                int count = kind.attributes().get(key).size();
                assertTrue(count >= 4, kind.noun() + " has " + count + " wordings of " + key);
            }
        }
    }

    @Test
    void aFeatureFitsIntoARequest() {
        assertTrue(LEXICON.features().size() >= 150, LEXICON.features().size() + " features");
        for (Feature feature : LEXICON.features()) {
            for (Gender gender : List.of(Gender.HE, Gender.SHE)) {
                Feature own = feature.of(gender);
                assertTrue(UserText.isClean("a fox " + own.asked()), own.asked());
                assertFalse((own.asked() + own.told()).contains("{"), own.told());
            }
        }
    }

    @Test
    void everyTraitHasFiveWordingsOfItsSentences() {
        LEXICON.traits().forEach((word, trait) -> {
            assertTrue(trait.intro().size() >= 5, word);
            assertTrue(trait.shows().size() >= 5, word);
            assertTrue(trait.grows().size() >= 5, word);
        });
    }

    @ParameterizedTest
    @EnumSource(StoryTheme.class)
    void themesHaveManyOpeningsMomentsAndEndings(StoryTheme theme) {
        ThemeStyle style = LEXICON.style(theme);
        assertTrue(style.openings().size() >= 25);
        assertTrue(style.moments().size() >= 25);
        assertTrue(style.endings().size() >= 20);
        for (Wording opening : style.openings()) {
            List<String> sentences = new StoryText(opening.source()).sentenceTexts();
            String first = String.join(" ", sentences.subList(0, Math.min(2, sentences.size())));
            assertTrue(first.contains("{a hero}") && first.contains("{setting}"), opening.source());
        }
        Pattern place = Pattern.compile("\\{(?:place|setting)\\}");
        long named = style.endings().stream()
                .filter(ending -> place.matcher(ending.source()).find())
                .count();
        assertTrue(named >= 15, named + " endings name the place");
    }

    @Test
    void noSentenceIsInTheLexiconTwice() {
        Map<String, String> seen = new HashMap<>();
        LEXICON.styles().forEach((theme, style) -> {
            List.of(style.openings(), style.moments(), style.endings())
                    .forEach(list -> list.forEach(
                            wording -> assertNull(seen.put(wording.source(), theme.label()), wording.source())));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"features", "heroes", "names", "settings", "themes", "traits"})
    void noFileHasADarkWordOrAnythingButAscii(String name) {
        assertHasNoDarkWordOrAnythingButAscii(Resources.read("world/" + name + ".txt"));
    }

    @Test
    void noTwistHasADarkWordOrAnythingButAscii() {
        Map<String, String> files = Resources.readAll("world/twists", ".txt");
        int originals = StoryOptions.TWISTS.size(); // kinds of their own, in one file
        assertEquals(LEXICON.twistKinds().size(), files.size() - 1 + originals);
        files.values().forEach(LexiconTest::assertHasNoDarkWordOrAnythingButAscii);
    }

    @Test
    void noHappeningIsOfTwoKinds() {
        Map<String, String> kinds = new HashMap<>();
        LEXICON.twistKinds().forEach((name, kind) -> kind.listed().forEach(twist -> {
            String other = kinds.putIfAbsent(twist.phrase(), name);
            assertTrue(other == null || other.equals(name), twist.phrase() + ": " + other + " and " + name);
        }));
    }

    private static void assertHasNoDarkWordOrAnythingButAscii(String text) {
        assertEquals(List.of(), DarkWords.of(StoryLanguage.ENGLISH).in(new StoryText(text).lowerWords()));
        assertTrue(text.matches("[\\x20-\\x7e\\n]*"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\n", "= a\n- x\n", "= a\nkey\n", "= a\n# list\n- {x\n"})
    void saysWhatIsWrongInAFile(String text) {
        CorpusFormatException e = assertThrows(CorpusFormatException.class, () -> Section.read("test.txt", text));
        assertTrue(e.getMessage().startsWith("test.txt:"), e.getMessage());
    }

    @Test
    void readsEntitiesWithTheirNoun() {
        Entity letter = Entity.parse("a *letter* from the moon", Gender.IT);
        assertEquals("a letter from the moon", letter.phrase());
        assertEquals("the letter from the moon", letter.full());
        assertEquals("the letter", letter.definite());
        assertEquals("Lapland", Entity.parse("*Lapland*", Gender.IT).definite());
        Entity moth = Entity.parse("an old *moon moth*/she", Gender.HE);
        assertEquals("the moon moth", moth.definite());
        assertEquals("moth", moth.head());
        assertEquals(Gender.SHE, moth.gender());
        assertEquals(
                "the moon",
                Entity.parse("the place where the *moon* sleeps", Gender.IT).definite());
    }
}
