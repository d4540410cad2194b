package moonlamp.browser.storage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The store over storage in Java arrays: what is kept, in which order, and when it is there. */
class ModelStoreTest {
    private static final int PIECE = PieceLayout.PIECE_BYTES;

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private final byte[] file = file(2 * PIECE + 1000);
    private final String sha256 = sha256(file);
    private final FakeStorage storage = new FakeStorage();
    private final ModelStore<byte[]> store = store(storage);

    @Test
    void givesBackWhatWasKept() {
        assertTrue(keep(store, file));
        assertEquals(List.of("remove", "piece 0", "piece 1", "piece 2", "manifest"), storage.done);
        assertEquals(1000, storage.files.get(FakeStorage.piece(sha256, 2)).length);
        StoredModel<byte[]> model = store.open(sha256, file.length).orElseThrow();
        assertArrayEquals(file, readAll(model), "seed " + seed);
        assertEquals(0, storage.openPieces);
        assertEquals(0, model.read(new byte[1], 1));
    }

    @Test
    void theLastPieceMayBeAWholeOneOrTheOnlyOne() {
        for (int length : new int[] {1, PIECE, 2 * PIECE}) {
            byte[] other = file(length);
            assertTrue(keep(store, other));
            assertArrayEquals(
                    other, readAll(store.open(sha256(other), length).orElseThrow()), length + " bytes, seed " + seed);
        }
    }

    @Test
    void recordsTheDigestOfEveryPiece() {
        keep(store, file);
        Manifest manifest = Manifest.parse(storage.manifest(sha256));
        assertEquals(sha256, manifest.sha256());
        assertEquals(3, manifest.pieceSha256().size());
        assertEquals(
                sha256(Arrays.copyOfRange(file, PIECE, 2 * PIECE)),
                manifest.pieceSha256().get(1));
    }

    @Test
    void isNotThereBeforeTheCommit() {
        ModelKeeper<byte[]> keeper = store.keep(sha256, file.length).orElseThrow();
        keeper.append(file, file.length);
        assertTrue(store.open(sha256, file.length).isEmpty());
        assertTrue(keeper.commit());
        keeper.abandon();
        assertFalse(keeper.commit(), "it is over");
        assertArrayEquals(file, readAll(store.open(sha256, file.length).orElseThrow()));
    }

    @Test
    void aFileThatDidNotArriveWholeIsNotKept() {
        ModelKeeper<byte[]> keeper = store.keep(sha256, file.length).orElseThrow();
        keeper.append(file, file.length - 1);
        assertFalse(keeper.commit());
        assertNothingIsLeft();
    }

    @Test
    void leavesNothingOfAModelThatIsGivenUp() {
        ModelKeeper<byte[]> keeper = store.keep(sha256, file.length).orElseThrow();
        keeper.append(file, file.length);
        keeper.abandon();
        assertNothingIsLeft();
    }

    @Test
    void leavesNothingWhenThereIsNoRoomAndLetsTheRestGoBy() {
        storage.room = PIECE + 10;
        assertFalse(keep(store, file));
        assertNothingIsLeft();
        storage.room = Long.MAX_VALUE;
        assertTrue(keep(store, file));
    }

    @Test
    void damageMeansNotThere() {
        Map<String, Runnable> damages = Map.of(
                "piece missing", () -> storage.files.remove(FakeStorage.piece(sha256, 1)),
                "piece too short", () -> storage.files.put(FakeStorage.piece(sha256, 1), new byte[PIECE - 1]),
                "last piece too long", () -> storage.files.put(FakeStorage.piece(sha256, 2), new byte[PIECE]),
                "manifest missing", () -> storage.files.remove(sha256 + "/manifest"),
                "manifest cut off",
                        () -> storage.files.computeIfPresent(
                                sha256 + "/manifest", (name, text) -> Arrays.copyOf(text, text.length - 1)),
                "manifest of another file",
                        () -> storage.files.put(
                                sha256 + "/manifest",
                                storage.manifest(sha256)
                                        .replace(sha256, "0".repeat(64))
                                        .getBytes()));
        damages.forEach((name, damage) -> {
            keep(store, file);
            damage.run();
            assertTrue(store.open(sha256, file.length).isEmpty(), name);
            assertEquals(0, storage.openPieces, name);
            assertTrue(keep(store, file), name);
            assertArrayEquals(file, readAll(store.open(sha256, file.length).orElseThrow()), name);
            store.remove(sha256);
        });
    }

