package moonlamp.browser.page.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import moonlamp.protocol.EndReason;
import moonlamp.protocol.FailureCode;
import moonlamp.protocol.Report;
import moonlamp.protocol.Request;
import moonlamp.story.ModelFingerprint;
import moonlamp.story.Recipe;
import moonlamp.story.StoryOptions;
import moonlamp.story.StoryPrompt;
import moonlamp.story.StorySampling;
import moonlamp.story.StoryVariation;
import org.junit.jupiter.api.Test;

class StoryFlowTest {
    private static final Recipe RECIPE = Recipe.of(StoryOptions.first(), 7);
    private static final Recipe OTHER = Recipe.of(StoryOptions.surprise(3), 8);

    private final FakeStoryteller teller = new FakeStoryteller();
    private final StoryFlow flow = teller.flow;

    @Test
    void choosesWordsAsTheStorytellerNeeds() {
        assertEquals(StorySampling.SMALL_MODEL, flow.sampling(), "the bundled one's, before it is known");
        flow.load();
        flow.workerStarted(new ModelFile("", 241_000_000, "cd".repeat(32)));
        assertEquals(StorySampling.LARGE_MODEL, flow.sampling());
        flow.change();
        flow.workerStarted(FakeStoryteller.MODEL);
        assertEquals(StorySampling.SMALL_MODEL, flow.sampling());
    }

    /** A surprise is asked for before anybody knows who will tell it, and the storyteller may change while a story waits. */
    @Test
    void aNewStoryChoosesWordsAsWhoeverTellsItNeeds() {
        flow.load();
        flow.tell(RECIPE);
        flow.workerStarted(new ModelFile("", 241_000_000, "cd".repeat(32)));
        flow.receive(new Report.Ready(teller.run(Request.Load.class), FakeStoryteller.ENGINE));
        assertEquals(StorySampling.LARGE_MODEL, flow.story().recipe().sampling());
        assertEquals(1, teller.last(Request.Tell.class).sampling().drafts());
        flow.change();
        flow.workerStarted(FakeStoryteller.MODEL);
        flow.receive(new Report.Ready(teller.run(Request.Load.class), FakeStoryteller.ENGINE));
        assertEquals(StorySampling.SMALL_MODEL, flow.story().recipe().sampling());
        assertEquals(6, teller.last(Request.Tell.class).sampling().drafts());
    }

    @Test
    void whatSomebodyChangedAndWhatNamesItsStorytellerStays() {
        flow.load();
        flow.workerStarted(FakeStoryteller.MODEL);
        flow.receive(new Report.Ready(teller.run(Request.Load.class), FakeStoryteller.ENGINE));
        for (Recipe kept : List.of(
                RECIPE.withSampling(StorySampling.SMALL_MODEL.withTemperature(0.9f)),
                RECIPE.withSampling(StorySampling.LARGE_MODEL).toldBy(new ModelFingerprint("3626e245")))) {
            flow.tell(kept);
            assertEquals(kept.sampling(), flow.story().recipe().sampling());
        }
    }

    @Test
    void tellsAStoryFromTheFirstVisitToItsEnd() {
        assertEquals(AppState.NO_MODEL, flow.state());
        flow.load();
        assertEquals(AppState.LOADING, flow.state());
        assertTrue(teller.requests.isEmpty(), "nothing can be sent before there is a worker");
        flow.workerStarted(FakeStoryteller.MODEL);
        int load = teller.run(Request.Load.class);
        assertEquals(
                new Request.Load(load, "models/tiny.gguf", 1234, "ab".repeat(32), 0), teller.last(Request.Load.class));
        flow.receive(new Report.Loading(load, 617, 1234));
        assertEquals(0.5, flow.progress());
        flow.receive(new Report.Ready(load, FakeStoryteller.ENGINE));
        assertEquals(AppState.READY, flow.state());
        assertEquals(FakeStoryteller.ENGINE, flow.engine());

        flow.tell(RECIPE);
        assertEquals(AppState.THINKING, flow.state());
        Request.Tell tell = teller.last(Request.Tell.class);
        assertEquals(StoryPrompt.classic(RECIPE.request()), tell.prompt());
        assertEquals(7, tell.sampling().seed());
        assertEquals(0.6f, tell.sampling().temperature());
        assertEquals(6, tell.sampling().drafts());
        flow.receive(new Report.Thinking(tell.run(), 3, 4));
        assertEquals(0.75, flow.progress());
        teller.write("Once there was a squirrel.");
        assertEquals(AppState.WRITING, flow.state());
        teller.write("It slept.");
        teller.finish(EndReason.END_OF_STORY);
        assertEquals(AppState.DONE, flow.state());
        assertEquals(List.of("Once there was a squirrel.", "It slept."), teller.shown);
        assertEquals(7, flow.story().words());
        assertEquals(50.0, flow.pace().tokensPerSecond());
    }

