package moonlamp.browser.models;

import static moonlamp.browser.models.Scene.FIRST;
import static moonlamp.browser.models.Scene.PIECE;
import static moonlamp.browser.models.Scene.PIECES;
import static moonlamp.browser.models.Scene.SECOND;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import moonlamp.browser.models.FakeNetwork.Call;
import moonlamp.browser.storage.FakeStorage;
import moonlamp.browser.storage.KeptModel;
import moonlamp.protocol.FailureCode;
import moonlamp.protocol.ModelPhase;
import moonlamp.protocol.ModelProgress;
import moonlamp.protocol.ModelReport;
import moonlamp.protocol.ModelRequest;
import moonlamp.protocol.ModelState;
import moonlamp.protocol.ModelStorage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One fault at a time. */
class DownloadTest {
    private final Scene scene = new Scene();

    @Test
    void fetchesAFileInOneGo() {
        download();
        scene.assertInstalledRightly("");
        assertEquals(List.of(new Call(0, FIRST, 0, -1)), scene.network.calls);
        assertEquals(new ModelReport.Installed(1, scene.sha256, "Gemma", true, ModelStorage.FILES), scene.last());
        assertEquals(scene.last(), scene.toldToOthers.get(scene.toldToOthers.size() - 1));
        ModelProgress last = scene.progress().get(scene.progress().size() - 1);
        assertEquals(scene.file.length, last.totalBytes());
        assertEquals(PIECES, last.totalPieces());
    }

    @Test
    void asksNobodyWhenTheModelIsThere() {
        download();
        scene.network.calls.clear();
        download();
        assertEquals(List.of(), scene.network.calls);
        assertTrue(scene.last() instanceof ModelReport.Installed);
    }

    /** What had come of a piece is not fetched again, and the way is always through the original address. */
    @Test
    void goesOnWhereTheConnectionBroke() {
        scene.answering(call -> call.index() == 0 ? scene.right(call).breaking(2 * PIECE + 100) : null);
        download();
        scene.assertInstalledRightly("");
        assertEquals(List.of(0L, 2 * PIECE + 100L), scene.starts());
        assertEquals(FIRST, scene.network.calls.get(1).url());
        assertEquals(scene.file.length, scene.network.delivered);
        assertTrue(scene.progress().stream().anyMatch(p -> p.phase() == ModelPhase.WAITING));
    }

    @Test
    void aBodyThatEndsEarlyIsGoneOnWith() {
        scene.answering(call -> call.index() == 0 ? scene.right(call).ending(3 * PIECE) : null);
        download();
        scene.assertInstalledRightly("");
        assertEquals(List.of(0L, 3L * PIECE), scene.starts());
    }

