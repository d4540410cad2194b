package moonlamp.story;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoryPromptTest {
    private static final StoryRequest DRAGON = new StoryRequest(
            "a shy dragon", "under the sea", "uncovers a secret door", StoryTheme.BEDTIME, StoryLength.SHORT);

    private static StoryRequest dragonFor(StoryLanguage language, AgeBand age, ChildRole role, String... names) {
        return DRAGON.withAudience(new Audience(language, age, new Company(List.of(names), role)));
    }

    @Test
    void asksInTheWordsOfTheOriginalDemo() {
        assertEquals(
                "Write a 100-200 word fairy tale story about a brave squirrel on the moon"
                        + " that discovers a map to hidden treasure.",
                StoryPrompt.classic(StoryOptions.first()));
        assertEquals(
                "Write a 300-400 word bedtime story about a magical cat on a floating island"
                        + " that meets a wise old man.",
                StoryPrompt.classic(new StoryRequest(
                        "a magical cat",
                        "on a floating island",
                        "meets a wise old man",
                        StoryTheme.BEDTIME,
                        StoryLength.LONG)));
        assertEquals(
                "Write a 200-300 word silly story about Mia's teddy inside a giant's boot"
                        + " that befriends a friendly ghost.",
                StoryPrompt.classic(new StoryRequest(
                        "Mia's teddy",
                        "inside a giant's boot",
                        "befriends a friendly ghost",
                        StoryTheme.SILLY,
                        StoryLength.MEDIUM)));
    }

    /** The template is the original's, with the original's words for length and theme put in by another way than ours. */
    @Test
    void twentySamplesAreTheOriginalsToTheLetter() {
        for (int seed = 0; seed < 20; seed++) {
            StoryRequest request = StoryOptions.surprise(seed);
            String words =
                    switch (request.length().label()) {
                        case "Short" -> "100-200 word";
                        case "Medium" -> "200-300 word";
                        default -> "300-400 word";
                    };
            String original = String.format(
                    "Write a %s %s story about %s %s that %s.",
                    words,
                    request.theme().label().toLowerCase(java.util.Locale.ROOT),
                    request.character(),
                    request.setting(),
                    request.twist());
            assertEquals(original, StoryPrompt.classic(request));
            assertEquals(original, StoryPrompt.of(request));
            assertEquals(
                    original,
                    StoryPrompt.classic(request.withAudience(new Audience(
                            StoryLanguage.ENGLISH, AgeBand.AGES_3_TO_5, new Company(List.of("Mia"), ChildRole.HERO)))));
        }
    }

    @Test
    void everyChoiceHasItsOwnPrompt() {
        Set<String> prompts = new HashSet<>();
        for (String character : StoryOptions.CHARACTERS) {
            for (String setting : StoryOptions.SETTINGS) {
                for (String twist : StoryOptions.TWISTS) {
                    for (StoryTheme theme : StoryOptions.THEMES) {
                        for (StoryLength length : StoryOptions.LENGTHS) {
                            StoryRequest request = new StoryRequest(character, setting, twist, theme, length);
                            prompts.add(StoryPrompt.of(request));
                            prompts.add(
                                    StoryPrompt.of(request.withAudience(Audience.ANYBODY.in(StoryLanguage.GERMAN))));
                        }
                    }
                }
            }
        }
        assertEquals(2 * 8 * 7 * 6 * 6 * 3, prompts.size());
    }

    @ParameterizedTest
    @CsvSource({"AGES_3_TO_5, 3 to 5", "AGES_6_TO_8, 6 to 8", "AGES_9_TO_12, 9 to 12"})
    void saysForWhomItIs(AgeBand age, String ages) {
        assertEquals(
                "Write a 100-200 word bedtime story for children aged " + ages
                        + " about a shy dragon under the sea that uncovers a secret door.",
                StoryPrompt.of(dragonFor(StoryLanguage.ENGLISH, age, ChildRole.HERO)));
    }

    @Test
    void putsTheChildrenIn() {
        assertEquals(
                "Write a 100-200 word bedtime story about Mia and a shy dragon under the sea"
                        + " that uncovers a secret door.",
                StoryPrompt.of(dragonFor(StoryLanguage.ENGLISH, AgeBand.ANY, ChildRole.HERO, "Mia")));
        assertEquals(
                "Write a 100-200 word bedtime story about a shy dragon and Mia under the sea"
                        + " that uncovers a secret door.",
                StoryPrompt.of(dragonFor(StoryLanguage.ENGLISH, AgeBand.ANY, ChildRole.FRIEND, "Mia")));
        assertEquals(
                "Write a 100-200 word bedtime story for children aged 6 to 8 about Mia and Ben and a shy dragon"
                        + " under the sea that uncovers a secret door.",
                StoryPrompt.of(dragonFor(StoryLanguage.ENGLISH, AgeBand.AGES_6_TO_8, ChildRole.HERO, "Mia", "Ben")));
        assertEquals(
                "Write a 100-200 word bedtime story about a shy dragon and Mia and Ben under the sea"
                        + " that uncovers a secret door.",
                StoryPrompt.of(dragonFor(StoryLanguage.ENGLISH, AgeBand.ANY, ChildRole.FRIEND, "Mia", "Ben")));
    }

    @Test
    void asksInGermanWithoutInflecting() {
        assertEquals(
                "Schreibe eine kurze, ruhige Gutenachtgeschichte mit 100 bis 200 Wörtern."
                        + " Hauptfigur: ein schüchterner Drache. Ort: tief unten im Meer."
                        + " In der Geschichte kommt vor: eine geheime Tür.",
                StoryPrompt.of(dragonFor(StoryLanguage.GERMAN, AgeBand.ANY, ChildRole.HERO)));
        assertEquals(
                "Schreibe eine kurze, ruhige Gutenachtgeschichte mit 100 bis 200 Wörtern"
                        + " für Kinder von 3 bis 5 Jahren."
                        + " Hauptfiguren: Mia und Ben und ein schüchterner Drache. Ort: tief unten im Meer."
                        + " In der Geschichte kommt vor: eine geheime Tür.",
                StoryPrompt.of(dragonFor(StoryLanguage.GERMAN, AgeBand.AGES_3_TO_5, ChildRole.HERO, "Mia", "Ben")));
    }
}
