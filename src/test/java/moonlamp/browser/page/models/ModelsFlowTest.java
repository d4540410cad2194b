package moonlamp.browser.page.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import moonlamp.protocol.FailureCode;
import moonlamp.protocol.ModelReport;
import moonlamp.protocol.ModelRequest;
import moonlamp.protocol.ModelState;
import moonlamp.protocol.ModelStorage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Fetching, pausing, checking and removing. */
class ModelsFlowTest {
    private static final String GEMMA = FakeModels.GEMMA;

    @Test
    void nothingIsFetchedBeforeTheTermsAreAccepted() {
        FakeModels visit = new FakeModels().startWith(ModelState.ABSENT, 0);
        visit.flow.fetch(GEMMA, false);
        assertTrue(visit.flow.agreementNeeded());
        assertEquals(List.of(), visit.all(ModelRequest.Download.class));
        visit.flow.decline();
        assertFalse(visit.flow.agreementNeeded());
        visit.flow.accept();
        assertEquals(List.of(), visit.all(ModelRequest.Download.class), "what was declined does not come back");

        FakeModels again = new FakeModels().startWith(ModelState.ABSENT, 0);
        again.flow.fetch(GEMMA, false);
        again.flow.accept();
        assertEquals(
                new ModelRequest.Download(again.run(ModelRequest.Download.class), GEMMA, false),
                again.last(ModelRequest.Download.class));
        assertEquals(1, again.asked, "the browser is asked to keep it");
        assertEquals(Agreement.VERSION + " 2026-11-22", again.notes.get(Agreement.KEY));
    }

    @Test
    void acceptedTermsAreNotAskedForAgainUntilTheyChange() {
        FakeModels visit = FakeModels.accepted().startWith(ModelState.ABSENT, 0);
        visit.flow.fetch(GEMMA, false);
        assertFalse(visit.flow.agreementNeeded());
        FakeModels older = new FakeModels(Agreement.KEY, "2025-01-01 2025-02-02").startWith(ModelState.ABSENT, 0);
        older.flow.fetch(GEMMA, false);
        assertTrue(older.flow.agreementNeeded());
    }

    @Test
    void nothingMoreCanBeHereBeforeAnyTermsWereAccepted() {
        FakeModels visit = new FakeModels();
        assertFalse(visit.flow.mayHaveMore());
        visit.flow.accept();
        assertTrue(visit.flow.mayHaveMore());
        assertTrue(
                new FakeModels(Agreement.KEY, "2025-01-01 2025-02-02").flow.mayHaveMore(), "fetched under older terms");
        assertTrue(News.isNews(Agreement.KEY), "another tab may be about to fetch something");
        assertTrue(News.isNews(News.KEY));
        assertFalse(News.isNews("moonlamp.theme"));
    }

    @Test
    void withoutANotebookAcceptanceHoldsForTheVisit() {
        FakeModels visit = new FakeModels().startWith(ModelState.ABSENT, 0);
        visit.flow.accept();
        visit.notes.clear();
        visit.flow.fetch(GEMMA, false);
        assertFalse(visit.flow.agreementNeeded());
    }

    @Test
    void aDownloadIsFollowedToItsEnd() {
        FakeModels visit = FakeModels.accepted().startWith(ModelState.ABSENT, 0);
        visit.flow.fetch(GEMMA, false);
        visit.progress(1000);
        assertEquals(1000, visit.gemma().job().progress().doneBytes());
        String news = visit.notes.get(News.KEY);
        assertNotNull(news, "other tabs are told when it begins");
        visit.progress(2000);
        assertEquals(news, visit.notes.get(News.KEY));
        install(visit);
        assertTrue(visit.gemma().usable());
        assertTrue(visit.gemma().arrived());
        assertNotEquals(news, visit.notes.get(News.KEY), "and when it ends");
        assertEquals("", visit.flow.telling(), "it tells when somebody says so");
        visit.list(FakeModels.info(ModelState.INSTALLED, FakeModels.BYTES));
        assertTrue(visit.gemma().arrived());
        visit.flow.use(GEMMA);
        assertEquals(GEMMA, visit.flow.telling());
        assertEquals(1, visit.changedTellers);
        assertEquals(GEMMA + " Gemma", visit.notes.get(Choice.KEY));
        assertFalse(visit.gemma().arrived());
        visit.flow.use("");
        assertEquals("", visit.flow.telling());
        assertEquals("", visit.notes.get(Choice.KEY));
    }

