package moonlamp.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecipeTest {
    private static final Recipe EXAMPLE = Recipe.of(StoryOptions.first(), 42);

    /** A link that was sent must open for ever: this text never changes. */
    @Test
    void versionOneStaysReadable() {
        StorySampling fullHead = new StorySampling(0.7f, 40, 1f, 0f, 1.1f, 64, false);
        Recipe example = new Recipe(EXAMPLE.request(), EXAMPLE.seed(), fullHead);
        assertEquals("r=AQAAAAAqRihkAG5ABJ4", example.toFragment());
        assertEquals(example, Recipe.fromFragment("r=AQAAAAAqRihkAG5ABJ4"));
        assertEquals(example, Recipe.fromFragment("#r=AQAAAAAqRihkAG5ABJ4"));
    }

    /** So must this one. */
    @Test
    void versionTwoStaysReadable() {
        String fragment = "r=" + RecipeBytes.sealed(2, 0, 0, 0, 0, 42, 70, 40, 100, 0, 110, 64);
        assertEquals("r=AgAAAAAqRihkAG5AAQE", fragment);
        assertEquals(fragment, EXAMPLE.toFragment());
        assertEquals(EXAMPLE, Recipe.fromFragment(fragment));
    }

    @Test
    void bringsEverythingBack() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 2000; round++) {
            Recipe recipe = randomRecipe(random);
            String fragment = recipe.toFragment();
            String trouble = "seed " + seed + ", round " + round + ": " + recipe;
            assertEquals(recipe, Recipe.fromFragment(fragment), trouble);
            assertTrue(fragment.matches("r=[A-Za-z0-9_-]+"), trouble);
        }
    }

    @Test
    void isShortAsLongAsTheChoicesAreOurs() {
        assertTrue(EXAMPLE.toFragment().length() <= 24);
        assertTrue(Recipe.of(StoryOptions.surprise(9), -1).toFragment().length() <= 40);
    }

    @Test
    void noticesEveryChangedOrMissingCharacter() {
        StoryRequest first = StoryOptions.first();
        Recipe recipe = Recipe.of(
                new StoryRequest("Zo\u00eb", first.setting(), first.twist(), first.theme(), first.length()), 123456789);
        String fragment = recipe.toFragment();
        for (int i = 2; i < fragment.length(); i++) {
            for (char c : "Aa0_-9zM".toCharArray()) {
                String changed = fragment.substring(0, i) + c + fragment.substring(i + 1);
                if (!changed.equals(fragment)) {
                    assertThrows(RecipeFormatException.class, () -> Recipe.fromFragment(changed), changed);
                }
            }
            String shortened = fragment.substring(0, i);
            assertThrows(RecipeFormatException.class, () -> Recipe.fromFragment(shortened), shortened);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "#", "create", "#x=AQ", "r", "r=", "r=A", "r=!!", "r=AQAAAAAqRihkAG5ABJ4=", "r= AQ"})
    void refusesWhatIsNoRecipe(String fragment) {
        assertThrows(RecipeFormatException.class, () -> Recipe.fromFragment(fragment));
    }

    @Test
    void saysWhatIsWrong() {
        assertEquals("This link holds no story", messageOf("#library"));
        assertEquals("This story link is damaged: part of it is missing or changed", messageOf("r=AQAAAAAqRihkAG5A"));
        assertEquals("This story link is too long", messageOf("r=" + "A".repeat(2000)));
        assertEquals(
                "This story link was made by another version of Moonlamp (link version 3, this one reads 1 and 2)",
                messageOf("r=" + RecipeBytes.sealed(3, 0, 0, 0, 0, 0)));
        assertEquals(
                "This story link names a kind of story that does not exist",
                messageOf("r=" + RecipeBytes.sealed(1, 18, 0, 0, 0, 42, 70, 40, 100, 0, 110, 64)));
        assertEquals(
                "This story link holds something impossible: top-p must be between 0.01 and 1.0, not 1.01",
                messageOf("r=" + RecipeBytes.sealed(1, 0, 0, 0, 0, 42, 70, 40, 101, 0, 110, 64)));
        assertEquals(
                "This story link is not in the form that Moonlamp writes",
                messageOf("r=" + RecipeBytes.sealed(1, 0, 0, 0, 0, 42 | 128, 0, 70, 40, 100, 0, 110, 64)));
    }

    @Test
    void refusesBytesThatNoRecipeHas() {
        assertRefused(1, 0, 8, 100, 'x'); // free text longer than the rest
        assertRefused(1, 0, 9, 0); // no such option
        assertRefused(1, 0, 8, 3, '<', 'b', '>', 0, 0, 42, 70, 40, 100, 0, 110, 64); // not clean
        assertRefused(1, 0, 8, 2, 0xC3, 0x28, 0, 0, 42, 70, 40, 100, 0, 110, 64); // not UTF-8
        assertRefused(1, 0, 8, 0, 0, 0, 42, 70, 40, 100, 0, 110, 64); // empty
        assertRefused(1, 0, 0, 0, 0, 42, 70, 40, 100, 0, 110, 64, 0); // more than a recipe
        assertRefused(1, 0, 0, 0, 0, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 1); // a number without end
        assertRefused(1, 0, 0, 0, 0, 42, 255, 255, 255, 255, 255, 255, 255, 255, 255, 1); // a negative number
    }

    private static void assertRefused(int... bytes) {
        assertThrows(RecipeFormatException.class, () -> Recipe.fromFragment("r=" + RecipeBytes.sealed(bytes)));
    }

    private static String messageOf(String fragment) {
        return assertThrows(RecipeFormatException.class, () -> Recipe.fromFragment(fragment))
                .getMessage();
    }

    private static Recipe randomRecipe(Random random) {
        StoryRequest options = StoryOptions.surprise(random.nextLong());
        String[] free = {"Mia", "Zo\u00eb\u0301", "\ud83e\udd8a", "x".repeat(40), "\u00e4".repeat(40)};
        StoryRequest request = new StoryRequest(
                random.nextBoolean() ? options.character() : free[random.nextInt(free.length)],
                random.nextBoolean() ? options.setting() : free[random.nextInt(free.length)],
                random.nextBoolean() ? options.twist() : free[random.nextInt(free.length)],
                options.theme(),
                options.length());
        StorySampling sampling = new StorySampling(
                random.nextInt(201) / 100f,
                random.nextInt(1000),
                (1 + random.nextInt(100)) / 100f,
                random.nextInt(101) / 100f,
                (100 + random.nextInt(101)) / 100f,
                random.nextInt(4097),
                random.nextBoolean());
        return new Recipe(request, random.nextLong() >>> random.nextInt(64), sampling);
    }
}
