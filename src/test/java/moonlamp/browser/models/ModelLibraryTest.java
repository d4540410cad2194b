package moonlamp.browser.models;

import static moonlamp.browser.models.Scene.PIECE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import moonlamp.browser.storage.FakeStorage;
import moonlamp.browser.storage.ModelStore;
import moonlamp.protocol.FailureCode;
import moonlamp.protocol.ModelInfo;
import moonlamp.protocol.ModelPhase;
import moonlamp.protocol.ModelProgress;
import moonlamp.protocol.ModelReport;
import moonlamp.protocol.ModelRequest;
import moonlamp.protocol.ModelState;
import moonlamp.protocol.ModelStorage;
import org.junit.jupiter.api.Test;

class ModelLibraryTest {
    private static final byte[] UNKNOWN = Scene.file(3 * PIECE + 5, 7);
    private static final String UNKNOWN_SHA256 = FakeStorage.digest(UNKNOWN);

    private final Scene scene = new Scene();

    @Test
    void listsTheCatalogThenWhatWasImported() {
        assertEquals(List.of(info(ModelState.ABSENT, 0, ModelStorage.NONE, 0)), list());
        answer(new ModelRequest.Import(1, "x.gguf", true, false), file(UNKNOWN));
        scene.answering(call -> scene.right(call).when(2 * PIECE, () -> {
            assertEquals(ModelState.DOWNLOADING, list().get(0).state());
            answer(new ModelRequest.Pause(2));
        }));
        answer(new ModelRequest.Download(2, scene.sha256, false));
        List<ModelInfo> paused = list();
        assertEquals(info(ModelState.PAUSED, 2 * PIECE, ModelStorage.FILES, 0), paused.get(0));
        ModelInfo imported = paused.get(1);
        assertEquals(
                List.of(UNKNOWN_SHA256, "", "A model"),
                List.of(imported.model(), imported.catalogId(), imported.name()));
        assertFalse(imported.verified());
        assertEquals(1 << 20, imported.memoryBytes());
        scene.answering(call -> null);
        answer(new ModelRequest.Download(3, scene.sha256, false));
        assertEquals(
                info(ModelState.INSTALLED, scene.file.length, ModelStorage.FILES, scene.timing.date()), list().get(0));
        assertTrue(list().get(0).verified());
    }

    @Test
    void measuresTheRoom() {
        answer(new ModelRequest.MeasureSpace(4));
        assertEquals(new ModelReport.Space(4, 0, 1000, 2000, true), scene.last());
    }

    @Test
    void opensWhatIsWhole() {
        answer(new ModelRequest.Open(1, scene.sha256));
        assertFailed(FailureCode.E_MISSING);
        download();
        answer(new ModelRequest.Open(2, scene.sha256));
        assertEquals(new ModelReport.Opened(2, scene.sha256, scene.file.length, ModelStorage.FILES), scene.last());
        scene.storage.files.remove(FakeStorage.piece(scene.sha256, 0));
        answer(new ModelRequest.Open(3, scene.sha256));
        assertFailed(FailureCode.E_DAMAGED);
    }

    @Test
    void removes() {
        download();
        answer(new ModelRequest.Remove(2, scene.sha256));
        assertEquals(new ModelReport.Removed(2, scene.sha256), scene.last());
        assertEquals(Map.of(), scene.storage.files);
        assertTrue(scene.storage.locks.isEmpty());
    }

    @Test
    void removesWhatIsStillOpenForAMoment() {
        download();
        scene.storage.open = 3;
        answer(new ModelRequest.Remove(2, scene.sha256));
        assertEquals(new ModelReport.Removed(2, scene.sha256), scene.last());
        assertEquals(Map.of(), scene.storage.files);
    }

    @Test
    void saysSoWhenAModelStaysOpen() {
        download();
        scene.storage.open = Integer.MAX_VALUE;
        answer(new ModelRequest.Remove(2, scene.sha256));
        assertFailed(FailureCode.E_STORAGE);
        assertTrue(scene.storage.locks.isEmpty());
    }