    @Test
    void anInterruptedDownloadGoesOnAndAPausedOneWaits() {
        FakeModels interrupted = FakeModels.accepted().startWith(ModelState.PARTIAL, 1000);
        assertEquals(1, interrupted.all(ModelRequest.Download.class).size());
        FakeModels paused = FakeModels.accepted().startWith(ModelState.PAUSED, 1000);
        assertEquals(0, paused.all(ModelRequest.Download.class).size());
        paused.flow.fetch(GEMMA, false);
        assertEquals(1, paused.all(ModelRequest.Download.class).size());
        FakeModels unasked = new FakeModels().startWith(ModelState.PARTIAL, 1000);
        assertEquals(0, unasked.all(ModelRequest.Download.class).size());
    }

    @Test
    void anotherTabsDownloadIsFollowed() {
        FakeModels visit = FakeModels.accepted().startWith(ModelState.ABSENT, 0);
        visit.flow.look();
        visit.list(FakeModels.info(ModelState.DOWNLOADING, 1000));
        int run = visit.run(ModelRequest.Download.class);
        visit.progress(run, 2000, true);
        assertTrue(visit.gemma().job().progress().elsewhere());
        visit.flow.look();
        visit.list(FakeModels.info(ModelState.DOWNLOADING, 1000));
        assertEquals(1, visit.all(ModelRequest.Download.class).size(), "it is followed already");
    }

    @Test
    void pausingKeepsAndCancellingRemoves() {
        FakeModels visit = FakeModels.accepted().startWith(ModelState.ABSENT, 0);
        visit.flow.fetch(GEMMA, false);
        int run = visit.run(ModelRequest.Download.class);
        visit.progress(5000);
        visit.flow.pause(GEMMA);
        assertEquals(new ModelRequest.Pause(run), visit.last(ModelRequest.Pause.class));
        visit.say(new ModelReport.Paused(run, GEMMA));
        assertEquals(ModelState.PAUSED, visit.gemma().info().state());
        assertEquals(5000, visit.gemma().info().storedBytes());
        assertNull(visit.gemma().job());
        visit.flow.pause(GEMMA);
        assertEquals(1, visit.all(ModelRequest.Pause.class).size());

        visit.flow.fetch(GEMMA, false);
        run = visit.run(ModelRequest.Download.class);
        visit.flow.cancel(GEMMA);
        assertEquals(new ModelRequest.Cancel(run), visit.last(ModelRequest.Cancel.class));
        visit.say(new ModelReport.Cancelled(run, GEMMA));
        assertEquals(ModelState.ABSENT, visit.gemma().info().state());

        FakeModels paused = FakeModels.accepted().startWith(ModelState.PAUSED, 1000);
        paused.flow.cancel(GEMMA);
        assertEquals(GEMMA, paused.last(ModelRequest.Remove.class).model());
    }

    @Test
    void whatAnotherTabFinishedInItsMemoryIsNotFetchedHere() {
        FakeModels visit = FakeModels.accepted().startWith(ModelState.DOWNLOADING, 1000);
        int run = visit.run(ModelRequest.Download.class);
        visit.say(new ModelReport.Paused(run, GEMMA));
        visit.list(FakeModels.info(ModelState.PARTIAL, 1000));
        assertEquals(1, visit.all(ModelRequest.Download.class).size());
        visit.flow.fetch(GEMMA, false);
        assertEquals(2, visit.all(ModelRequest.Download.class).size());
    }

    @Test
    void aSecondClickDoesNothingAndWhatHasJustArrivedIsNotRemoved() {
        FakeModels visit = FakeModels.accepted().startWith(ModelState.ABSENT, 0);
        visit.flow.fetch(GEMMA, false);
        visit.flow.fetch(GEMMA, false);
        visit.flow.check(GEMMA);
        assertEquals(1, visit.all(ModelRequest.Download.class).size());
        assertEquals(0, visit.all(ModelRequest.Check.class).size());
        install(visit);
        visit.flow.cancel(GEMMA);
        assertEquals(List.of(), visit.all(ModelRequest.Remove.class));
    }

    @Test
    void reportsOfOlderRunsAreIgnored() {
        FakeModels visit = FakeModels.accepted().startWith(ModelState.ABSENT, 0);
        visit.flow.fetch(GEMMA, false);
        int run = visit.run(ModelRequest.Download.class);
        visit.say(new ModelReport.Paused(run, GEMMA));
        visit.flow.fetch(GEMMA, false);
        visit.fail(run, FailureCode.E_NETWORK);
        visit.progress(run, 9, false);
        assertNotNull(visit.gemma().job());
        assertNull(visit.gemma().job().progress());
        int list = visit.run(ModelRequest.ListModels.class);
        visit.flow.look();
        visit.say(new ModelReport.ListEnd(list, 0));
        assertEquals(1, visit.flow.tellers().size());
    }

