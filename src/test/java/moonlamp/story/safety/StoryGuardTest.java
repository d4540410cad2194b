package moonlamp.story.safety;

import static moonlamp.story.safety.StoryGuard.Next.GO_ON;
import static moonlamp.story.safety.StoryGuard.Next.OVER;
import static moonlamp.story.safety.StoryGuard.Next.RETRY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import moonlamp.story.Sentence;
import moonlamp.story.SentenceSplitter;
import moonlamp.story.StoryLanguage;
import org.junit.jupiter.api.Test;

class StoryGuardTest {
    private static final long SEED = 7;

    private final List<String> shown = new ArrayList<>();

    private static StoryGuard guard(String beginning) {
        return new StoryGuard(StoryLanguage.ENGLISH, SEED, beginning);
    }

    private StoryGuard.Next follow(StoryGuard.Verdict verdict) {
        verdict.shown().forEach(sentence -> shown.add(sentence.text()));
        return verdict.next();
    }

    @Test
    void kindSentencesAreShownAsTheyAreAndTheSeedStays() {
        StoryGuard guard = guard("");
        assertEquals(GO_ON, follow(guard.accept("Once there was a fox.\nIt ")));
        assertEquals(GO_ON, follow(guard.accept("slept. ")));
        assertEquals(OVER, follow(guard.end()));
        assertEquals(List.of("Once there was a fox.", "It slept."), shown);
        assertEquals("Once there was a fox.\n\nIt slept.", guard.told());
        assertEquals(SEED, guard.seed());
        assertEquals(0, guard.refused());
        assertFalse(guard.isSoftened());
    }

    @Test
    void aRefusedSentenceIsToldAnewFromTheLastOneShown() {
        StoryGuard guard = guard("");
        assertEquals(RETRY, follow(guard.accept("A fox ran. It killed a hen. It slept. More")));
        assertEquals(List.of("A fox ran."), shown);
        assertEquals("A fox ran.", guard.told());
        assertNotEquals(SEED, guard.seed());
        assertEquals(GO_ON, follow(guard.accept(" It went home.")));
        assertEquals(OVER, follow(guard.end()));
        assertEquals(List.of("A fox ran.", "It went home."), shown);
        assertEquals(1, guard.refused());
        assertFalse(guard.isSoftened());
    }

    @Test
    void aStoryThatGoesInCirclesIsToldAnewAFewTimesAndThenEndsGently() {
        StoryGuard guard = guard("");
        Set<Long> seeds = new HashSet<>(Set.of(guard.seed()));
        assertEquals(GO_ON, follow(guard.accept("The fox fetched a pillow. Hush, hush. Hush, hush. It yawned. ")));
        for (int i = 0; i < StoryGuard.MOST_REPEATS; i++) {
            assertEquals(RETRY, follow(guard.accept(" The fox fetched a pillow. More")));
            assertTrue(seeds.add(guard.seed()));
            assertEquals("The fox fetched a pillow. Hush, hush. Hush, hush. It yawned.", guard.told());
        }
        String again = " The fox fetched a pillow.".repeat(StoryGuard.CIRCLES - StoryGuard.MOST_REPEATS + 1);
        assertEquals(OVER, follow(guard.accept(again + " More")));
        assertEquals(0, guard.refused());
        assertTrue(guard.isSoftened());
        assertEquals(9, shown.size(), shown.toString());
        assertEquals("The fox fetched a pillow.", shown.get(7));
        assertNotEquals("The fox fetched a pillow.", shown.get(8));
    }

    @Test
    void aSentenceThatIsStuckIsToldAnewAndNeverShown() {
        StoryGuard guard = guard("");
        assertEquals(GO_ON, follow(guard.accept("A fox sang la, la, la, la, la, la, la, la, la, la. She ")));
        String stuck = "opened the " + "sugar ".repeat(SentenceSplitter.MAX_CHARS);
        for (int i = 0; i < StoryGuard.MOST_REPEATS; i++) {
            assertEquals(RETRY, follow(guard.accept(stuck)));
            assertEquals("A fox sang la, la, la, la, la, la, la, la, la, la.", guard.told());
        }
        assertEquals(OVER, follow(guard.accept(stuck)));
        assertEquals(2, shown.size(), shown.toString());
        assertFalse(shown.get(1).contains("sugar"));
        assertTrue(guard.isSoftened());
    }