    @Test
    void aModelThatAnotherTabDoesNotLetGoStays() {
        download();
        scene.storage.tryLock(ModelStore.lockName(scene.sha256));
        answer(new ModelRequest.Remove(2, scene.sha256));
        assertFailed(FailureCode.E_STORAGE);
        assertEquals(Tabs.Wish.CANCEL, scene.askedOfOthers.get(scene.askedOfOthers.size() - 1));
        assertTrue(scene.isInstalled());
    }

    @Test
    void refusesWhatIsNoModel() {
        for (ModelRequest request : List.of(
                new ModelRequest.Open(1, "../x"),
                new ModelRequest.Remove(1, ""),
                new ModelRequest.Check(1, "0".repeat(63), true),
                new ModelRequest.Download(1, "0".repeat(64), false),
                new ModelRequest.Import(1, "x", true, false))) {
            answer(request);
            assertFailed(FailureCode.E_PROTOCOL);
        }
    }

    @Test
    void anUnexpectedBreakdownEndsTheRunToo() {
        scene.inspector = picked -> {
            throw new IllegalStateException("broken");
        };
        answer(new ModelRequest.Import(1, "x.gguf", true, false), file(UNKNOWN));
        assertFailed(FailureCode.E_ENGINE);
    }

    @Test
    void importsAKnownFileAsVerified() {
        answer(new ModelRequest.Import(1, "x.gguf", false, false), file(scene.file));
        scene.assertInstalledRightly("");
        assertEquals(new ModelReport.Installed(1, scene.sha256, "Gemma", true, ModelStorage.FILES), scene.last());
        assertEquals(List.of(), scene.network.calls);
        assertTrue(scene.progress().stream().anyMatch(p -> p.phase() == ModelPhase.READING));
        assertTrue(scene.progress().stream().anyMatch(p -> p.phase() == ModelPhase.STORING));
    }

    @Test
    void takesInAFileAgainOfWhichAStoredPieceHasChanged() {
        answer(new ModelRequest.Import(1, "x.gguf", false, false), file(scene.file));
        scene.storage.files.get(FakeStorage.piece(scene.sha256, 3))[5] ^= 1;
        answer(new ModelRequest.Import(2, "x.gguf", false, false), file(scene.file));
        assertEquals(new ModelReport.Installed(2, scene.sha256, "Gemma", true, ModelStorage.FILES), scene.last());
        scene.assertInstalledRightly("");
    }

    @Test
    void asksBeforeItTakesInAnUnknownFile() {
        answer(new ModelRequest.Import(1, "x.gguf", false, false), file(UNKNOWN));
        assertEquals(new ModelReport.Unverified(1, UNKNOWN_SHA256, "A model", UNKNOWN.length), scene.last());
        assertEquals(Map.of(), scene.storage.files);
        scene.inspector = picked -> new Inspector.Description(" ", 9);
        answer(new ModelRequest.Import(2, "x.gguf", true, false), file(UNKNOWN));
        assertEquals(new ModelReport.Installed(2, UNKNOWN_SHA256, "x.gguf", false, ModelStorage.FILES), scene.last());
    }

    @Test
    void aFileThatIsNoModelIsNotRead() {
        scene.inspector = picked -> {
            throw new ModelFailureException(FailureCode.E_UNSUPPORTED, "architecture llama");
        };
        answer(new ModelRequest.Import(1, "x.gguf", true, false), file(UNKNOWN));
        assertFailed(FailureCode.E_UNSUPPORTED);
        assertEquals(Map.of(), scene.storage.files);
    }

    @Test
    void aFileThatChangesWhileItIsReadIsNotKept() {
        byte[] changing = UNKNOWN.clone();
        int[] reads = {0};
        LocalFile<byte[]> file = new ArrayFile(changing) {
            @Override
            public void read(long from, byte[] target, int length) {
                changing[9] = (byte) reads[0]++;
                super.read(from, target, length);
            }
        };
        answer(new ModelRequest.Import(1, "x.gguf", true, false), file);
        assertFailed(FailureCode.E_FILE);
        assertEquals(Map.of(), scene.storage.files);
        assertTrue(scene.storage.locks.isEmpty());
    }

