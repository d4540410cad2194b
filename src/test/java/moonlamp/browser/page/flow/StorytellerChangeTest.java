package moonlamp.browser.page.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import moonlamp.protocol.EndReason;
import moonlamp.protocol.FailureCode;
import moonlamp.protocol.Report;
import moonlamp.protocol.Request;
import moonlamp.story.Recipe;
import moonlamp.story.Sentence;
import moonlamp.story.StoryOptions;
import org.junit.jupiter.api.Test;

/** One storyteller after another: chosen, or standing in. */
class StorytellerChangeTest {
    private static final Recipe RECIPE = Recipe.of(StoryOptions.first(), 7);

    private final FakeStoryteller teller = new FakeStoryteller();
    private final StoryFlow flow = teller.flow;

    @Test
    void aStoredStorytellerIsLoadedFromTheBrowser() {
        flow.load();
        flow.workerStarted(new ModelFile("", 99, "cd".repeat(32)));
        assertEquals(
                new Request.Load(teller.run(Request.Load.class), "", 99, "cd".repeat(32), 0),
                teller.last(Request.Load.class));
    }

    @Test
    void anotherStorytellerStandsInForOneThatCannotBeLoaded() {
        teller.hasStandIn = true;
        flow.load();
        flow.tell(RECIPE);
        flow.workerStarted(new ModelFile("", 99, "cd".repeat(32)));
        teller.fail(teller.run(Request.Load.class), FailureCode.E_MEMORY);
        assertEquals(AppState.LOADING, flow.state());
        assertEquals(2, teller.started);
        assertEquals(List.of(new Failure(FailureCode.E_MEMORY, "details")), teller.stoodInFor);
        flow.workerStarted(FakeStoryteller.MODEL);
        flow.receive(new Report.Ready(teller.run(Request.Load.class), FakeStoryteller.ENGINE));
        assertEquals(AppState.THINKING, flow.state());
    }

    @Test
    void aStorytellerThatIsGoneIsStoodInForBeforeItsWorkerStarts() {
        teller.hasStandIn = true;
        flow.load();
        flow.workerMissing(new Failure(FailureCode.E_MISSING, "gone"));
        assertEquals(AppState.LOADING, flow.state());
        flow.workerMissing(new Failure(FailureCode.E_NETWORK, "gone, too"));
        assertEquals(AppState.FAILED, flow.state());
    }

    @Test
    void nobodyStandsInForOneThatBreaksDownWhileItTells() {
        teller.ready();
        teller.hasStandIn = true;
        flow.tell(RECIPE);
        flow.workerBroke("trap");
        assertEquals(AppState.FAILED, flow.state());
        assertEquals(List.of(), teller.stoodInFor);
    }

    @Test
    void aStoryThatFailedBeforeItBeganIsToldByTheNewOne() {
        teller.ready();
        flow.tell(RECIPE);
        flow.workerBroke("trap");
        assertEquals(AppState.FAILED, flow.state());
        flow.change();
        flow.workerStarted(FakeStoryteller.MODEL);
        flow.receive(new Report.Ready(teller.run(Request.Load.class), FakeStoryteller.ENGINE));
        assertEquals(AppState.THINKING, flow.state());
    }

    @Test
    void aChangeKeepsWhatIsWrittenAndRetellsWhatHasNotBegun() {
        teller.ready();
        flow.tell(RECIPE);
        flow.change();
        assertEquals(AppState.LOADING, flow.state());
        assertTrue(flow.waiting());
        flow.workerStarted(FakeStoryteller.MODEL);
        flow.change();
        flow.workerStarted(FakeStoryteller.MODEL);
        flow.receive(new Report.Ready(teller.run(Request.Load.class), FakeStoryteller.ENGINE));
        assertEquals(AppState.THINKING, flow.state());
        teller.write("One.");
        flow.change();
        flow.workerStarted(FakeStoryteller.MODEL);
        flow.receive(new Report.Ready(teller.run(Request.Load.class), FakeStoryteller.ENGINE));
        assertEquals(AppState.STOPPED, flow.state());
        assertEquals(List.of("One."), teller.shown);
    }

    @Test
    void aFinishedStoryIsFinishedForTheNextStorytellerToo() {
        flow.load();
        flow.workerStarted(FakeStoryteller.MODEL);
        flow.receive(new Report.Ready(teller.run(Request.Load.class), FakeStoryteller.ENGINE));
        flow.tell(RECIPE);
        teller.write("One.");
        teller.finish(EndReason.END_OF_STORY);
        flow.change();
        flow.workerStarted(FakeStoryteller.MODEL);
        flow.receive(new Report.Ready(teller.run(Request.Load.class), FakeStoryteller.ENGINE));
        assertEquals(AppState.DONE, flow.state());
    }

    @Test
    void aStoryOfBeforeAReloadIsThereAsItWas() {
        Story kept = new Story(RECIPE, true, "Kept", List.of(new Sentence("One.", true)));
        flow.open(kept);
        flow.load();
        flow.workerStarted(FakeStoryteller.MODEL);
        flow.receive(new Report.Ready(teller.run(Request.Load.class), FakeStoryteller.ENGINE));
        assertEquals(AppState.DONE, flow.state());
        assertEquals(kept, flow.story());
    }
}
