package moonlamp.browser.page.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import moonlamp.protocol.EndReason;
import moonlamp.protocol.Request;
import moonlamp.story.ModelFingerprint;
import moonlamp.story.Recipe;
import moonlamp.story.StoryBeginning;
import moonlamp.story.StoryOptions;
import moonlamp.story.StorySampling;
import moonlamp.story.StoryVariation;
import org.junit.jupiter.api.Test;

/** One story after another: where each comes from, and what its link carries. */
class StoryVariationsTest {
    private static final Recipe RECIPE = Recipe.of(StoryOptions.first(), 7);

    private final FakeStoryteller teller = new FakeStoryteller().ready();
    private final StoryFlow flow = teller.flow;

    private Story tell(StoryVariation variation, long seed) {
        flow.tell(variation, seed);
        teller.write("Once.");
        teller.finish(EndReason.END_OF_STORY);
        return flow.story();
    }

    @Test
    void aStoryIsMarkedWithTheModelThatTellsIt() {
        assertEquals(new ModelFingerprint("abababab"), flow.model());
        flow.tell(RECIPE);
        assertEquals(RECIPE.toldBy(flow.model()), flow.story().recipe());
        flow.change();
        flow.workerStarted(new ModelFile("", 99, "cd".repeat(32)));
        assertEquals(new ModelFingerprint("cdcdcdcd"), flow.model());
    }

    @Test
    void aVariationKnowsWhereItComesFrom() {
        flow.tell(RECIPE);
        Story first = flow.story();
        assertNull(first.variation());
        assertEquals("", first.parent());
        String prompt = teller.last(Request.Tell.class).prompt();
        Story calmer = tell(StoryVariation.CALMER, 8);
        assertNotEquals(prompt, teller.last(Request.Tell.class).prompt());
        assertEquals(8, teller.last(Request.Tell.class).sampling().seed());
        assertEquals(StoryVariation.CALMER, calmer.variation());
        assertEquals(first.recipe().toFragment(), calmer.parent());
        Story next = tell(StoryVariation.CONTINUE, 9);
        assertEquals(calmer.recipe().toFragment(), next.parent());
        assertEquals(StoryBeginning.NEXT_EVENING, next.recipe().beginning());
    }

    @Test
    void theSameAgainComesFromWhereTheStoryCameFrom() {
        flow.tell(RECIPE);
        assertEquals("", tell(StoryVariation.SAME, 8).parent());
        assertEquals(7, teller.last(Request.Tell.class).sampling().seed());
        Story other = tell(StoryVariation.AGAIN, 9);
        Story same = tell(StoryVariation.SAME, 10);
        assertEquals(other.parent(), same.parent());
        assertEquals(other.recipe(), same.recipe());
        assertEquals(StoryVariation.AGAIN, same.variation());
        assertEquals(1, same.sentences().size());
    }

    /** A story that an older version or a larger model told is told anew with what suits the storyteller of now. */
    @Test
    void wordsAreChosenAsShippedUnlessSomebodyChangedThat() {
        flow.tell(RECIPE.withSampling(StorySampling.LARGE_MODEL).toldBy(new ModelFingerprint("3626e245")));
        tell(StoryVariation.SAME, 8);
        assertEquals(StorySampling.LARGE_MODEL, flow.story().recipe().sampling());
        tell(StoryVariation.AGAIN, 8);
        assertEquals(StorySampling.SMALL_MODEL, flow.story().recipe().sampling());
        StorySampling own = StorySampling.LARGE_MODEL.withTemperature(0.9f);
        flow.tell(RECIPE.withSampling(own));
        tell(StoryVariation.AGAIN, 9);
        assertEquals(own, flow.story().recipe().sampling());
    }
}