    @Test
    void anImportWithoutRoomLeavesADownloadsPieces() {
        scene.answering(call -> scene.right(call).when(2 * PIECE, () -> answer(new ModelRequest.Pause(1))));
        download();
        scene.storage.room = 3 * PIECE;
        answer(new ModelRequest.Import(2, "x.gguf", false, false), file(scene.file));
        assertFailed(FailureCode.E_SPACE);
        assertTrue(scene.store.find(scene.sha256).orElseThrow().storedBytes() >= 2 * PIECE);
        answer(new ModelRequest.Import(3, "x.gguf", true, false), file(Scene.file(4 * PIECE, 8)));
        assertFailed(FailureCode.E_SPACE);
        assertTrue(
                scene.store.find(FakeStorage.digest(Scene.file(4 * PIECE, 8))).isEmpty(), "nothing was there");
    }

    @Test
    void anImportCanBeCancelled() {
        int[] reads = {0};
        LocalFile<byte[]> file = new ArrayFile(UNKNOWN) {
            @Override
            public void read(long from, byte[] target, int length) {
                if (++reads[0] == 2) {
                    answer(new ModelRequest.Cancel(1));
                }
                super.read(from, target, length);
            }
        };
        byte[] long1 = Scene.file((4 << 20) + 5, 9);
        LocalFile<byte[]> longFile = new ArrayFile(long1) {
            @Override
            public void read(long from, byte[] target, int length) {
                answer(new ModelRequest.Cancel(2));
                super.read(from, target, length);
            }
        };
        answer(new ModelRequest.Import(1, "x.gguf", true, false), file);
        answer(new ModelRequest.Import(2, "x.gguf", true, false), longFile);
        assertEquals(new ModelReport.Cancelled(2, ""), scene.last());
        assertEquals(Map.of(), scene.storage.files);
    }

    @Test
    void checksAndRepairsFromTheNetwork() {
        download();
        scene.network.calls.clear();
        answer(new ModelRequest.Check(2, scene.sha256, true));
        assertEquals(new ModelReport.Checked(2, scene.sha256, 0, 0), scene.last());
        scene.storage.files.get(FakeStorage.piece(scene.sha256, 3))[5] ^= 1;
        answer(new ModelRequest.Check(3, scene.sha256, false));
        assertEquals(new ModelReport.Checked(3, scene.sha256, 1, 0), scene.last());
        assertFalse(scene.isInstalled());
        answer(new ModelRequest.Check(4, scene.sha256, true));
        assertEquals(new ModelReport.Checked(4, scene.sha256, 1, 1), scene.last());
        scene.assertInstalledRightly("");
        assertEquals(List.of(3L * PIECE), scene.starts());
        assertEquals(4L * PIECE, scene.network.calls.get(0).to());
    }

    @Test
    void aRepairWithoutNetworkCanBeGoneOnWith() {
        download();
        scene.storage.files.get(FakeStorage.piece(scene.sha256, 3))[5] ^= 1;
        scene.answering(call -> FakeAnswer.unreachable("no route"));
        answer(new ModelRequest.Check(2, scene.sha256, true));
        assertFailed(FailureCode.E_NETWORK);
        assertEquals(ModelState.PARTIAL, list().get(0).state());
        scene.answering(call -> null);
        scene.network.calls.clear();
        download();
        scene.assertInstalledRightly("");
        assertEquals(List.of(3L * PIECE), scene.starts());
    }

    @Test
    void aRepairThatIsEndedDoesNotGoOnByItself() {
        download();
        scene.storage.files.get(FakeStorage.piece(scene.sha256, 1))[5] ^= 1;
        scene.storage.files.get(FakeStorage.piece(scene.sha256, 3))[5] ^= 1;
        scene.answering(call -> {
            answer(new ModelRequest.Cancel(2));
            return null;
        });
        answer(new ModelRequest.Check(2, scene.sha256, true));
        assertEquals(new ModelReport.Cancelled(2, scene.sha256), scene.last());
        assertEquals(ModelState.PAUSED, list().get(0).state());
        scene.answering(call -> null);
        download();
        scene.assertInstalledRightly("");
    }