    @Test
    void anotherMirrorIsAskedWhenOneCannotBeReached() {
        scene.answering(call -> call.url().equals(FIRST) ? FakeAnswer.unreachable("no route") : null);
        download();
        scene.assertInstalledRightly("");
        assertEquals(
                List.of(FIRST, SECOND),
                scene.network.calls.stream().map(Call::url).toList());
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 404, 410, 416, 418})
    void anotherMirrorIsAskedAtOnceWhenOneHasNotTheFile(int status) {
        scene.answering(call -> call.url().equals(FIRST) ? FakeAnswer.status(status) : null);
        download();
        scene.assertInstalledRightly("");
        assertEquals(List.of(), scene.timing.sleeps);
    }

    @Test
    void saysWhyNoMirrorHasTheFile() {
        Map<Function<Call, FakeAnswer>, FailureCode> faults = Map.of(
                call -> FakeAnswer.status(401), FailureCode.E_REFUSED,
                call -> FakeAnswer.status(403), FailureCode.E_REFUSED,
                call -> FakeAnswer.status(404), FailureCode.E_GONE,
                call -> FakeAnswer.status(416), FailureCode.E_HTTP,
                call -> FakeAnswer.page(), FailureCode.E_PORTAL,
                call -> FakeAnswer.page().type("text/plain").length(-1).chunks(3), FailureCode.E_PORTAL,
                call -> FakeAnswer.whole(new byte[100]).length(-1), FailureCode.E_MODEL,
                call -> scene.right(call).length(12), FailureCode.E_LENGTH);
        faults.forEach((fault, code) -> {
            Scene other = new Scene().answering(fault);
            download(other);
            assertFailed(other, code);
            assertTrue(other.network.calls.size() >= 2, code.name());
            assertFalse(other.isInstalled());
        });
    }

    @Test
    void aWebPageOfTheRightLengthIsRecognised() {
        byte[] page = "<".repeat(scene.file.length).getBytes();
        scene.answering(call -> FakeAnswer.right(page, call));
        download();
        assertFailed(scene, FailureCode.E_PORTAL);
        assertTrue(scene.network.delivered <= 2 * PIECE, "its beginning is enough");
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 429, 500, 502, 503})
    void comesAgainToServersThatAreBusy(int status) {
        scene.answering(call -> call.index() < 5 ? FakeAnswer.status(status) : null);
        download();
        scene.assertInstalledRightly("");
        assertEquals(5, scene.timing.sleeps.size());
        for (int i = 1; i < 5; i++) {
            assertTrue(scene.timing.sleeps.get(i) > scene.timing.sleeps.get(i - 1), scene.timing.sleeps.toString());
        }
    }

    @Test
    void waitsAsLongAsTheServerAsksFor() {
        scene.answering(call -> call.index() == 0 ? FakeAnswer.status(429).retryAfter(17_000) : null);
        download();
        assertEquals(List.of(17_000.0), scene.timing.sleeps);
    }

    @Test
    void givesUpAfterManyFruitlessAttemptsAndLosesNothing() {
        scene.answering(call -> call.index() == 0
                ? scene.right(call).breaking(3 * PIECE + 5)
                : call.index() < 20 ? FakeAnswer.unreachable("no route") : null);
        download();
        assertFailed(scene, FailureCode.E_NETWORK);
        assertEquals(1 + Mirrors.PATIENCE, scene.network.calls.size());
        assertEquals(3L * PIECE, scene.store.find(scene.sha256).orElseThrow().storedBytes());
        assertEquals(
                ModelState.PARTIAL, scene.store.find(scene.sha256).orElseThrow().state());
        scene.answering(call -> null);
        download();
        scene.assertInstalledRightly("");
    }

    @Test
    void busyServersAreCalledBusy() {
        scene.answering(call -> FakeAnswer.status(503));
        download();
        assertFailed(scene, FailureCode.E_BUSY);
    }

    @Test
    void waitsForTheConnectionToComeBack() {
        scene.network.online = false;
        scene.timing.whileSleeping = () -> scene.network.online = scene.timing.sleeps.size() > 30;
        download();
        scene.assertInstalledRightly("");
        assertEquals(1, scene.network.calls.size());
        assertEquals(ModelPhase.WAITING, scene.progress().get(0).phase());
    }

    @Test
    void aMirrorThatSendsPartsIsPreferredToOneThatDoesNot() {
        scene.answering(call -> switch (call.index()) {
            case 0 -> scene.right(call).breaking(2 * PIECE);
            case 1 -> FakeAnswer.whole(scene.file);
            default -> null;
        });
        download();
        scene.assertInstalledRightly("");
        assertEquals(List.of(0L, 2L * PIECE, 2L * PIECE), scene.starts());
        assertEquals(SECOND, scene.network.calls.get(2).url());
        assertEquals(scene.file.length, scene.network.delivered);
    }

    @Test
    void whatIsThereIsSkippedWhenNoMirrorSendsParts() {
        scene.answering(
                call -> call.index() == 0 ? scene.right(call).breaking(2 * PIECE + 9) : FakeAnswer.whole(scene.file));
        download();
        scene.assertInstalledRightly("");
        assertEquals(0, scene.network.calls.get(3).from());
        assertEquals(List.of("piece 0", "piece 1", "piece 2", "piece 3", "piece 4", "piece 5"), piecesWritten());
    }

    @Test
    void aPartFromTheWrongPlaceIsNotTaken() {
        scene.answering(call -> switch (call.index()) {
            case 0 -> scene.right(call).breaking(2 * PIECE);
            case 1 -> scene.right(call).start(0);
            default -> null;
        });
        download();
        scene.assertInstalledRightly("");
        assertEquals(SECOND, scene.network.calls.get(2).url());
    }

    @Test
    void aMirrorThatHidesLengthAndPlaceIsBelievedUntilTheHashSaysOtherwise() {
        scene.answering(call -> call.index() == 0
                ? scene.right(call).length(-1).breaking(2 * PIECE)
                : scene.right(call).length(-1).start(-1));
        download();
        scene.assertInstalledRightly("");
    }

    @Test
    void aPieceThatIsKnownToBeWrongIsFetchedAgainAlone() {
        scene.withKnownPieces();
        scene.answering(call -> call.index() == 0 ? scene.right(call).flipping(2 * PIECE + 50) : null);
        download();
        scene.assertInstalledRightly("");
        assertEquals(List.of(0L, 2L * PIECE), scene.starts());
        assertEquals(SECOND, scene.network.calls.get(1).url());
        assertTrue(scene.progress().stream().anyMatch(p -> p.notice().contains("piece 2 arrived damaged")));
    }

    @Test
    void aPieceThatIsKnownToBeWrongThreeTimesIsEnough() {
        scene.withKnownPieces();
        scene.answering(call -> scene.right(call).flipping((int) (2 * PIECE + 50 - call.from())));
        download();
        assertFailed(scene, FailureCode.E_HASH);
        assertEquals(3, scene.network.calls.size());
        assertEquals(2L * PIECE, scene.store.find(scene.sha256).orElseThrow().storedBytes());
    }

    /** Nothing tells which piece is wrong: the next mirror's file is compared, up to the piece that makes it right. */
    @Test
    void aWrongFileIsComparedWithTheNextMirrors() {
        scene.answering(call -> call.index() == 0 ? scene.right(call).flipping(2 * PIECE + 50) : null);
        download();
        scene.assertInstalledRightly("");
        assertEquals(
                List.of(FIRST, SECOND),
                scene.network.calls.stream().map(Call::url).toList());
        assertEquals(List.of(0L, 0L), scene.starts());
        assertEquals(7, piecesWritten().size(), "one piece differs: " + piecesWritten());
        assertEquals(scene.file.length + 3L * PIECE, scene.network.delivered, "what follows need not come again");
        assertTrue(scene.progress().stream().anyMatch(p -> p.phase() == ModelPhase.REPAIRING));
    }

    @Test
    void twoMirrorsWithDifferentFaultsMakeOneRightFile() {
        scene.answering(call -> switch (call.index()) {
            case 0 -> scene.right(call).flipping(50);
            case 1 -> scene.right(call).flipping(4 * PIECE);
            default -> null;
        });
        download();
        scene.assertInstalledRightly("");
    }

    @Test
    void aFileThatIsWrongForEverIsNeverReady() {
        byte[] other = Scene.file(scene.file.length, 99);
        scene.answering(call -> FakeAnswer.right(other, call));
        download();
        assertFailed(scene, FailureCode.E_HASH);
        assertEquals(1 + Download.MAX_ROUNDS, scene.network.calls.size());
        assertEquals(Map.of(), scene.storage.files, "of no use to anybody");
        scene.answering(call -> null);
        download();
        scene.assertInstalledRightly("");
    }

    @Test
    void aFileThatChangedUnderItsAddressIsNeverMixed() {
        byte[] newer = Scene.file(scene.file.length, 99);
        scene.withOneMirror().answering(call -> switch (call.index()) {
            case 0 -> scene.right(call).breaking(2 * PIECE);
            case 1 -> FakeAnswer.right(newer, call);
            default -> null;
        });
        download();
        scene.assertInstalledRightly("");
    }

    @Test
    void saysWhatIsNeededWhenThereIsNoRoomAndGoesOnWhenThereIs() {
        scene.storage.room = 3 * PIECE;
        download();
        int size = scene.reports.size();
        ModelReport.Space space = (ModelReport.Space) scene.reports.get(size - 2);
        assertEquals(new ModelReport.Space(1, scene.file.length - 2L * PIECE, 1000, 2000, true), space);
        assertFailed(scene, FailureCode.E_SPACE);
        assertTrue(scene.storage.locks.isEmpty());
        scene.storage.room = Long.MAX_VALUE;
        scene.network.calls.clear();
        download();
        scene.assertInstalledRightly("");
        assertEquals(List.of(2L * PIECE), scene.starts());
    }

    @Test
    void storageThatIsClosedIsSaidToBe() {
        scene.storage.missing = true;
        download();
        assertFailed(scene, FailureCode.E_STORAGE);
    }

    @Test
    void aPauseKeepsThePiecesAndTheNextDownloadGoesOn() {
        scene.answering(call -> call.index() == 0
                ? scene.right(call).when(2 * PIECE, () -> scene.library.answer(new ModelRequest.Pause(1), null))
                : null);
        download();
        assertEquals(new ModelReport.Paused(1, scene.sha256), scene.last());
        assertEquals(
                ModelState.PAUSED, scene.store.find(scene.sha256).orElseThrow().state());
        assertTrue(scene.storage.locks.isEmpty());
        download();
        scene.assertInstalledRightly("");
        assertEquals(List.of(0L, 2L * PIECE), scene.starts());
    }

    @Test
    void aPauseEndsAWait() {
        scene.answering(call -> FakeAnswer.status(503));
        scene.timing.whileSleeping = () -> scene.library.answer(new ModelRequest.Pause(1), null);
        download();
        assertEquals(new ModelReport.Paused(1, scene.sha256), scene.last());
        assertEquals(1, scene.network.calls.size());
    }

    @Test
    void aCancelLeavesNothing() {
        scene.answering(call ->
                scene.right(call).when(2 * PIECE, () -> scene.library.answer(new ModelRequest.Cancel(1), null)));
        download();
        assertEquals(new ModelReport.Cancelled(1, scene.sha256), scene.last());
        assertEquals(Map.of(), scene.storage.files);
        assertTrue(scene.storage.locks.isEmpty());
    }

    @Test
    void whatGoesOnInMemoryIsPausedAndCancelledThere() {
        FakeStorage memory = new FakeStorage();
        memory.kind = ModelStorage.MEMORY;
        Scene both = new Scene(scene.file, scene.storage, memory);
        both.storage.room = 3 * PIECE;
        download(both);
        assertFailed(both, FailureCode.E_SPACE);
        both.answering(
                call -> both.right(call).when(PIECE, () -> both.library.answer(new ModelRequest.Pause(1), null)));
        both.library.answer(new ModelRequest.Download(1, both.sha256, true), null);
        assertEquals(new ModelReport.Paused(1, both.sha256), both.last());
        KeptModel paused = both.store.find(both.sha256).orElseThrow();
        assertEquals(ModelState.PAUSED, paused.state());
        assertEquals(ModelStorage.MEMORY, paused.storage());
        both.answering(
                call -> both.right(call).when(PIECE, () -> both.library.answer(new ModelRequest.Cancel(1), null)));
        download(both);
        assertEquals(new ModelReport.Cancelled(1, both.sha256), both.last());
        assertEquals(Map.of(), both.storage.files);
        assertEquals(Map.of(), memory.files);
    }

    @Test
    void piecesThatWereDamagedMeanwhileComeAgain() {
        scene.answering(call -> call.index() == 0 ? scene.right(call).breaking(4 * PIECE) : FakeAnswer.unreachable(""));
        download();
        scene.storage.files.get(FakeStorage.piece(scene.sha256, 1))[3] ^= 1;
        Scene later = new Scene(scene.file, scene.storage);
        download(later);
        later.assertInstalledRightly("");
        assertEquals(List.of(PIECE + 0L, 4L * PIECE), later.starts());
        assertEquals(2L * PIECE, later.network.calls.get(0).to());
    }

    @Test
    void theHashGoesOnWhereItStood() {
        scene.answering(call -> call.index() == 0 ? scene.right(call).breaking(4 * PIECE) : FakeAnswer.unreachable(""));
        download();
        Scene later = new Scene(scene.file, scene.storage);
        download(later);
        later.assertInstalledRightly("");
        assertEquals(List.of(4L * PIECE), later.starts());
    }

    @Test
    void sweepsUnfinishedPiecesOfOthers() {
        String other = "1".repeat(64);
        scene.store.assemble(other, 5000);
        download();
        assertTrue(scene.store.find(other).isEmpty());
    }

    @Test
    void whatIsThereOfAnotherDownloadStays() {
        String other = "1".repeat(64);
        scene.others.add(new CatalogEntry(
                "other",
                "Other",
                List.of(Scene.FIRST),
                5000,
                other,
                List.of(),
                7,
                "Terms",
                "https://terms.test/",
                "en"));
        scene.store.assemble(other, 5000).pause(true);
        download();
        assertEquals(ModelState.PAUSED, scene.store.find(other).orElseThrow().state());
    }

    private void download() {
        download(scene);
    }

    private static void download(Scene scene) {
        scene.library.answer(new ModelRequest.Download(1, scene.sha256, false), null);
    }

    private List<String> piecesWritten() {
        return scene.storage.done.stream()
                .filter(what -> what.startsWith("piece"))
                .toList();
    }

    private static void assertFailed(Scene scene, FailureCode code) {
        assertTrue(
                scene.last() instanceof ModelReport.Failed failed && failed.code() == code,
                () -> code + " expected: " + scene.last());
    }
}