    @ParameterizedTest
    @EnumSource(FailureCode.class)
    void afterAFailureWhatWasFetchedStaysAndNothingGoesOnByItself(FailureCode code) {
        FakeModels visit = FakeModels.accepted().startWith(ModelState.ABSENT, 0);
        visit.flow.fetch(GEMMA, false);
        int run = visit.run(ModelRequest.Download.class);
        visit.progress(7000);
        visit.say(new ModelReport.Space(run, 300, 200, 100, false));
        visit.fail(run, code);
        assertEquals(7000, visit.gemma().info().storedBytes());
        ModelTrouble trouble = visit.gemma().trouble();
        assertEquals(
                new ModelTrouble(
                        ModelTrouble.During.FETCHING,
                        code,
                        "details",
                        new ModelReport.Space(run, 300, 200, 100, false)),
                trouble);
        boolean refused = code == FailureCode.E_REFUSED || code == FailureCode.E_GONE;
        assertEquals(refused ? ModelTrouble.Remedy.CHOOSE_FILE : ModelTrouble.Remedy.FETCH, visit.remedy());
        assertEquals(code == FailureCode.E_SPACE || code == FailureCode.E_STORAGE, trouble.memoryHelps());
        visit.list(FakeModels.info(ModelState.PARTIAL, 7000));
        assertEquals(1, visit.all(ModelRequest.Download.class).size());
        visit.flow.fetch(GEMMA, true);
        assertTrue(visit.last(ModelRequest.Download.class).inMemory());
        assertNull(visit.gemma().trouble());
    }

    @Test
    void aModelInMemoryIsChosenForThisVisitOnly() {
        FakeModels visit = FakeModels.accepted().startWith(ModelState.ABSENT, 0);
        visit.flow.fetch(GEMMA, true);
        visit.say(new ModelReport.Installed(
                visit.run(ModelRequest.Download.class), GEMMA, "Gemma", true, ModelStorage.MEMORY));
        visit.flow.use(GEMMA);
        assertEquals(GEMMA, visit.flow.telling());
        assertNull(visit.notes.get(Choice.KEY));
    }

    @Test
    void whoRemovesTheChosenOneIsToldStoriesByTheBuiltInOne() {
        FakeModels visit = FakeModels.chosen().startWith(ModelState.INSTALLED, FakeModels.BYTES);
        assertEquals(GEMMA, visit.flow.telling());
        visit.flow.remove(GEMMA);
        visit.say(new ModelReport.Removed(visit.run(ModelRequest.Remove.class), GEMMA));
        assertEquals("", visit.flow.telling());
        assertEquals("", visit.notes.get(Choice.KEY));
        assertEquals(1, visit.changedTellers);
        assertEquals(ModelState.ABSENT, visit.gemma().info().state());
    }

    @Test
    void theRoomIsMeasuredWithEveryList() {
        FakeModels visit = FakeModels.accepted().startWith(ModelState.ABSENT, 0);
        int run = visit.run(ModelRequest.MeasureSpace.class);
        visit.say(new ModelReport.Space(run, 0, 3, 9, true));
        assertEquals(9, visit.flow.space().freeBytes());
    }

    @Test
    void aListThatCannotBeHadIsSaidAndAskedForAgain() {
        FakeModels visit = FakeModels.accepted().startWith(ModelState.ABSENT, 0);
        visit.flow.look();
        visit.fail(visit.run(ModelRequest.ListModels.class), FailureCode.E_NETWORK);
        assertEquals(FailureCode.E_NETWORK, visit.flow.listTrouble().code());
        assertEquals(1, visit.flow.tellers().size(), "what was known stays");
        visit.flow.look();
        visit.list(FakeModels.info(ModelState.ABSENT, 0));
        assertNull(visit.flow.listTrouble());
    }

    @Test
    void aBrokenWorkerIsReplacedAndItsDownloadGoesOn() {
        FakeModels visit = FakeModels.accepted().startWith(ModelState.ABSENT, 0);
        visit.flow.fetch(GEMMA, false);
        visit.progress(5000);
        visit.flow.workerBroke("trap");
        assertEquals(2, visit.started);
        visit.list(FakeModels.info(ModelState.PARTIAL, 4000));
        assertEquals(2, visit.all(ModelRequest.Download.class).size());
    }

    @Test
    void aWorkerThatBreaksDownAgainAndAgainIsLeftAloneUntilItIsWanted() {
        FakeModels visit = FakeModels.accepted();
        visit.flow.start();
        for (int i = 0; i < 5; i++) {
            visit.flow.workerBroke("trap");
        }
        assertEquals(3, visit.started);
        assertEquals(FailureCode.E_ENGINE, visit.flow.listTrouble().code());
        visit.flow.open(null);
        assertEquals(4, visit.started, "whoever is to tell is asked for anew");
        visit.flow.start();
        visit.list();
        assertNull(visit.flow.listTrouble());
    }

    private static void install(FakeModels visit) {
        visit.say(new ModelReport.Installed(
                visit.run(ModelRequest.Download.class), GEMMA, "Gemma", true, ModelStorage.FILES));
    }
}
