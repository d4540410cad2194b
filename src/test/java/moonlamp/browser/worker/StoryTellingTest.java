package moonlamp.browser.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import moonlamp.protocol.EndReason;
import moonlamp.protocol.FailureCode;
import moonlamp.protocol.Report;
import moonlamp.protocol.Request;
import moonlamp.protocol.Sampling;
import org.junit.jupiter.api.Test;

class StoryTellingTest {
    private static final int RUN = 7;

    private final List<Report> reports = new ArrayList<>();
    private double now;

    @Test
    void reportsPromptSentencesAndEnd() {
        StoryTelling telling = telling(ScriptedEngine.ending("Once", ". Tw", "ice.\n", "Th", "rice"), 100);
        while (telling.advance()) {
            now += 10;
        }
        assertEquals(
                List.of(
                        new Report.Thinking(RUN, 0, 5),
                        new Report.Thinking(RUN, 2, 5),
                        new Report.Thinking(RUN, 4, 5),
                        new Report.Thinking(RUN, 5, 5),
                        new Report.Sentence(RUN, "Once.", true),
                        new Report.Sentence(RUN, "Twice.", false),
                        new Report.Sentence(RUN, "Thrice", true),
                        new Report.Done(RUN, EndReason.END_OF_STORY, 5, 60)),
                reports);
        assertFalse(telling.advance());
    }

    /** Tokens that are not told count neither for the limit nor as told. */
    @Test
    void draftsAreNotTold() {
        run(telling(ScriptedEngine.ending("One. ", "Two. ", "Three.").drafting(3), 100));
        List<Report> drafted = List.copyOf(reports);
        reports.clear();
        run(telling(ScriptedEngine.ending("One. ", "Two. ", "Three."), 100));
        assertEquals(reports, drafted);
        assertEquals(new Report.Done(RUN, EndReason.END_OF_STORY, 3, 0), last());
        run(telling(ScriptedEngine.ending("One. ", "Two. ", "Three.").drafting(3), 2));
        assertEquals(new Report.Done(RUN, EndReason.LENGTH, 2, 0), last());
    }

    @Test
    void leavesOutAnUnfinishedSentenceAtTheLimit() {
        run(telling(ScriptedEngine.ending("One. ", "Two. ", "Thr", "ee."), 3));
        assertEquals(List.of("One.", "Two."), sentences().subList(0, 2));
        assertEquals(3, sentences().size(), "a gentle sentence ends what was cut");
        assertEquals(new Report.Done(RUN, EndReason.LENGTH, 3, 0), last());
    }

    @Test
    void keepsAFinishedSentenceAtTheLimit() {
        run(telling(ScriptedEngine.ending("One. ", "\u201cTwo!\u201d", " Three."), 2));
        assertEquals(List.of("One.", "\u201cTwo!\u201d"), sentences().subList(0, 2));
    }

    @Test
    void keepsAnUnfinishedSentenceThatIsAllThereIs() {
        run(telling(ScriptedEngine.ending("On", "ce"), 1));
        assertEquals(List.of("On"), sentences());
    }

    @Test
    void endsWhenTheContextIsFull() {
        run(telling(ScriptedEngine.filling("One. ", "Two"), 100));
        assertEquals("One.", sentences().get(0));
        assertEquals(2, sentences().size());
        assertEquals(new Report.Done(RUN, EndReason.LENGTH, 2, 0), last());
    }

    @Test
    void stopsAtOnceAndKeepsWhatIsWritten() {
        StoryTelling telling = telling(ScriptedEngine.ending("One. ", "Two", " three. Four."), 100);
        for (int i = 0; i < 6; i++) {
            assertTrue(telling.advance());
        }
        telling.stop();
        telling.stop();
        assertFalse(telling.advance());
        assertEquals(List.of("One.", "Two"), sentences());
        assertEquals(new Report.Done(RUN, EndReason.STOPPED, 2, 0), last());
    }

    @Test
    void mayBeStoppedBeforeItBegins() {
        StoryTelling telling = telling(ScriptedEngine.ending("One."), 100);
        telling.stop();
        assertFalse(telling.advance());
        assertEquals(List.of(new Report.Done(RUN, EndReason.STOPPED, 0, 0)), reports);
    }