    @Test
    void aStoryAskedForWhileLoadingIsToldWhenReady() {
        flow.load();
        flow.tell(RECIPE);
        assertEquals(AppState.LOADING, flow.state());
        assertTrue(flow.waiting());
        flow.workerStarted(FakeStoryteller.MODEL);
        flow.receive(new Report.Ready(teller.run(Request.Load.class), FakeStoryteller.ENGINE));
        assertEquals(AppState.THINKING, flow.state());
        assertFalse(flow.waiting());
    }

    @Test
    void aWaitingStoryCanBeCalledOff() {
        flow.load();
        flow.tell(RECIPE);
        flow.stop();
        flow.workerStarted(FakeStoryteller.MODEL);
        flow.receive(new Report.Ready(teller.run(Request.Load.class), FakeStoryteller.ENGINE));
        assertEquals(AppState.READY, flow.state());
        assertTrue(teller.requests.stream().noneMatch(Request.Tell.class::isInstance));
    }

    @Test
    void aStoryIsOverWhenNothingMoreWillCome() {
        assertFalse(flow.over(), "there is none");
        teller.ready();
        flow.tell(RECIPE);
        assertTrue(flow.telling());
        assertFalse(flow.over());
        teller.fail(teller.story(), FailureCode.E_ENGINE);
        assertFalse(flow.over(), "it is told again");
        flow.recover();
        flow.stop();
        assertFalse(flow.telling());
        assertTrue(flow.over());
        assertFalse(flow.story().retold());
        flow.tell(StoryVariation.SAME, 1);
        assertTrue(flow.story().retold());
        assertFalse(flow.over());
    }

    @Test
    void stopKeepsWhatIsWrittenAndIgnoresWhatComesLate() {
        teller.ready();
        flow.tell(RECIPE);
        teller.write("One.");
        flow.stop();
        assertEquals(AppState.STOPPED, flow.state());
        assertEquals(teller.story(), teller.run(Request.Stop.class));
        teller.write("Two.");
        assertEquals(List.of("One."), teller.shown);
        teller.finish(EndReason.STOPPED);
        assertEquals(AppState.STOPPED, flow.state());
        assertEquals(40, flow.pace().tokens());
        int sent = teller.requests.size();
        flow.stop();
        assertEquals(sent, teller.requests.size(), "a second stop has nothing to end");
    }

    @Test
    void reportsOfAnOlderStoryDoNotReachANewerOne() {
        teller.ready();
        flow.tell(RECIPE);
        int old = teller.story();
        teller.write("Old.");
        flow.tell(OTHER);
        assertNotEquals(old, teller.story());
        flow.receive(new Report.Sentence(old, "Late.", false));
        flow.receive(new Report.Done(old, EndReason.STOPPED, 1, 1));
        flow.receive(new Report.Failed(old, FailureCode.E_ENGINE, "late"));
        assertEquals(AppState.THINKING, flow.state());
        teller.write("New.");
        assertEquals(List.of("New."), teller.shown);
        assertEquals(OTHER.toldBy(flow.model()), flow.story().recipe());
    }

