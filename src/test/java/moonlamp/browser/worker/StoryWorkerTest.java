package moonlamp.browser.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import moonlamp.protocol.EndReason;
import moonlamp.protocol.EngineReport;
import moonlamp.protocol.FailureCode;
import moonlamp.protocol.Report;
import moonlamp.protocol.Request;
import moonlamp.protocol.Sampling;
import org.junit.jupiter.api.Test;

class StoryWorkerTest {
    private static final EngineReport ENGINE = new EngineReport("relaxed", "Why.", 1, 1 << 20, "a model", 5, 2, 512);

    private final List<Report> reports = new ArrayList<>();
    private final Queue<Turn> turns = new ArrayDeque<>();
    private final List<ModelLoader.Listener> loads = new ArrayList<>();
    private final StoryWorker worker =
            new StoryWorker((load, listener) -> loads.add(listener), reports::add, turns::add, () -> 0);

    @Test
    void loadsAndTells() {
        worker.receive(load(1));
        loads.get(0).progress(10, 100);
        loads.get(0).ready(ScriptedEngine.ending("One."), ENGINE);
        worker.receive(tell(2));
        runTurns();
        assertEquals(new Report.Loading(1, 10, 100), reports.get(0));
        assertEquals(new Report.Ready(1, ENGINE), reports.get(1));
        assertEquals(new Report.Done(2, EndReason.END_OF_STORY, 1, 0), last());
    }

    @Test
    void doesOneSliceATurn() {
        ready(ScriptedEngine.ending("One."));
        worker.receive(tell(2));
        assertEquals(List.of(), reports);
        turns.remove().run();
        assertEquals(List.of(new Report.Thinking(2, 0, 5)), reports);
        assertEquals(1, turns.size());
    }

    @Test
    void answersPingsInBetween() {
        ready(ScriptedEngine.ending("One."));
        worker.receive(tell(2));
        turns.remove().run();
        worker.receive(new Request.Ping(9));
        assertEquals(new Report.Pong(9), last());
        runTurns();
        assertEquals(new Report.Done(2, EndReason.END_OF_STORY, 1, 0), last());
    }

    @Test
    void stopsTheStoryOfTheRunOnly() {
        ready(ScriptedEngine.ending("One. ", "Two."));
        worker.receive(tell(2));
        turns.remove().run();
        worker.receive(new Request.Stop(1));
        assertEquals(new Report.Thinking(2, 0, 5), last());
        worker.receive(new Request.Stop(2));
        assertEquals(new Report.Done(2, EndReason.STOPPED, 0, 0), last());
        int before = reports.size();
        worker.receive(new Request.Stop(2));
        runTurns();
        assertEquals(before, reports.size());
    }

    @Test
    void aNewStoryStopsTheOneBefore() {
        ready(ScriptedEngine.ending("All slept."));
        worker.receive(tell(2));
        turns.remove().run();
        worker.receive(tell(3));
        runTurns();
        assertEquals(
                List.of(
                        new Report.Thinking(2, 0, 5),
                        new Report.Done(2, EndReason.STOPPED, 0, 0),
                        new Report.Thinking(3, 0, 5),
                        new Report.Thinking(3, 2, 5),
                        new Report.Thinking(3, 4, 5),
                        new Report.Thinking(3, 5, 5),
                        new Report.Sentence(3, "All slept.", true),
                        new Report.Done(3, EndReason.END_OF_STORY, 1, 0)),
                reports);
    }

    @Test
    void refusesWhatComesAtTheWrongTime() {
        worker.receive(tell(1));
        assertFailed(1, FailureCode.E_PROTOCOL);
        worker.receive(load(2));
        worker.receive(load(3));
        assertFailed(3, FailureCode.E_PROTOCOL);
        worker.receive(tell(4));
        assertFailed(4, FailureCode.E_PROTOCOL);
        loads.get(0).ready(ScriptedEngine.ending(), ENGINE);
        worker.receive(load(5));
        assertFailed(5, FailureCode.E_PROTOCOL);
        assertEquals(1, loads.size());
    }

    @Test
    void refusesALanguageThatItTellsNoStoriesIn() {
        ready(ScriptedEngine.ending("One."));
        worker.receive(new Request.Tell(2, "prompt", "", "tlh", Sampling.greedy(), 100));
        assertFailed(2, FailureCode.E_PROTOCOL);
        assertEquals(0, turns.size());
        worker.receive(tell(3));
        runTurns();
        assertEquals(new Report.Done(3, EndReason.END_OF_STORY, 1, 0), last());
    }

    @Test
    void aFailedLoadMayBeRepeated() {
        worker.receive(load(1));
        loads.get(0).failed(FailureCode.E_NETWORK, "cut");
        assertEquals(new Report.Failed(1, FailureCode.E_NETWORK, "cut"), last());
        worker.receive(load(2));
        loads.get(1).ready(ScriptedEngine.ending(), ENGINE);
        assertEquals(new Report.Ready(2, ENGINE), last());
    }