    @Test
    void goesOnWithAnotherSeedAfterASentenceThatDoesNotBelong() {
        ScriptedEngine engine = ScriptedEngine.inTurn(List.of(
                List.of("One. ", "A gun. ", "Lost. "), List.of(" Blood! ", "Lost. "), List.of("\n\nThey slept.")));
        run(telling(engine, 100));
        assertEquals(List.of("", "One.", "One."), engine.beginnings);
        assertEquals(3, engine.seeds.stream().distinct().count());
        assertEquals(Sampling.greedy().seed(), engine.seeds.get(0));
        assertEquals(List.of("One.", "They slept."), sentences());
        assertEquals(
                List.of(0, 2, 4, 5),
                reports.stream()
                        .filter(Report.Thinking.class::isInstance)
                        .map(report -> ((Report.Thinking) report).done())
                        .toList(),
                "the prompt is thought about once");
        assertEquals(new Report.Done(RUN, EndReason.END_OF_STORY, 6, 0), last());
    }

    @Test
    void aStoryThatRepeatsItselfIsThoughtAboutOnceToo() {
        String sentence = "The fox went home to bed. ";
        ScriptedEngine engine = ScriptedEngine.inTurn(
                List.of(List.of(sentence, "It rained. ", sentence, "Lost. "), List.of(" They slept.")));
        StoryTelling telling = telling(engine, 100);
        while (telling.advance()) {
            now += 10;
        }
        assertEquals(List.of("The fox went home to bed.", "It rained.", "They slept."), sentences());
        int firstSentence = IntStream.range(0, reports.size())
                .filter(i -> reports.get(i) instanceof Report.Sentence)
                .findFirst()
                .orElseThrow();
        assertTrue(
                reports.subList(firstSentence, reports.size()).stream().noneMatch(Report.Thinking.class::isInstance),
                "the page stays with the story");
        Report.Done done = (Report.Done) last();
        assertTrue(done.millis() >= 10 * done.tokens(), "all tokens in all the time that they took");
    }

    @Test
    void endsGentlyAfterTheThirdSentenceThatDoesNotBelong() {
        ScriptedEngine engine = ScriptedEngine.inTurn(List.of(List.of("One. ", "A gun. ", "Lost. ")));
        run(telling(engine, 100));
        assertEquals(List.of("", "One."), engine.beginnings.subList(0, 2));
        List<String> sentences = sentences();
        assertEquals("One.", sentences.get(0));
        assertTrue(sentences.stream().noneMatch(text -> text.contains("gun") || text.contains("Lost")));
        assertEquals(EndReason.SOFTENED, ((Report.Done) last()).reason());
    }

    @Test
    void aBadSentenceThatTheLimitCutsIsLeftOut() {
        run(telling(ScriptedEngine.ending("One. ", "A gun.", " Two."), 2));
        assertTrue(
                sentences().stream().noneMatch(text -> text.contains("gun")),
                sentences().toString());
        assertEquals(new Report.Done(RUN, EndReason.LENGTH, 2, 0), last());
    }

    @Test
    void goesOnFromABeginning() {
        ScriptedEngine engine = ScriptedEngine.ending(" they", " slept.");
        Request.Tell tell = new Request.Tell(RUN, "prompt", "One. The next evening,", "en", Sampling.greedy(), 100);
        run(new StoryTelling(tell, engine, reports::add, () -> now));
        assertEquals(List.of("One. The next evening,"), engine.beginnings);
        assertEquals(List.of("One.", "The next evening, they slept."), sentences());
    }

    @Test
    void passesFailuresOn() {
        StoryTelling telling = telling(ScriptedEngine.failing(FailureCode.E_ENGINE, 1, "One. ", "Two."), 100);
        assertThrows(EngineFailureException.class, () -> run(telling));
    }

    private StoryTelling telling(StoryEngine engine, int maxTokens) {
        Request.Tell tell = new Request.Tell(RUN, "prompt", "", "en", Sampling.greedy(), maxTokens);
        return new StoryTelling(tell, engine, reports::add, () -> now);
    }

    private static void run(StoryTelling telling) {
        boolean more = true;
        while (more) {
            more = telling.advance();
        }
    }

    private List<String> sentences() {
        return reports.stream()
                .filter(Report.Sentence.class::isInstance)
                .map(report -> ((Report.Sentence) report).text())
                .toList();
    }

    private Report last() {
        return reports.get(reports.size() - 1);
    }
}
