package moonlamp.browser.page.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import moonlamp.protocol.FailureCode;
import moonlamp.protocol.ModelReport;
import moonlamp.protocol.ModelRequest;
import moonlamp.protocol.ModelState;
import moonlamp.protocol.ModelStorage;
import org.junit.jupiter.api.Test;

/** The storyteller that was chosen at an earlier visit: loaded, or stood in for. */
class ChosenTellerTest {
    private static final String GEMMA = FakeModels.GEMMA;

    @Test
    void itIsOpenedAndLoaded() {
        FakeModels visit = FakeModels.chosen();
        visit.flow.start();
        visit.open();
        int run = visit.run(ModelRequest.Open.class);
        assertEquals(new ModelRequest.Open(run, GEMMA), visit.last(ModelRequest.Open.class));
        visit.say(new ModelReport.Opened(run, GEMMA, 99, ModelStorage.FILES));
        visit.say(new ModelReport.Opened(run, GEMMA, 99, ModelStorage.FILES));
        assertEquals(List.of(GEMMA + " 99"), visit.opened, "once");
    }

    @Test
    void onlyTheLatestAskerIsAnswered() {
        FakeModels visit = FakeModels.chosen();
        visit.open();
        int first = visit.run(ModelRequest.Open.class);
        visit.open();
        visit.say(new ModelReport.Opened(first, GEMMA, 99, ModelStorage.FILES));
        assertEquals(List.of(), visit.opened);
    }

    @Test
    void whenTheBrowserHasClearedItTheBuiltInOneStandsIn() {
        FakeModels visit = FakeModels.chosen();
        visit.flow.start();
        visit.open();
        visit.fail(visit.run(ModelRequest.Open.class), FailureCode.E_MISSING);
        assertEquals("", visit.flow.telling());
        assertEquals(GEMMA, visit.flow.chosen(), "the choice is kept");
        visit.list(FakeModels.info(ModelState.ABSENT, 0));
        assertEquals(FailureCode.E_MISSING, visit.gemma().trouble().code());
        assertEquals(ModelTrouble.Remedy.FETCH, visit.remedy());
        visit.flow.fetch(GEMMA, false);
        visit.say(new ModelReport.Installed(
                visit.run(ModelRequest.Download.class), GEMMA, "Gemma", true, ModelStorage.FILES));
        visit.flow.use(GEMMA);
        assertEquals(GEMMA, visit.flow.telling());
        assertNull(visit.gemma().trouble());
    }

    @Test
    void whatIsOnlyInterruptedIsNotCalledCleared() {
        FakeModels visit = FakeModels.chosen();
        visit.flow.start();
        visit.open();
        visit.fail(visit.run(ModelRequest.Open.class), FailureCode.E_MISSING);
        visit.list(FakeModels.info(ModelState.PARTIAL, 1000));
        assertNull(visit.gemma().trouble());
        assertEquals(1, visit.all(ModelRequest.Download.class).size());
        FakeModels listed = FakeModels.chosen().startWith(ModelState.PAUSED, 1000);
        listed.open();
        listed.fail(listed.run(ModelRequest.Open.class), FailureCode.E_MISSING);
        assertNull(listed.gemma().trouble());
    }

    @Test
    void anImportedOneThatIsGoneIsStillNamed() {
        FakeModels visit = new FakeModels(Choice.KEY, FakeModels.OWN + " My own");
        visit.flow.start();
        visit.open();
        visit.fail(visit.run(ModelRequest.Open.class), FailureCode.E_MISSING);
        visit.list(FakeModels.info(ModelState.ABSENT, 0));
        Teller gone = List.copyOf(visit.flow.tellers()).get(1);
        assertEquals("My own", gone.info().name());
        assertEquals(
                ModelTrouble.Remedy.CHOOSE_FILE,
                gone.trouble().remedy(gone.info().verified()));
    }

    @Test
    void withoutMemoryTheBuiltInOneStandsInUntilSomebodyTriesAgain() {
        FakeModels visit = FakeModels.chosen().startWith(ModelState.INSTALLED, FakeModels.BYTES);
        assertTrue(visit.flow.standIn(FailureCode.E_MEMORY, "no room"));
        assertEquals("", visit.flow.telling());
        assertEquals(ModelTrouble.Remedy.LOAD, visit.remedy());
        assertFalse(visit.flow.standIn(FailureCode.E_NETWORK, "nothing"), "nobody stands in for the built-in one");
        visit.list(FakeModels.info(ModelState.INSTALLED, FakeModels.BYTES));
        assertEquals(FailureCode.E_MEMORY, visit.gemma().trouble().code());
        visit.flow.use(GEMMA);
        assertEquals(GEMMA, visit.flow.telling());
        assertNull(visit.gemma().trouble());
    }

    @Test
    void aDamagedOneIsMendedAndTellsAgain() {
        FakeModels visit = FakeModels.chosen().startWith(ModelState.INSTALLED, FakeModels.BYTES);
        visit.flow.standIn(FailureCode.E_DAMAGED, "piece 3");
        assertEquals(ModelTrouble.Remedy.MEND, visit.remedy());
        visit.list(FakeModels.info(ModelState.INSTALLED, FakeModels.BYTES));
        assertEquals(ModelTrouble.Remedy.MEND, visit.remedy(), "every piece has its length, and cannot be read");
        visit.flow.check(GEMMA);
        visit.say(new ModelReport.Checked(visit.run(ModelRequest.Check.class), GEMMA, 1, 1));
        assertEquals(GEMMA, visit.flow.telling());
        assertEquals(1, visit.changedTellers);
    }

    @Test
    void aRepairThatEndsWhileAStoryIsToldDoesNotCutItOff() {
        FakeModels visit = mendedWhileAStoryIsTold();
        assertEquals("", visit.flow.telling());
        visit.flow.useMended();
        assertEquals(0, visit.changedTellers, "the story goes on");
        visit.tellsStory = false;
        visit.flow.useMended();
        assertEquals(GEMMA, visit.flow.telling());
        visit.flow.useMended();
        assertEquals(1, visit.changedTellers, "once");
    }

    @Test
    void aMendedOneThatSomebodyDecidedAgainstMeanwhileDoesNotTell() {
        FakeModels removed = mendedWhileAStoryIsTold();
        removed.flow.remove(GEMMA);
        FakeModels damaged = mendedWhileAStoryIsTold();
        damaged.flow.check(GEMMA);
        damaged.say(new ModelReport.Checked(damaged.run(ModelRequest.Check.class), GEMMA, 1, 0));
        for (FakeModels visit : List.of(removed, damaged)) {
            int before = visit.changedTellers;
            visit.tellsStory = false;
            visit.flow.useMended();
            assertEquals("", visit.flow.telling());
            assertEquals(before, visit.changedTellers);
        }
    }

    private static FakeModels mendedWhileAStoryIsTold() {
        FakeModels visit = FakeModels.chosen().startWith(ModelState.INSTALLED, FakeModels.BYTES);
        visit.flow.standIn(FailureCode.E_DAMAGED, "piece 3");
        visit.tellsStory = true;
        visit.flow.check(GEMMA);
        visit.say(new ModelReport.Checked(visit.run(ModelRequest.Check.class), GEMMA, 1, 1));
        return visit;
    }

    @Test
    void aWorkerThatBreaksDownFailsTheOpening() {
        FakeModels visit = FakeModels.chosen();
        visit.flow.start();
        visit.open();
        visit.flow.workerBroke("trap");
        assertEquals(List.of("E_ENGINE"), visit.opened);
        assertEquals("", visit.flow.telling());
    }
}