    @Test
    void aBrokenEngineTellsNothingMore() {
        ready(ScriptedEngine.failing(FailureCode.E_ENGINE, 0));
        worker.receive(tell(2));
        runTurns();
        assertEquals(new Report.Failed(2, FailureCode.E_ENGINE, "as scripted"), last());
        worker.receive(tell(3));
        assertFailed(3, FailureCode.E_ENGINE);
        worker.receive(load(4));
        assertFailed(4, FailureCode.E_PROTOCOL);
        worker.receive(new Request.Ping(5));
        assertEquals(new Report.Pong(5), last());
    }

    @Test
    void aPromptThatIsTooLongBreaksNothing() {
        ready(ScriptedEngine.failing(FailureCode.E_PROMPT, 0));
        worker.receive(tell(2));
        runTurns();
        assertFailed(2, FailureCode.E_PROMPT);
        worker.receive(tell(3));
        assertEquals(1, turns.size());
    }

    @Test
    void aPreparedPromptNeedNotBeReadAgain() {
        ready(ScriptedEngine.ending("All slept."));
        worker.receive(new Request.Prepare(2, "prompt"));
        runTurns();
        assertEquals(List.of(), reports, "nobody is told");
        worker.receive(tell(3));
        runTurns();
        assertEquals(
                List.of(
                        new Report.Thinking(3, 4, 5),
                        new Report.Thinking(3, 5, 5),
                        new Report.Sentence(3, "All slept.", true),
                        new Report.Done(3, EndReason.END_OF_STORY, 1, 0)),
                reports);
    }

    @Test
    void preparesOneSliceATurnAndGivesWayAtOnce() {
        ready(ScriptedEngine.ending("One."));
        worker.receive(new Request.Prepare(2, "prompt"));
        turns.remove().run();
        turns.remove().run();
        assertEquals(1, turns.size());
        worker.receive(tell(3));
        turns.remove().run();
        assertEquals(List.of(), reports, "what was left of the preparation is not done");
        turns.remove().run();
        assertEquals(List.of(new Report.Thinking(3, 2, 5)), reports);
    }

    @Test
    void aNewerPreparationTakesTheOlderOnesPlace() {
        ready(ScriptedEngine.ending("One."));
        worker.receive(new Request.Prepare(2, "other"));
        worker.receive(new Request.Prepare(3, "prompt"));
        runTurns();
        worker.receive(tell(4));
        turns.remove().run();
        assertEquals(List.of(new Report.Thinking(4, 4, 5)), reports);
    }

    @Test
    void anyStopEndsAPreparation() {
        ready(ScriptedEngine.ending("One."));
        worker.receive(new Request.Prepare(2, "prompt"));
        turns.remove().run();
        worker.receive(new Request.Stop(1));
        turns.remove().run();
        assertEquals(0, turns.size());
        assertEquals(List.of(), reports);
    }

    @Test
    void preparesNothingWhileAStoryIsToldOrNoModelIsThere() {
        worker.receive(new Request.Prepare(1, "prompt"));
        assertEquals(0, turns.size());
        ready(ScriptedEngine.ending("One."));
        worker.receive(tell(2));
        worker.receive(new Request.Prepare(3, "other"));
        assertEquals(1, turns.size());
        runTurns();
        assertEquals(new Report.Done(2, EndReason.END_OF_STORY, 1, 0), last());
    }

    @Test
    void aBreakdownWhilePreparingIsReportedByTheNextStory() {
        ready(ScriptedEngine.ending("One.").failingToPrepare(FailureCode.E_ENGINE));
        worker.receive(new Request.Prepare(2, "prompt"));
        runTurns();
        assertEquals(List.of(), reports);
        worker.receive(tell(3));
        assertFailed(3, FailureCode.E_ENGINE);
        assertTrue(last().toString().contains("while preparing"), last().toString());
    }

    @Test
    void aPromptThatCannotBePreparedBreaksNothing() {
        ready(ScriptedEngine.ending("One.").failingToPrepare(FailureCode.E_PROMPT));
        worker.receive(new Request.Prepare(2, "prompt"));
        runTurns();
        worker.receive(tell(3));
        runTurns();
        assertEquals(new Report.Done(3, EndReason.END_OF_STORY, 1, 0), last());
    }

    private void ready(StoryEngine engine) {
        worker.receive(load(1));
        loads.get(0).ready(engine, ENGINE);
        reports.clear();
    }

    private void runTurns() {
        while (!turns.isEmpty()) {
            turns.remove().run();
        }
    }

    private void assertFailed(int run, FailureCode code) {
        assertTrue(
                last() instanceof Report.Failed failed && failed.run() == run && failed.code() == code,
                () -> last().toString());
    }

    private Report last() {
        return reports.get(reports.size() - 1);
    }

    private static Request.Load load(int run) {
        return new Request.Load(run, "models/a.gguf", 100, "", 0);
    }

    private static Request.Tell tell(int run) {
        return new Request.Tell(run, "prompt", "", "en", Sampling.greedy(), 100);
    }
}