    @Test
    void aStuckSentenceIsNotShownAtALimitEither() {
        StoryGuard guard = guard("");
        guard.accept("A fox slept. ");
        follow(guard.accept("Ha" + "ha".repeat(100)));
        assertEquals(OVER, follow(guard.cut()));
        assertEquals("A fox slept.", guard.told().substring(0, 12));
        assertFalse(guard.told().contains("haha"), guard.told());
    }

    @Test
    void everyRetryHasItsOwnSeedAndTheThirdRefusalEndsTheStory() {
        StoryGuard guard = guard("");
        Set<Long> seeds = new HashSet<>(Set.of(guard.seed()));
        assertEquals(RETRY, follow(guard.accept("He was dead. A")));
        seeds.add(guard.seed());
        assertEquals("", guard.told());
        assertEquals(GO_ON, follow(guard.accept("A fox ran. There was a gun")));
        assertEquals(RETRY, follow(guard.end()));
        seeds.add(guard.seed());
        assertEquals(3, seeds.size());
        assertEquals(OVER, follow(guard.accept(" Blood! And")));
        assertTrue(guard.isSoftened());
        assertEquals(3, guard.refused());
        assertEquals("A fox ran.", shown.get(0));
        assertEquals(2, shown.size());
        assertTrue(Endings.of(StoryLanguage.ENGLISH).gentle().contains(shown.get(1)), shown.get(1));
        assertEquals("A fox ran.\n\n" + shown.get(1), guard.told());
    }

    @Test
    void theEndingBelongsToTheSeed() {
        Set<String> endings = new HashSet<>();
        for (long seed = 0; seed < 50; seed++) {
            endings.add(softened(seed));
            assertEquals(softened(seed), softened(seed));
        }
        assertEquals(Endings.of(StoryLanguage.ENGLISH).gentle().size(), endings.size());
    }

    private static String softened(long seed) {
        StoryGuard guard = new StoryGuard(StoryLanguage.ENGLISH, seed, "");
        for (int i = 0; i <= StoryGuard.MOST_RETRIES; i++) {
            guard.accept("Blood! Yes");
        }
        return guard.told();
    }

    @Test
    void anEndThatIsNotCalmGetsAGentleSentence() {
        StoryGuard guard = guard("");
        follow(guard.accept("The fox ran into the storm."));
        assertEquals(OVER, follow(guard.end()));
        assertEquals(2, shown.size());
        assertFalse(guard.isSoftened(), "the model has ended it");
        assertEquals(0, guard.refused());
    }

    @Test
    void aCutStoryLosesItsHalfSentenceAndEndsGently() {
        StoryGuard guard = guard("");
        follow(guard.accept("The fox ran. It jum"));
        assertEquals(OVER, follow(guard.cut()));
        assertEquals("The fox ran.", shown.get(0));
        assertEquals(2, shown.size());
        shown.clear();
        StoryGuard half = guard("");
        follow(half.accept("The fox"));
        assertEquals(OVER, follow(half.cut()));
        assertEquals(List.of("The fox"), shown, "half a sentence is all there is");
        shown.clear();
        StoryGuard dark = guard("");
        follow(dark.accept("The gun"));
        assertEquals(OVER, follow(dark.cut()));
        assertEquals(List.of(), shown);
    }

    @Test
    void aStoppedStoryGetsNothingButIsCheckedToo() {
        StoryGuard guard = guard("");
        follow(guard.accept("The fox ran. It jum"));
        assertEquals(List.of(new Sentence("It jum", false)), guard.stop());
        follow(guard.accept("A gun "));
        assertEquals(List.of(), guard.stop());
    }

    @Test
    void nothingToldHasNoEnd() {
        assertEquals(OVER, follow(guard("").end()));
        assertEquals(List.of(), shown);
    }

