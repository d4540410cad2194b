package moonlamp.browser.page.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import moonlamp.protocol.FailureCode;
import moonlamp.protocol.ModelReport;
import moonlamp.protocol.ModelRequest;
import moonlamp.protocol.ModelState;
import org.junit.jupiter.api.Test;

/** Whether what is stored is still whole. */
class CheckingTest {
    private static final String GEMMA = FakeModels.GEMMA;

    @Test
    void checkingSaysWhatItFoundAndMends() {
        FakeModels visit = FakeModels.accepted().startWith(ModelState.INSTALLED, FakeModels.BYTES);
        visit.flow.check(GEMMA);
        int run = visit.run(ModelRequest.Check.class);
        assertEquals(new ModelRequest.Check(run, GEMMA, true), visit.last(ModelRequest.Check.class));
        assertTrue(visit.gemma().usable(), "it can be told with meanwhile");
        visit.say(new ModelReport.Checked(run, GEMMA, 2, 2));
        assertTrue(visit.gemma().sound());
        visit.flow.check(GEMMA);
        assertFalse(visit.gemma().sound());
        visit.say(new ModelReport.Checked(visit.run(ModelRequest.Check.class), GEMMA, 2, 0));
        assertEquals(FailureCode.E_DAMAGED, visit.gemma().trouble().code());
        assertEquals(ModelTrouble.Remedy.MEND, visit.remedy());
        visit.flow.check(GEMMA);
        visit.fail(visit.run(ModelRequest.Check.class), FailureCode.E_NETWORK);
        assertEquals(ModelTrouble.Remedy.FETCH, visit.remedy(), "a repair goes on as a download");
    }

    @Test
    void aCheckThatIsEndedDoesNotGoOnByItself() {
        FakeModels visit = FakeModels.accepted().startWith(ModelState.INSTALLED, FakeModels.BYTES);
        visit.flow.check(GEMMA);
        visit.flow.cancel(GEMMA);
        visit.say(new ModelReport.Cancelled(visit.run(ModelRequest.Check.class), GEMMA));
        assertEquals(ModelState.INSTALLED, visit.gemma().info().state());
        visit.list(FakeModels.info(ModelState.PARTIAL, 1000));
        assertEquals(0, visit.all(ModelRequest.Download.class).size());
    }

    @Test
    void damageIsShownAsSoonAsItIsListed() {
        FakeModels visit = FakeModels.accepted().startWith(ModelState.DAMAGED, 1000);
        assertEquals(FailureCode.E_DAMAGED, visit.gemma().trouble().code());
        assertEquals(ModelTrouble.Remedy.MEND, visit.remedy());
        visit.flow.look();
        visit.list(FakeModels.info(ModelState.INSTALLED, FakeModels.BYTES));
        assertNull(visit.gemma().trouble());
    }
}
