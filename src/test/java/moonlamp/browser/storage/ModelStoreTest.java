package moonlamp.browser.storage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
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
        keep(store, file);
        assertEquals("manifest", storage.done.get(storage.done.size() - 1), "when all pieces are there");
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
            keep(store, other);
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
            keep(store, file);
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
    void keepsNothingWhereThereIsNoStorage() {
        storage.missing = true;
        assertThrows(StorageException.class, () -> store.assemble(sha256, file.length));
        assertTrue(store.open(sha256, file.length).isEmpty());
        store.remove(sha256);
    }

    @Test
    void knowsModelsByTheirDigestOnly() {
        for (String name : List.of("", "../models", "0".repeat(63), "A".repeat(64))) {
            assertThrows(IllegalArgumentException.class, () -> store.open(name, 1), name);
            assertThrows(IllegalArgumentException.class, () -> store.assemble(name, 1), name);
            assertThrows(IllegalArgumentException.class, () -> store.remove(name), name);
        }
    }

    private static ModelStore<byte[]> store(FakeStorage storage) {
        return storage.store(PIECE);
    }

    /** Puts a file together, piece by piece. */
    private static void keep(ModelStore<byte[]> target, byte[] bytes) {
        PartialModel<byte[]> model = target.assemble(sha256(bytes), bytes.length);
        for (int piece = 0; piece < model.layout().count(); piece++) {
            byte[] content = Arrays.copyOfRange(bytes, piece * PIECE, (piece + 1) * PIECE);
            model.accept(piece, model.write(piece, content), null);
        }
        model.commit(ModelLabel.NONE);
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
