package moonlamp.training.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import moonlamp.story.StoryLanguage;
import moonlamp.story.StoryOptions;
import moonlamp.story.StoryRequest;
import moonlamp.story.StorySampling;
import moonlamp.story.WordList;
import moonlamp.story.safety.DarkWords;
import moonlamp.training.text.Keyword;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which stories are told: all choices, each as often as any other, and what people type. */
class TasksTest {
    private static final List<StoryTask> ORIGINALS = OriginalTasks.first(OriginalTasks.COUNT, 0);
    private static final List<StoryTask> FREE_TEXT = FreeTextTasks.first(FreeTextTasks.COUNT, 0);

    private static Map<Object, Long> counts(List<StoryTask> tasks, Function<StoryRequest, Object> property) {
        return tasks.stream().map(StoryTask::request).collect(Collectors.groupingBy(property, Collectors.counting()));
    }

    private static void assertAsOften(int times, int values, Function<StoryRequest, Object> property) {
        Map<Object, Long> counts = counts(ORIGINALS, property);
        assertEquals(values, counts.size());
        assertEquals(Set.of((long) times), new HashSet<>(counts.values()));
    }

    @Test
    void theOriginalsAreAllCombinationsOfThePage() {
        Set<List<Object>> combinations = new HashSet<>();
        Set<String> characters = new LinkedHashSet<>();
        for (StoryTask task : ORIGINALS) {
            StoryRequest r = task.request();
            combinations.add(List.of(r.character(), r.setting(), r.twist(), r.length()));
            characters.add(r.character());
            assertTrue(StoryOptions.SETTINGS.contains(r.setting()), r.setting());
            assertTrue(StoryOptions.TWISTS.contains(r.twist()), r.twist());
        }
        assertEquals(StoryOptions.CHARACTERS, List.copyOf(characters));
        assertEquals(8 * 7 * 6 * 3, combinations.size());
    }

    @Test
    void originalWordsAreThoseOfThePage() {
        List<String> texts = WordList.read(OriginalTasks.class, "original-choices.txt").stream()
                .map(line ->
                        Choice.of(line.substring(line.indexOf(':') + 1).strip()).text())
                .toList();
        List<String> page = new ArrayList<>(StoryOptions.CHARACTERS);
        page.addAll(StoryOptions.SETTINGS);
        page.addAll(StoryOptions.TWISTS);
        assertEquals(page, texts);
    }

    @Test
    void everyThemeIsToldAsOftenAsTheOthers() {
        assertAsOften(168, 6, StoryRequest::theme);
        Map<Object, Long> withLength = counts(ORIGINALS, r -> List.of(r.theme(), r.length()));
        Map<Object, Long> withTwist = counts(ORIGINALS, r -> List.of(r.theme(), r.twist()));
        Map<Object, Long> withCharacter = counts(ORIGINALS, r -> List.of(r.theme(), r.character()));
        Map<Object, Long> withSetting = counts(ORIGINALS, r -> List.of(r.theme(), r.setting()));
        assertEquals(18, withLength.size());
        assertEquals(36, withTwist.size());
        assertEquals(48, withCharacter.size());
        assertEquals(42, withSetting.size());
        assertTrue(Collections.min(withLength.values()) >= 48, withLength.toString());
        assertTrue(Collections.min(withTwist.values()) >= 24, withTwist.toString());
        assertTrue(Collections.min(withCharacter.values()) >= 18, withCharacter.toString());
        assertTrue(Collections.min(withSetting.values()) >= 18, withSetting.toString());
    }

    @ParameterizedTest
    @ValueSource(ints = {24, 63, 100, 168, 336, 500, 1000})
    void everyBeginningIsBalanced(int stories) {
        List<StoryTask> some = OriginalTasks.first(stories, 0);
        assertEquals(ORIGINALS.subList(0, stories), some);
        assertBalanced(some, 8, StoryRequest::character);
        assertBalanced(some, 7, StoryRequest::setting);
        assertBalanced(some, 3, StoryRequest::length);
        assertBalanced(some, 6, StoryRequest::twist);
        assertBalanced(some, 6, StoryRequest::theme);
    }

    private static void assertBalanced(List<StoryTask> some, int values, Function<StoryRequest, Object> property) {
        Map<Object, Long> counts = counts(some, property);
        assertEquals(values, counts.size(), counts.toString());
        long most = Collections.max(counts.values());
        long least = Collections.min(counts.values());
        assertTrue(most - least <= 5, counts.toString());
    }

    @Test
    void noRequestAsksForADarkWord() {
        for (StoryTask task :
                Stream.concat(ORIGINALS.stream(), FREE_TEXT.stream()).toList()) {
            StoryRequest r = task.request();
            assertFalse(
                    DarkWords.of(StoryLanguage.ENGLISH).isIn(r.character() + ". " + r.setting() + ". " + r.twist()),
                    r.toString());
        }
    }