    /** The wrong bytes of a mirror are no repair. */
    @Test
    void aRepairTakesTheRightPieceOnly() {
        download();
        scene.storage.files.remove(FakeStorage.piece(scene.sha256, 3));
        scene.network.calls.clear();
        scene.answering(call -> call.index() == 0 ? scene.right(call).flipping(9) : null);
        answer(new ModelRequest.Check(2, scene.sha256, true));
        assertEquals(new ModelReport.Checked(2, scene.sha256, 1, 1), scene.last());
        scene.assertInstalledRightly("");
        assertEquals(2, scene.network.calls.size());
    }

    @Test
    void aCheckThatIsCancelledKeepsTheModel() {
        download();
        scene.timing.now += 1000;
        ModelRequest.Check check = new ModelRequest.Check(2, scene.sha256, true);
        scene.library.answer(check, null);
        assertTrue(scene.isInstalled());
        answer(new ModelRequest.Check(3, "1".repeat(64), true));
        assertFailed(FailureCode.E_MISSING);
    }

    @Test
    void looksOnWhileAnotherTabFetches() {
        scene.storage.tryLock(ModelStore.lockName(scene.sha256));
        ModelProgress progress =
                new ModelProgress(scene.sha256, ModelPhase.FETCHING, PIECE, scene.file.length, 5, 6, 1, 6, false, "");
        scene.storage.whileWaiting = () -> {
            scene.library.told(scene.sha256, new ModelReport.Progress(77, progress));
            scene.library.told("1".repeat(64), new ModelReport.Cancelled(78, "1".repeat(64)));
            scene.library.told(scene.sha256, new ModelReport.Paused(77, scene.sha256));
        };
        download();
        assertEquals(2, scene.reports.size());
        assertTrue(scene.progress().get(0).elsewhere());
        assertEquals(new ModelReport.Paused(1, scene.sha256), scene.last());
        assertEquals(List.of(), scene.network.calls);
        assertEquals(List.of(Tabs.Wish.TELL), scene.askedOfOthers);
    }

    @Test
    void whatTheOneThatLooksOnWantsIsDoneByTheOther() {
        scene.storage.tryLock(ModelStore.lockName(scene.sha256));
        scene.storage.whileWaiting = () -> {
            answer(new ModelRequest.Pause(1));
            answer(new ModelRequest.Cancel(1));
            scene.library.told(scene.sha256, new ModelReport.Cancelled(77, scene.sha256));
        };
        download();
        assertEquals(List.of(Tabs.Wish.TELL, Tabs.Wish.PAUSE, Tabs.Wish.CANCEL), scene.askedOfOthers);
        assertEquals(new ModelReport.Cancelled(1, scene.sha256), scene.last());
    }

    @Test
    void whatAThirdTabWantsIsNotPassedOn() {
        scene.storage.tryLock(ModelStore.lockName(scene.sha256));
        scene.storage.whileWaiting = () -> {
            for (Tabs.Wish wish : Tabs.Wish.values()) {
                scene.library.asked(scene.sha256, wish);
            }
            scene.storage.locks.clear();
        };
        scene.store.assemble(scene.sha256, scene.file.length);
        download();
        assertEquals(List.of(Tabs.Wish.TELL), scene.askedOfOthers);
        scene.assertInstalledRightly("the wish was for the tab that is gone");
    }

    @Test
    void whatAnotherTabHasInMemoryIsNotHere() {
        scene.storage.tryLock(ModelStore.lockName(scene.sha256));
        scene.storage.whileWaiting = () -> scene.library.told(
                scene.sha256, new ModelReport.Installed(77, scene.sha256, "Gemma", true, ModelStorage.MEMORY));
        download();
        assertEquals(List.of(new ModelReport.Cancelled(1, scene.sha256)), scene.reports);
        scene.store.assemble(scene.sha256, scene.file.length);
        scene.reports.clear();
        download();
        assertEquals(List.of(new ModelReport.Paused(1, scene.sha256)), scene.reports, "a part is in storage");
    }

