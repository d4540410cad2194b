package moonlamp.browser.page.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
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

/** Files of this device. */
class FileDeskTest {
    private static final FileRef FILE = () -> "own.gguf";

    private final FakeModels visit = FakeModels.accepted().startWith(ModelState.ABSENT, 0);
    private final FileDesk desk = visit.flow.desk();

    private int run() {
        return visit.run(ModelRequest.Import.class);
    }

    @Test
    void theTermsComeFirst() {
        FakeModels first = new FakeModels().startWith(ModelState.ABSENT, 0);
        first.flow.take(FILE);
        assertTrue(first.flow.agreementNeeded());
        assertEquals(List.of(), first.all(ModelRequest.Import.class));
        first.flow.accept();
        assertSame(FILE, first.files.get(0));
        assertEquals(1, first.asked);
    }

    @Test
    void aKnownFileIsTakenInAtOnce() {
        visit.flow.take(FILE);
        assertEquals(new ModelRequest.Import(run(), "own.gguf", false, false), visit.last(ModelRequest.Import.class));
        visit.progress(run(), 500, false);
        assertEquals(500, desk.progress().doneBytes());
        visit.say(new ModelReport.Installed(run(), FakeModels.GEMMA, "Gemma", true, ModelStorage.FILES));
        assertFalse(desk.busy());
        assertTrue(visit.gemma().arrived());
        assertTrue(visit.gemma().usable());
    }

    @Test
    void anUnknownFileIsAChoice() {
        visit.flow.take(FILE);
        visit.say(new ModelReport.Unverified(run(), FakeModels.OWN, "Own", 9));
        assertFalse(desk.busy());
        assertEquals("Own", desk.question().name());
        visit.flow.answer(false);
        assertNull(desk.question());
        assertEquals(1, visit.files.size());
        visit.flow.answer(true);
        assertEquals(1, visit.files.size(), "nothing was asked");

        visit.flow.take(FILE);
        visit.say(new ModelReport.Unverified(run(), FakeModels.OWN, "Own", 9));
        visit.flow.answer(true);
        assertEquals(new ModelRequest.Import(run(), "own.gguf", true, false), visit.last(ModelRequest.Import.class));
        visit.say(new ModelReport.Installed(run(), FakeModels.OWN, "Own", false, ModelStorage.FILES));
        visit.list(FakeModels.info(ModelState.ABSENT, 0), FakeModels.own(ModelState.INSTALLED, ModelStorage.FILES));
        Teller own = List.copyOf(visit.flow.tellers()).get(1);
        assertTrue(own.arrived() && own.usable());
    }

    @ParameterizedTest
    @CsvSource({
        "E_MODEL, CHOOSE_FILE",
        "E_UNSUPPORTED, CHOOSE_FILE",
        "E_FILE, CHOOSE_FILE",
        "E_MEMORY, CHOOSE_FILE",
        "E_SPACE, TAKE_IN",
        "E_STORAGE, TAKE_IN"
    })
    void aFailureLeadsOn(FailureCode code, ModelTrouble.Remedy remedy) {
        visit.flow.take(FILE);
        visit.say(new ModelReport.Space(run(), 5, 4, 3, false));
        visit.fail(run(), code);
        assertFalse(desk.busy());
        assertEquals(remedy, desk.trouble().remedy(false));
        assertEquals(3, desk.trouble().space().freeBytes());
        visit.flow.takeAgain(true);
        assertNull(desk.trouble());
        assertTrue(visit.last(ModelRequest.Import.class).inMemory());
        assertSame(FILE, visit.files.get(1));
    }

    @Test
    void anotherFileTakesThePlaceOfTheFirst() {
        visit.flow.take(FILE);
        int first = run();
        visit.flow.take(() -> "other.gguf");
        assertEquals(new ModelRequest.Cancel(first), visit.last(ModelRequest.Cancel.class));
        visit.say(new ModelReport.Cancelled(first, ""));
        assertTrue(desk.busy());
        assertEquals("other.gguf", desk.fileName());
        visit.flow.cancelFile();
        visit.say(new ModelReport.Cancelled(run(), ""));
        assertFalse(desk.busy());
        visit.flow.cancelFile();
        assertEquals(2, visit.all(ModelRequest.Cancel.class).size());
    }

    @Test
    void aWorkerThatBreaksDownLeavesTheFileToBeTakenAgain() {
        visit.flow.take(FILE);
        visit.flow.workerBroke("trap");
        assertNotNull(desk.trouble());
        assertEquals(ModelTrouble.Remedy.TAKE_IN, desk.trouble().remedy(false));
        visit.flow.takeAgain(false);
        assertTrue(desk.busy());
    }
}
