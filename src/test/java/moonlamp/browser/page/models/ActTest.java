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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is offered when, and what is worth a line elsewhere. */
class ActTest {
    @ParameterizedTest
    @CsvSource({
        "ABSENT, 0, FETCH",
        "PARTIAL, 5, RESUME CANCEL",
        "PAUSED, 5, RESUME CANCEL",
        "DOWNLOADING, 5, RESUME",
        "INSTALLED, 9, USE CHECK REMOVE",
        "DAMAGED, 5, MEND REMOVE"
    })
    void everyStateHasItsActs(ModelState state, long stored, String acts) {
        assertEquals(acts, text(Act.of(new Teller(FakeModels.info(state, stored)), false)));
    }

    @Test
    void theOneThatTellsIsNotOfferedAndAnImportedOneIsNotFetched() {
        Teller gemma = new Teller(FakeModels.info(ModelState.INSTALLED, 9));
        assertEquals("CHECK REMOVE", text(Act.of(gemma, true)));
        Teller lost = new Teller(FakeModels.own(ModelState.ABSENT, ModelStorage.NONE));
        assertEquals("CHOOSE_FILE", text(Act.of(lost, false)));
        Teller damaged = new Teller(FakeModels.own(ModelState.DAMAGED, ModelStorage.FILES));
        assertEquals("CHOOSE_FILE REMOVE", text(Act.of(damaged, false)));
    }

    @Test
    void workCanBePausedOrEnded() {
        FakeModels visit = FakeModels.accepted().startWith(ModelState.ABSENT, 0);
        visit.flow.fetch(FakeModels.GEMMA, false);
        assertEquals("PAUSE CANCEL", text(Act.of(visit.gemma(), false)));
        FakeModels whole = FakeModels.accepted().startWith(ModelState.INSTALLED, FakeModels.BYTES);
        whole.flow.check(FakeModels.GEMMA);
        assertEquals("USE CANCEL", text(Act.of(whole.gemma(), false)));
        whole.flow.remove(FakeModels.GEMMA);
        assertEquals("", text(Act.of(whole.gemma(), false)));
    }

    @ParameterizedTest
    @EnumSource(FailureCode.class)
    void everyFailureOffersSomethingAndNothingTwice(FailureCode code) {
        for (ModelTrouble.During during : ModelTrouble.During.values()) {
            for (ModelState state : ModelState.values()) {
                Teller teller = new Teller(FakeModels.info(state, 5));
                teller.fail(new ModelTrouble(during, code, "details", null));
                List<Act> acts = Act.of(teller, false);
                assertFalse(acts.isEmpty());
                assertEquals(acts.size(), acts.stream().distinct().count(), acts.toString());
            }
        }
    }

    @Test
    void withoutRoomMemoryIsTheSecondOffer() {
        Teller teller = new Teller(FakeModels.info(ModelState.PARTIAL, 5));
        teller.fail(new ModelTrouble(ModelTrouble.During.FETCHING, FailureCode.E_SPACE, "full", null));
        assertEquals("RESUME KEEP_IN_MEMORY CANCEL", text(Act.of(teller, false)));
    }

    @Test
    void troubleComesBeforeGoodNewsAndGoodNewsBeforeProgress() {
        FakeModels visit = FakeModels.accepted().startWith(ModelState.ABSENT, 0);
        assertNull(Headline.of(visit.flow));
        visit.flow.fetch(FakeModels.GEMMA, false);
        assertEquals(Headline.Kind.PROGRESS, Headline.of(visit.flow).kind());
        visit.say(new ModelReport.Installed(
                visit.run(ModelRequest.Download.class), FakeModels.GEMMA, "Gemma", true, ModelStorage.FILES));
        assertEquals(Headline.Kind.READY, Headline.of(visit.flow).kind());
        visit.flow.take(() -> "a.gguf");
        assertEquals(Headline.Kind.READY, Headline.of(visit.flow).kind());
        visit.flow.use(FakeModels.GEMMA);
        assertEquals(new Headline(Headline.Kind.PROGRESS, null), Headline.of(visit.flow));
        visit.flow.standIn(FailureCode.E_MEMORY, "no room");
        assertEquals(new Headline(Headline.Kind.TROUBLE, visit.gemma()), Headline.of(visit.flow));
    }

    @Test
    void quartersAreToldAndNotTooOften() {
        ProgressTalk talk = new ProgressTalk();
        assertFalse(talk.worthTelling(0, 0.1));
        assertTrue(talk.worthTelling(1000, 0.26));
        assertFalse(talk.worthTelling(5000, 0.51));
        assertTrue(talk.worthTelling(11_000, 0.55));
        assertFalse(talk.worthTelling(30_000, 0.6));
        assertTrue(talk.worthTelling(40_000, 0.8));
        assertFalse(talk.worthTelling(90_000, 1), "the end is told in its own words");
    }

    private static String text(List<Act> acts) {
        return String.join(" ", acts.stream().map(Act::name).toList());
    }
}
