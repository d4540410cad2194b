package moonlamp.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecipeTest {
    private static final Recipe EXAMPLE = Recipe.of(StoryOptions.first(), 42).withSampling(StorySampling.LARGE_MODEL);

    /** A link that was sent must open for ever: this text never changes. */
    @Test
    void versionOneStaysReadable() {
        StorySampling fullHead = new StorySampling(0.7f, 40, 1f, 0f, 1.1f, 64, 1, false);
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

    /** And this one, with all that the others lack. */
    @Test
    void versionThreeStaysReadable() {
        Audience siblings = new Audience(
                StoryLanguage.GERMAN, AgeBand.AGES_6_TO_8, new Company(List.of("Mia", "Ben"), ChildRole.FRIEND));
        Recipe recipe = Recipe.of(StoryOptions.first().withAudience(siblings), 42)
                .withSampling(StorySampling.LARGE_MODEL)
                .withBeginning(StoryBeginning.NEXT_EVENING)
                .toldBy(new ModelFingerprint("3626e245"));
        int[] body = {
            3, 1, 1, 2, 1, 2, 3, 'M', 'i', 'a', 3, 'B', 'e', 'n', 1, 4, 0x36, 0x26, 0xe2, 0x45, //
            0, 0, 0, 0, 42, 70, 40, 100, 0, 110, 64
        };
        String fragment = "r=" + RecipeBytes.sealed(body);
        assertEquals("r=AwEBAgECA01pYQNCZW4BBDYm4kUAAAAAKkYoZABuQFb_", fragment);
        assertEquals(fragment, recipe.toFragment());
        assertEquals(recipe, Recipe.fromFragment(fragment));
    }

    /** And these, which have drafts behind what the versions 2 and 3 have. */
    @Test
    void versionsFourAndFiveStayReadable() {
        Recipe recipe = EXAMPLE.withSampling(StorySampling.LARGE_MODEL.withDrafts(4));
        String fragment = "r=" + RecipeBytes.sealed(4, 0, 0, 0, 0, 42, 70, 40, 100, 0, 110, 64, 4);
        assertEquals("r=BAAAAAAqRihkAG5ABN7O", fragment);
        assertEquals(fragment, recipe.toFragment());
        assertEquals(recipe, Recipe.fromFragment(fragment));
        Recipe told = recipe.toldBy(new ModelFingerprint("3626e245"));
        int[] body = {5, 1, 0, 0, 0, 0, 0, 4, 0x36, 0x26, 0xe2, 0x45, 0, 0, 0, 0, 42, 70, 40, 100, 0, 110, 64, 4};
        String all = "r=" + RecipeBytes.sealed(body);
        assertEquals("r=BQEAAAAAAAQ2JuJFAAAAACpGKGQAbkAEMmE", all);
        assertEquals(all, told.toFragment());
        assertEquals(told, Recipe.fromFragment(all));
    }

    /** Whatever an older version can say has its link in that version: a recipe has one link. */
    @Test
    void theNewestVersionIsForWhatIsNew() {
        String plain = RecipeBytes.sealed(3, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 42, 70, 40, 100, 0, 110, 64);
        assertEquals("This story link is not in the form that Moonlamp writes", messageOf("r=" + plain));
        assertTrue(EXAMPLE.toldBy(new ModelFingerprint("00000000")).toFragment().startsWith("r=Aw"));
        String once = RecipeBytes.sealed(4, 0, 0, 0, 0, 42, 70, 40, 100, 0, 110, 64, 1);
        assertEquals("This story link is not in the form that Moonlamp writes", messageOf("r=" + once));
        String never = RecipeBytes.sealed(4, 0, 0, 0, 0, 42, 70, 40, 100, 0, 110, 64, 0);
        assertEquals(
                "This story link holds something impossible: drafts must be between 1 and 16, not 0",
                messageOf("r=" + never));
    }

    @Test
    void theLongestRecipeStillHasALink() {
        String own = "\ud83e\udd8a".repeat(UserText.MAX_CODE_POINTS);
        String name = "\ud83e\udd8a".repeat(Company.MAX_NAME_CODE_POINTS);
        Audience audience = new Audience(
                StoryLanguage.GERMAN, AgeBand.AGES_9_TO_12, new Company(List.of(name, name), ChildRole.FRIEND));
        StoryRequest request = new StoryRequest(own, own, own, StoryTheme.FUNNY, StoryLength.LONG, audience);
        Recipe recipe = Recipe.of(request, -1)
                .withBeginning(StoryBeginning.NEXT_EVENING)
                .toldBy(new ModelFingerprint("ffffffff"));
        assertEquals(recipe, Recipe.fromFragment(recipe.toFragment()));
    }

    /** A link of random bytes, with a right check sum or without, is a recipe or is refused, never anything else. */
    @Test
    void damagedLinksAreRefusedOrAreLinks() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        RandomRecipes recipes = new RandomRecipes(random);
        for (int round = 0; round < 5000; round++) {
            byte[] bytes = LinkText.bytes(recipes.next().toFragment().substring(2));
            for (int left = 1 + random.nextInt(3); left > 0; left--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            byte[] cut = Arrays.copyOf(bytes, 1 + random.nextInt(bytes.length));
            String text = "r=" + LinkText.of(random.nextBoolean() ? cut : bytes);
            try {
                assertEquals(text, Recipe.fromFragment(text).toFragment(), "seed " + seed + ", round " + round);
            } catch (RecipeFormatException refused) {
                assertFalse(refused.getMessage().isBlank(), "seed " + seed + ", round " + round);
            }
        }
    }

    @Test
    void bringsEverythingBack() {
        long seed = System.nanoTime();
        RandomRecipes recipes = new RandomRecipes(new Random(seed));
        for (int round = 0; round < 2000; round++) {
            Recipe recipe = recipes.next();
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
                "This story link was made by another version of Moonlamp (link version 6, this one reads 1 to 5)",
                messageOf("r=" + RecipeBytes.sealed(6, 0, 0, 0, 0, 0)));
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
        assertRefused(3, 2, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 42, 70, 40, 100, 0, 110, 64); // no such head
        assertRefused(3, 1, 2, 0, 0, 0, 1, 0, 0, 0, 0, 0, 42, 70, 40, 100, 0, 110, 64); // nor language
        assertRefused(3, 1, 0, 4, 0, 0, 1, 0, 0, 0, 0, 0, 42, 70, 40, 100, 0, 110, 64); // nor age
        assertRefused(3, 1, 0, 1, 1, 0, 0, 0, 0, 0, 0, 0, 42, 70, 40, 100, 0, 110, 64); // nobody has a role
        assertRefused(3, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 42, 70, 40, 100, 0, 110, 64); // a child without a name
        assertRefused(3, 1, 0, 0, 0, 255, 255, 255, 255, 7, 1, 'A'); // more children than bytes
        assertRefused(3, 1, 0, 0, 0, 0, 0, 3, 1, 2, 3, 0, 0, 0, 0, 42, 70, 40, 100, 0, 110, 64); // half a fingerprint
        assertRefused(1, 0, 0, 0, 0, 42, 255, 255, 255, 255, 255, 255, 255, 255, 255, 1); // a negative number
    }

    private static void assertRefused(int... bytes) {
        assertThrows(RecipeFormatException.class, () -> Recipe.fromFragment("r=" + RecipeBytes.sealed(bytes)));
    }

    private static String messageOf(String fragment) {
        return assertThrows(RecipeFormatException.class, () -> Recipe.fromFragment(fragment))
                .getMessage();
    }
}