    @Test
    void anotherLengthMeansNotThere() {
        keep(store, file);
        assertTrue(store.open(sha256, file.length + 1).isEmpty());
    }

    @Test
    void tellsWhenAModelVanishesWhileItIsRead() {
        keep(store, file);
        StoredModel<byte[]> model = store.open(sha256, file.length).orElseThrow();
        model.read(new byte[PIECE], PIECE);
        store.remove(sha256);
        assertThrows(StorageException.class, () -> model.read(new byte[1], 1));
        model.close();
        assertEquals(0, storage.openPieces);
    }

    @Test
    void oneTabKeepsAModelAtATime() {
        ModelKeeper<byte[]> first = store.keep(sha256, file.length).orElseThrow();
        assertTrue(store.keep(sha256, file.length).isEmpty());
        first.append(file, file.length);
        first.commit();
        assertTrue(store.keep(sha256, file.length).isEmpty(), "it is there already");
        assertEquals(4, storage.files.size());
        assertTrue(storage.locks.isEmpty());
        assertEquals(0, storage.openPieces);
    }

    @Test
    void takesTheSecondStorageWhereTheFirstCannotBeWritten() {
        FakeStorage second = new FakeStorage();
        ModelStore<byte[]> both = storage.store(PIECE, storage, second);
        for (Runnable fault : List.<Runnable>of(() -> storage.room = 0, () -> storage.missing = true)) {
            fault.run();
            assertTrue(keep(both, file));
            assertEquals(0, storage.files.size());
            assertArrayEquals(file, readAll(both.open(sha256, file.length).orElseThrow()));
            both.remove(sha256);
            assertEquals(0, second.files.size());
        }
    }

    @Test
    void keepsNothingWhereThereIsNoStorage() {
        storage.missing = true;
        assertTrue(store.keep(sha256, file.length).isEmpty());
        assertTrue(store.open(sha256, file.length).isEmpty());
        assertTrue(storage.locks.isEmpty());
        store.remove(sha256);
    }

    @Test
    void knowsModelsByTheirDigestOnly() {
        for (String name : List.of("", "../models", "0".repeat(63), "A".repeat(64))) {
            assertThrows(IllegalArgumentException.class, () -> store.open(name, 1), name);
            assertThrows(IllegalArgumentException.class, () -> store.keep(name, 1), name);
            assertThrows(IllegalArgumentException.class, () -> store.remove(name), name);
        }
    }

    private static ModelStore<byte[]> store(FakeStorage storage) {
        return storage.store(PIECE);
    }

    private void assertNothingIsLeft() {
        assertEquals(Map.of(), storage.files);
        assertTrue(storage.locks.isEmpty());
        assertTrue(store.open(sha256, file.length).isEmpty());
    }

    /** Keeps a file that comes in pieces of any length. */
    private boolean keep(ModelStore<byte[]> target, byte[] bytes) {
        ModelKeeper<byte[]> keeper = target.keep(sha256(bytes), bytes.length).orElseThrow();
        for (int from = 0; from < bytes.length; ) {
            int length = Math.min(bytes.length - from, random.nextInt(3 * PIECE / 2));
            keeper.append(Arrays.copyOfRange(bytes, from, from + length), length);
            from += length;
        }
        return keeper.commit();
    }

    private byte[] readAll(StoredModel<byte[]> model) {
        byte[] bytes = new byte[file.length];
        byte[] part = new byte[PIECE];
        int length = 0;
        int count = model.read(part, 1 + random.nextInt(part.length));
        while (count > 0) {
            System.arraycopy(part, 0, bytes, length, count);
            length += count;
            count = model.read(part, 1 + random.nextInt(part.length));
        }
        assertEquals(length, model.position());
        model.close();
        return Arrays.copyOf(bytes, length);
    }

    private byte[] file(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private static String sha256(byte[] bytes) {
        return FakeStorage.digest(bytes);
    }
}
