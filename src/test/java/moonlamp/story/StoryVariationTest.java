package moonlamp.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StoryVariationTest {
    private static final long SEED = 99;

    private static final Recipe LONG_SILLY = Recipe.of(
                    StoryOptions.first().withTheme(StoryTheme.SILLY).withLength(StoryLength.LONG), 7)
            .toldBy(new ModelFingerprint("3626e245"));

    @ParameterizedTest
    @EnumSource(StoryVariation.class)
    void isAFunctionOfRecipeAndSeed(StoryVariation variation) {
        assertEquals(variation.of(LONG_SILLY, SEED), variation.of(LONG_SILLY, SEED));
        assertNotEquals(null, variation.of(LONG_SILLY, SEED));
    }

    /** Whoever asks for something else asks the model for something else. */
    @ParameterizedTest
    @EnumSource(
            value = StoryVariation.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"AGAIN", "SAME"})
    void changesThePrompt(StoryVariation variation) {
        long seed = System.nanoTime();
        RandomRecipes recipes = new RandomRecipes(new Random(seed));
        for (int round = 0; round < 500; round++) {
            Recipe recipe = recipes.next();
            if (!variation.suits(recipe)) {
                assertThrows(IllegalArgumentException.class, () -> variation.of(recipe, SEED));
                continue;
            }
            Recipe varied = variation.of(recipe, SEED);
            String trouble = "seed " + seed + ", round " + round + ": " + recipe;
            boolean calmBedtime =
                    variation == StoryVariation.CALMER && recipe.request().theme() == StoryTheme.BEDTIME;
            if (calmBedtime) {
                assertTrue(varied.sampling().temperature() < recipe.sampling().temperature(), trouble);
            } else {
                assertNotEquals(StoryPrompt.of(recipe.request()), StoryPrompt.of(varied.request()), trouble);
            }
            assertEquals(SEED, varied.seed(), trouble);
            assertFalse(varied.model().known(), trouble);
            assertEquals(recipe.request().audience(), varied.request().audience(), trouble);
            assertEquals(varied, Recipe.fromFragment(varied.toFragment()), trouble);
        }
    }

    @Test
    void sameIsTheSame() {
        assertSame(LONG_SILLY, StoryVariation.SAME.of(LONG_SILLY, SEED));
    }

    @Test
    void againHasOtherLuck() {
        Recipe again = StoryVariation.AGAIN.of(LONG_SILLY, SEED);
        assertEquals(StoryPrompt.of(LONG_SILLY.request()), StoryPrompt.of(again.request()));
        assertEquals(LONG_SILLY.sampling(), again.sampling());
        assertEquals(SEED, again.seed());
    }

    @Test
    void calmerEndsAtTheCalmest() {
        Recipe calmer = StoryVariation.CALMER.of(LONG_SILLY, SEED);
        assertEquals(StoryTheme.BEDTIME, calmer.request().theme());
        Recipe calmest = StoryVariation.CALMER.of(calmer, SEED);
        assertTrue(calmest.sampling().temperature() < calmer.sampling().temperature());
        assertFalse(StoryVariation.CALMER.suits(calmest));
    }

    @Test
    void shorterEndsAtTheShortest() {
        Recipe medium = StoryVariation.SHORTER.of(LONG_SILLY, SEED);
        assertEquals(StoryLength.MEDIUM, medium.request().length());
        Recipe shortest = StoryVariation.SHORTER.of(medium, SEED);
        assertEquals(StoryLength.SHORT, shortest.request().length());
        assertFalse(StoryVariation.SHORTER.suits(shortest));
    }

    @Test
    void funnierIsFunnyThenSilly() {
        Recipe funny = StoryVariation.FUNNIER.of(LONG_SILLY, SEED);
        assertEquals(StoryTheme.FUNNY, funny.request().theme());
        assertEquals(
                StoryTheme.SILLY,
                StoryVariation.FUNNIER.of(funny, SEED).request().theme());
    }

    @Test
    void andThenIsTheNextEveningWithTheSameCompany() {
        Recipe next = StoryVariation.CONTINUE.of(LONG_SILLY, SEED);
        assertEquals(StoryBeginning.NEXT_EVENING, next.beginning());
        assertEquals("It was the next evening, and the moon was back.\n\n", next.firstWords());
        assertEquals(LONG_SILLY.request().character(), next.request().character());
        assertEquals(LONG_SILLY.request().setting(), next.request().setting());
        assertEquals("The Brave Squirrel on the Moon: The Next Evening", StoryTitle.of(next));
        assertEquals(
                StoryBeginning.NEXT_EVENING, StoryVariation.AGAIN.of(next, 1).beginning());
        Recipe german = Recipe.of(StoryOptions.first().withAudience(Audience.ANYBODY.in(StoryLanguage.GERMAN)), 7);
        assertEquals(
                "Es war der nächste Abend, und der Mond war wieder da.\n\n",
                StoryVariation.CONTINUE.of(german, SEED).firstWords());
        assertEquals("", german.firstWords());
    }
}