    @Test
    void aDeadWorkerIsNoticedAndItsSuccessorKeepsTheText() {
        teller.ready();
        flow.tell(RECIPE);
        teller.write("One.");
        for (int second = 0; second <= 10; second++) {
            assertEquals(AppState.WRITING, flow.state());
            flow.tick(second * 1000.0);
        }
        assertEquals(AppState.FAILED, flow.state());
        assertEquals(FailureCode.E_ENGINE, flow.failure().code());
        assertEquals(Failure.Remedy.RESTART, flow.failure().remedy());

        flow.recover();
        assertEquals(2, teller.started);
        assertEquals(AppState.LOADING, flow.state());
        assertNull(flow.failure());
        flow.workerStarted(FakeStoryteller.MODEL);
        flow.receive(new Report.Ready(teller.run(Request.Load.class), FakeStoryteller.ENGINE));
        assertEquals(AppState.STOPPED, flow.state());
        assertEquals(List.of("One."), teller.shown);
    }

    @Test
    void aStoryThatHadNotBegunIsToldByTheSuccessor() {
        teller.ready();
        flow.tell(RECIPE);
        flow.workerBroke("trap");
        flow.recover();
        flow.workerStarted(FakeStoryteller.MODEL);
        flow.receive(new Report.Ready(teller.run(Request.Load.class), FakeStoryteller.ENGINE));
        assertEquals(AppState.THINKING, flow.state());
        assertEquals(RECIPE.toldBy(flow.model()), flow.story().recipe());
    }

    @Test
    void aWorkerThatAnswersIsLeftAlone() {
        teller.ready();
        flow.tell(RECIPE);
        for (int second = 0; second < 60; second++) {
            flow.tick(second * 1000.0);
            flow.receive(new Report.Pong(teller.run(Request.Ping.class)));
        }
        assertEquals(AppState.THINKING, flow.state());
    }

    @Test
    void aPageThatSleptDoesNotBlameTheWorker() {
        teller.ready();
        flow.tell(RECIPE);
        flow.tick(0);
        flow.tick(3_600_000);
        assertEquals(AppState.THINKING, flow.state());
    }

    @Test
    void loadingHasMorePatienceAndASecondWorker() {
        flow.load();
        flow.workerStarted(FakeStoryteller.MODEL);
        silentSeconds(0, 30);
        assertEquals(2, teller.started);
        flow.workerStarted(FakeStoryteller.MODEL);
        silentSeconds(31, 60);
        assertEquals(AppState.FAILED, flow.state());
        assertEquals(2, teller.started);
    }

    @Test
    void aSecondWorkerTellsTheStoryThatWaits() {
        flow.load();
        flow.workerStarted(FakeStoryteller.MODEL);
        flow.tell(RECIPE);
        silentSeconds(0, 30);
        flow.workerStarted(FakeStoryteller.MODEL);
        flow.receive(new Report.Ready(teller.run(Request.Load.class), FakeStoryteller.ENGINE));
        assertEquals(AppState.THINKING, flow.state());
        flow.workerBroke("trap");
        flow.recover();
        flow.workerStarted(FakeStoryteller.MODEL);
        silentSeconds(31, 60);
        assertEquals(4, teller.started);
    }

    /** Each begins while the worker is awaited. */
    private void silentSeconds(int from, int to) {
        for (int second = from; second <= to; second++) {
            assertEquals(AppState.LOADING, flow.state());
            flow.tick(second * 1000.0);
        }
    }

    @Test
    void aWorkerThatHasNotStartedYetIsNotTimed() {
        flow.load();
        for (int second = 0; second < 60; second++) {
            flow.tick(second * 1000.0);
        }
        assertEquals(AppState.LOADING, flow.state());
        assertTrue(teller.requests.isEmpty());
    }

    @Test
    void nobodyIsTimedAtRest() {
        teller.ready();
        int sent = teller.requests.size();
        for (int second = 0; second < 60; second++) {
            flow.tick(second * 1000.0);
        }
        assertEquals(AppState.READY, flow.state());
        assertEquals(sent, teller.requests.size());
    }

    @Test
    void aLoadThatFailsCanBeTriedAgain() {
        flow.load();
        flow.workerStarted(FakeStoryteller.MODEL);
        teller.fail(teller.run(Request.Load.class), FailureCode.E_NETWORK);
        assertEquals(AppState.FAILED, flow.state());
        flow.recover();
        assertEquals(AppState.LOADING, flow.state());
        assertEquals(2, teller.started);
    }

