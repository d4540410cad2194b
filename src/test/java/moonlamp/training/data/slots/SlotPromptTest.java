package moonlamp.training.data.slots;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SlotPromptTest {
    private static final String STORY =
            "Once upon a time there was an orange cat named Tom. Tom the cat lived in a small"
                    + " village. Every day the cat walked through the village and looked at the roofs. One day Tom found a shiny"
                    + " key. The key was as long as a paw. \"Whose key is this?\" asked the cat. Nobody in the village knew. So Tom"
                    + " tried the key on every door, until a baker said, \"That is mine!\" The baker was so happy that she gave the"
                    + " cat a warm bun. Tom ate the bun, curled up on a step, and purred. The moon came out over the roofs. It was"
                    + " a good day, thought the cat, and the bun was the best part of it. Then Tom closed one eye, and the other.";

    private static Set<String> prompts(String story, Map<String, String> meta) {
        Set<String> prompts = new HashSet<>();
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 300; i++) {
            prompts.add(SlotPrompt.of(story, meta, random));
        }
        return prompts;
    }

    @Test
    void findsWhoWhereWhatAndHowLong() {
        Set<String> prompts = prompts(STORY, Map.of());
        assertTrue(
                prompts.contains(
                        "Write a 100-200 word story about an orange cat in a small village that finds a shiny key."),
                prompts.toString());
        assertTrue(prompts.contains(
                "Write a 100-200 word story about an orange cat named Tom in a small village that finds a shiny key."));
        assertTrue(prompts.contains("Write a story about an orange cat that finds a shiny key."));
    }

    @Test
    void whatTheSourceSaysGoesFirst() {
        Set<String> prompts = prompts(STORY, Map.of("character", "a impulsive tiger"));
        assertTrue(
                prompts.stream().allMatch(prompt -> prompt.contains("about an impulsive tiger")), prompts.toString());
    }

    @Test
    void whatIsNotClearIsLeftOut() {
        String story = "It was raining. A dog barked once. Then they found a coin and went on. ".repeat(12);
        Set<String> prompts = prompts("Nobody knew why. " + "Words went by. ".repeat(40), Map.of());
        assertEquals(Set.of("Write a 100-200 word story.", "Write a story."), prompts);
        assertFalse(prompts(story, Map.of()).stream().anyMatch(prompt -> prompt.contains(" named ")));
    }

    @Test
    void themeNeedsClearCues() {
        assertEquals(null, ThemeFinder.find(STORY));
        assertEquals(
                "magical",
                ThemeFinder.find("A wizard with a wand made a spell. The magic sparkled.")
                        .word());
    }

    @Test
    void neverHasBothALengthAndATheme() {
        Set<String> prompts = prompts(STORY + " A wizard with a wand made a spell. The magic sparkled.", Map.of());
        assertTrue(prompts.stream().anyMatch(prompt -> prompt.startsWith("Write a 100-200 word story")));
        assertTrue(prompts.stream().anyMatch(prompt -> prompt.startsWith("Write a magical story")));
        assertFalse(prompts.stream().anyMatch(prompt -> prompt.contains("word magical")), prompts.toString());
    }

    @Test
    void anotherHeroStandsEverywhere() {
        Pattern cat = Pattern.compile("\\bcats?\\b", Pattern.CASE_INSENSITIVE);
        SplittableRandom random = new SplittableRandom(2);
        Set<String> told = new HashSet<>();
        for (int i = 0; i < 100; i++) {
            String swapped = SlotPrompt.swapHero(STORY, random);
            told.add(swapped);
            assertTrue(swapped.equals(STORY) || !cat.matcher(swapped).find(), swapped);
            assertFalse(
                    Pattern.compile("\\ba [aeiou]|\\ban [^aeiou ]")
                            .matcher(swapped)
                            .find(),
                    swapped);
        }
        assertTrue(told.size() > 20, told.size() + " different heroes");
    }

    @Test
    void peopleAndDoubtfulHeroesStay() {
        String boy = "There was a little boy named Ben. Ben the boy ran. Ben slept.";
        assertEquals(boy, SlotPrompt.swapHero(boy, new SplittableRandom(1)));
        String wolf = "There was a wolf. The wolf ran. The wolf slept.";
        assertEquals(wolf, SlotPrompt.swapHero(wolf, new SplittableRandom(1)));
    }
}