    @Test
    void freeTextIsTwoHundredDifferentRequests() {
        assertEquals(200, FREE_TEXT.size());
        Set<List<String>> requests = new HashSet<>();
        Set<String> characters = new HashSet<>();
        for (StoryTask task : FREE_TEXT) {
            StoryRequest r = task.request();
            requests.add(List.of(r.character(), r.setting(), r.twist()));
            characters.add(r.character());
            assertFalse(StoryOptions.CHARACTERS.contains(r.character()), r.character());
            assertFalse(StoryOptions.TWISTS.contains(r.twist()), r.twist());
        }
        assertEquals(200, requests.size());
        assertTrue(characters.size() > 180, characters.size() + " characters");
        Map<Object, Long> kinds = counts(FREE_TEXT, r -> List.of(r.theme(), r.length()));
        assertEquals(18, kinds.size());
        assertTrue(Collections.min(kinds.values()) >= 11, kinds.toString());
    }

    /** Or a story could honour a choice by honouring another one, or by being asked for it. */
    @Test
    void eachWordIsAskedForOnce() {
        for (StoryTask task : FREE_TEXT) {
            StoryRequest r = task.request();
            assertOnlyIn(task.character(), r.character(), r.setting() + " " + r.twist());
            assertOnlyIn(task.setting(), r.setting(), r.character() + " " + r.twist());
            assertOnlyIn(task.twist(), r.twist(), r.character() + " " + r.setting());
        }
        for (StoryTask task : ORIGINALS) {
            StoryRequest r = task.request();
            assertOnlyIn(task.character(), r.character(), r.setting() + " " + r.twist());
            assertOnlyIn(task.setting(), r.setting(), r.character() + " " + r.twist());
            assertOnlyIn(task.twist(), r.twist(), r.character() + " " + r.setting());
        }
    }

    private static void assertOnlyIn(Keyword keyword, String own, String others) {
        assertTrue(keyword.isIn(own), keyword + " in " + own);
        assertFalse(keyword.isIn(others), keyword + " in " + others);
    }

    @Test
    void theSizeOfAPlanFollowsFromItsOriginals() {
        EvaluationPlan all = EvaluationPlan.of(1008, 1, StorySampling.SMALL_MODEL);
        assertEquals(1008, all.originals().size());
        assertEquals(200, all.freeText().size());
        assertEquals(126, all.retold().size());
        assertEquals(3 * 84, all.aged().size());
        assertEquals(1586, all.size());
        assertEquals(
                63 + 12 + 7 + 15,
                EvaluationPlan.of(63, 1, StorySampling.SMALL_MODEL).size());
        assertEquals(
                1 + 0 + 1, EvaluationPlan.of(1, 1, StorySampling.SMALL_MODEL).size());
        assertThrows(IllegalArgumentException.class, () -> EvaluationPlan.of(1009, 1, StorySampling.SMALL_MODEL));
        assertThrows(IllegalArgumentException.class, () -> EvaluationPlan.of(-1, 1, StorySampling.SMALL_MODEL));
        assertThrows(IllegalArgumentException.class, () -> FreeTextTasks.first(201, 1));
    }

    @Test
    void aShorterPlanIsPartOfALongerOne() {
        EvaluationPlan all = EvaluationPlan.of(1008, 7, StorySampling.SMALL_MODEL);
        EvaluationPlan some = EvaluationPlan.of(100, 7, StorySampling.SMALL_MODEL);
        assertEquals(all.originals().subList(0, 100), some.originals());
        assertEquals(all.freeText().subList(0, 20), some.freeText());
        assertTrue(all.retold().containsAll(some.retold()));
    }

    @Test
    void everyStoryHasItsOwnSeed() {
        Set<Long> seeds = new HashSet<>();
        for (long seed : new long[] {-3, 0, 1, 2}) {
            EvaluationPlan plan = EvaluationPlan.of(1008, seed, StorySampling.SMALL_MODEL);
            plan.originals().forEach(task -> assertTrue(seeds.add(task.recipe().seed())));
            plan.freeText().forEach(task -> assertTrue(seeds.add(task.recipe().seed())));
            plan.retold().forEach(task -> assertTrue(seeds.add(task.recipe().seed())));
            plan.aged().forEach(task -> assertTrue(seeds.add(task.recipe().seed())));
        }
        assertEquals(4 * 1586, seeds.size());
    }

    @Test
    void storiesOfAllCharactersAreToldTwice() {
        EvaluationPlan plan = EvaluationPlan.of(1008, 1, StorySampling.SMALL_MODEL);
        int[] numbers = EvaluationPlan.toRetell(1008).toArray();
        for (int i = 0; i < numbers.length; i++) {
            StoryTask first = plan.originals().get(numbers[i]);
            StoryTask again = plan.retold().get(i);
            assertEquals(first.request(), again.request());
            assertEquals(first.withSeed(again.recipe().seed()), again);
        }
        Map<Object, Long> characters = counts(plan.retold(), StoryRequest::character);
        assertEquals(8, characters.size());
        assertTrue(Collections.min(characters.values()) >= 15, characters.toString());
    }
}