    @Test
    void aMissingWorkerIsANetworkFailure() {
        flow.load();
        flow.workerMissing(new Failure(FailureCode.E_NETWORK, "no script"));
        assertEquals(FailureCode.E_NETWORK, flow.failure().code());
        flow.tell(RECIPE);
        assertEquals(AppState.LOADING, flow.state(), "telling tries again");
    }

    @Test
    void anEngineThatFailsAfterStopIsReplacedBeforeTheNextStory() {
        teller.ready();
        flow.tell(RECIPE);
        flow.stop();
        teller.fail(teller.story(), FailureCode.E_ENGINE);
        assertEquals(AppState.STOPPED, flow.state());
        flow.tell(OTHER);
        assertEquals(AppState.LOADING, flow.state());
        assertEquals(2, teller.started);
    }

    @Test
    void aWishThatIsTooLongLeadsBackToTheChoicesWithoutANewWorker() {
        teller.ready();
        flow.tell(RECIPE);
        teller.fail(teller.story(), FailureCode.E_PROMPT);
        assertEquals(Failure.Remedy.CHANGE_WISH, flow.failure().remedy());
        flow.recover();
        assertEquals(AppState.READY, flow.state());
        assertEquals(1, teller.started);
    }

    @Test
    void whatIsExpectedIsPreparedWhenTheStorytellerIsReady() {
        flow.load();
        flow.expect(RECIPE.request());
        flow.workerStarted(FakeStoryteller.MODEL);
        assertEquals(0, preparations());
        flow.receive(new Report.Ready(teller.run(Request.Load.class), FakeStoryteller.ENGINE));
        String prepared = teller.last(Request.Prepare.class).prompt();
        assertEquals(AppState.READY, flow.state());
        flow.tell(RECIPE);
        assertEquals(teller.last(Request.Tell.class).prompt(), prepared);
        assertEquals(1, preparations());
    }

    @Test
    void eachExpectationIsPreparedOnce() {
        teller.ready();
        flow.expect(RECIPE.request());
        flow.expect(RECIPE.request());
        assertEquals(1, preparations());
        flow.expect(OTHER.request());
        flow.expect(RECIPE.request());
        assertEquals(3, preparations());
    }

    @Test
    void nothingIsPreparedWhileAStoryIsToldOrWaits() {
        flow.load();
        flow.tell(RECIPE);
        flow.expect(OTHER.request());
        flow.workerStarted(FakeStoryteller.MODEL);
        flow.receive(new Report.Ready(teller.run(Request.Load.class), FakeStoryteller.ENGINE));
        teller.write("One.");
        flow.expect(RECIPE.request());
        assertEquals(0, preparations());
        teller.finish(EndReason.END_OF_STORY);
        assertEquals(
                StoryPrompt.classic(RECIPE.request()),
                teller.last(Request.Prepare.class).prompt());
    }

    @Test
    void theNextStoryIsPreparedAfterAStop() {
        teller.ready();
        flow.expect(RECIPE.request());
        flow.tell(RECIPE);
        flow.stop();
        teller.finish(EndReason.STOPPED);
        assertEquals(2, preparations());
    }

    @Test
    void aNewWorkerPreparesAnew() {
        teller.ready();
        flow.expect(RECIPE.request());
        flow.workerBroke("trap");
        flow.recover();
        flow.workerStarted(FakeStoryteller.MODEL);
        assertEquals(1, preparations());
        flow.receive(new Report.Ready(teller.run(Request.Load.class), FakeStoryteller.ENGINE));
        assertEquals(2, preparations());
    }

    private long preparations() {
        return teller.requests.stream()
                .filter(Request.Prepare.class::isInstance)
                .count();
    }

    @Test
    void theSameRecipeAsksTheSameOfTheWorker() {
        teller.ready();
        flow.tell(RECIPE);
        Request.Tell first = teller.last(Request.Tell.class);
        teller.finish(EndReason.LENGTH);
        flow.tell(flow.story().recipe());
        Request.Tell second = teller.last(Request.Tell.class);
        assertEquals(
                first,
                new Request.Tell(
                        first.run(),
                        second.prompt(),
                        second.beginning(),
                        second.language(),
                        second.sampling(),
                        second.maxTokens()));
        assertNotEquals(first.run(), second.run());
    }
}