    @Test
    void wholeSentencesOfABeginningAreShownFirst() {
        StoryGuard guard = guard("A fox  ran.\nIt slept.  ");
        assertEquals("A fox  ran.\nIt slept.", guard.told());
        assertEquals(GO_ON, follow(guard.accept(" It woke up happy. ")));
        assertEquals(OVER, follow(guard.end()));
        assertEquals(List.of("A fox ran.", "It slept.", "It woke up happy."), shown);
        assertEquals("A fox ran.\n\nIt slept. It woke up happy.", guard.told());
    }

    @Test
    void aParagraphMayFollowABeginning() {
        StoryGuard guard = guard("It slept.\n\n");
        assertEquals("It slept.\n\n", guard.told());
        assertEquals(
                List.of(new Sentence("It slept.", true), new Sentence("Then it woke.", true)),
                guard.accept("Then it woke. It").shown());
        assertEquals("It slept.\n\nThen it woke.", guard.told());
    }

    @Test
    void aBegunSentenceIsShownWhenItIsWholeAndBegunAgainAfterARefusal() {
        StoryGuard guard = guard("The next evening, ");
        assertEquals("The next evening,", guard.told());
        assertEquals(RETRY, follow(guard.accept(" they fought. Then")));
        assertEquals("The next evening,", guard.told());
        follow(guard.accept(" they danced. Then they slept."));
        assertEquals(OVER, follow(guard.end()));
        assertEquals(List.of("The next evening, they danced.", "Then they slept."), shown);
    }

    @Test
    void aSentenceCutForItsLengthIsNotShownTwice() {
        StoryGuard guard = guard("");
        StringBuilder sentence = new StringBuilder();
        for (int sheep = 1; sentence.length() < SentenceSplitter.MAX_CHARS; sheep++) {
            sentence.append("sheep number ").append(sheep).append(" and ");
        }
        assertEquals(RETRY, follow(guard.accept(sentence + "one with a gun. Then")));
        assertEquals(1, shown.size());
        follow(guard.accept(" and they slept."));
        assertEquals(OVER, follow(guard.end()));
        assertEquals("and they slept.", shown.get(1));
    }

    @Test
    void germanStoriesHaveGermanRules() {
        StoryGuard guard = new StoryGuard(StoryLanguage.GERMAN, SEED, "");
        assertEquals(GO_ON, follow(guard.accept("Es war hell, und die B\u00e4ren tanzten. ")));
        assertEquals(RETRY, follow(guard.accept("Da kam ein M\u00f6rder. Er")));
        follow(guard.accept(" Da rannten sie."));
        assertEquals(OVER, follow(guard.end()));
        assertTrue(Endings.of(StoryLanguage.GERMAN).gentle().contains(shown.get(2)), shown.toString());
    }

    /** Whatever a model writes, and however it is divided: nothing dark is shown, and the story comes to its end. */
    @Test
    void noBadStreamGetsThrough() {
        long seed = new SplittableRandom().nextLong();
        SplittableRandom random = new SplittableRandom(seed);
        String[] pieces = {
            "The fox", " ran", ".", " ", "\n", " kil", "led", " gun", " Blood", "!", " It", " slept", "?", "die "
        };
        for (int round = 0; round < 3_000; round++) {
            StoryGuard guard =
                    new StoryGuard(StoryLanguage.ENGLISH, random.nextLong(), random.nextBoolean() ? "" : "It ran. He");
            shown.clear();
            StoryGuard.Next next = GO_ON;
            for (int i = 0; i < 60 && next != OVER; i++) {
                next = follow(guard.accept(pieces[random.nextInt(pieces.length)]));
                assertTrue(guard.refused() <= StoryGuard.MOST_RETRIES || next == OVER, "seed " + seed);
            }
            for (int i = 0; i < 3 && next != OVER; i++) {
                next = follow(random.nextBoolean() ? guard.end() : guard.cut());
            }
            assertEquals(OVER, next, "seed " + seed);
            assertFalse(DarkWords.of(StoryLanguage.ENGLISH).isIn(guard.told()), "seed " + seed + ": " + guard.told());
        }
    }
}