    @Test
    void goesOnWhereTheOtherTabStopped() {
        Scene other = new Scene(scene.file, scene.storage);
        other.answering(call -> other.right(call).breaking(3 * PIECE));
        other.timing.whileSleeping = () -> {
            throw new FakeStorage.Killed();
        };
        try {
            other.library.answer(new ModelRequest.Download(1, scene.sha256, false), null);
        } catch (FakeStorage.Killed dead) {
            scene.storage.tryLock(ModelStore.lockName(scene.sha256));
        }
        scene.storage.whileWaiting = scene.storage.locks::clear;
        download();
        scene.assertInstalledRightly("");
        assertEquals(List.of(3L * PIECE), scene.starts());
    }

    @Test
    void whatTheOtherTabLeftSaysHowItEnded() {
        scene.storage.tryLock(ModelStore.lockName(scene.sha256));
        scene.storage.whileWaiting = scene.storage.locks::clear;
        download();
        assertEquals(new ModelReport.Cancelled(1, scene.sha256), scene.last(), "nothing is left");
        scene.store.assemble(scene.sha256, scene.file.length).pause(true);
        scene.storage.tryLock(ModelStore.lockName(scene.sha256));
        download();
        assertEquals(new ModelReport.Paused(1, scene.sha256), scene.last());
        assertTrue(scene.storage.locks.isEmpty());
    }

    @Test
    void tellsOthersHowItGoesWhenTheyAsk() {
        scene.answering(call -> scene.right(call).when(2 * PIECE, () -> {
            int told = scene.toldToOthers.size();
            scene.library.asked(scene.sha256, Tabs.Wish.TELL);
            assertEquals(told + 1, scene.toldToOthers.size());
            scene.library.asked(scene.sha256, Tabs.Wish.PAUSE);
        }));
        download();
        assertEquals(new ModelReport.Paused(1, scene.sha256), scene.last());
        assertEquals(scene.last(), scene.toldToOthers.get(scene.toldToOthers.size() - 1));
    }

    @Test
    void oneTabDoesNotFetchAModelTwice() {
        scene.answering(
                call -> scene.right(call).when(PIECE, () -> answer(new ModelRequest.Download(2, scene.sha256, false))));
        download();
        scene.assertInstalledRightly("");
        assertTrue(
                scene.reports.stream().anyMatch(r -> r instanceof ModelReport.Failed failed && failed.run() == 2),
                scene.reports.toString());
    }

    private List<ModelInfo> list() {
        int before = scene.reports.size();
        answer(new ModelRequest.ListModels(99));
        List<ModelReport> listed = List.copyOf(scene.reports.subList(before, scene.reports.size()));
        scene.reports.subList(before, scene.reports.size()).clear();
        assertEquals(new ModelReport.ListEnd(99, listed.size() - 1), listed.get(listed.size() - 1));
        return listed.subList(0, listed.size() - 1).stream()
                .map(report -> ((ModelReport.Listed) report).info())
                .toList();
    }

    private ModelInfo info(ModelState state, long stored, ModelStorage storage, long savedAt) {
        return new ModelInfo(
                scene.sha256,
                "id",
                "Gemma",
                scene.file.length,
                stored,
                state,
                storage,
                savedAt,
                7,
                "Terms",
                "https://terms.test/",
                "en de");
    }

    private void download() {
        answer(new ModelRequest.Download(1, scene.sha256, false));
    }

    private void answer(ModelRequest request) {
        answer(request, null);
    }

    private void answer(ModelRequest request, LocalFile<byte[]> file) {
        scene.library.answer(request, file);
    }

    private void assertFailed(FailureCode code) {
        assertTrue(
                scene.last() instanceof ModelReport.Failed failed && failed.code() == code,
                () -> code + " expected: " + scene.last());
    }

    private static LocalFile<byte[]> file(byte[] bytes) {
        return new ArrayFile(bytes);
    }

    /** A file in an array. */
    private static class ArrayFile implements LocalFile<byte[]> {
        private final byte[] bytes;

        ArrayFile(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public long length() {
            return bytes.length;
        }

        @Override
        public void read(long from, byte[] target, int length) {
            System.arraycopy(Arrays.copyOfRange(bytes, (int) from, (int) from + length), 0, target, 0, length);
        }
    }
}
