package moonlamp.browser.storage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import moonlamp.protocol.ModelState;
import moonlamp.protocol.ModelStorage;
import org.junit.jupiter.api.Test;

class PartialModelTest {
    private static final int PIECE = 100;
    private static final ModelLabel LABEL = new ModelLabel("Name", 5, 9);

    private final byte[] file = file(5 * PIECE + 30);
    private final String sha256 = FakeStorage.digest(file);
    private final FakeStorage storage = new FakeStorage();
    private final ModelStore<byte[]> store = storage.store(PIECE);

    @Test
    void isThereWhenItIsCommitted() {
        PartialModel<byte[]> model = assemble();
        putAll(model, 0);
        assertTrue(store.open(sha256, file.length).isEmpty());
        assertEquals(ModelState.PARTIAL, store.find(sha256).orElseThrow().state());
        model.commit(LABEL);
        assertArrayEquals(file, readAll());
        KeptModel kept = store.find(sha256).orElseThrow();
        assertEquals(
                new KeptModel(sha256, file.length, file.length, ModelState.INSTALLED, ModelStorage.FILES, LABEL), kept);
    }

    @Test
    void goesOnWhereItWasLeft() {
        PartialModel<byte[]> first = assemble();
        put(first, 0);
        put(first, 2);
        first.pause(true);
        KeptModel kept = store.find(sha256).orElseThrow();
        assertEquals(2 * PIECE, kept.storedBytes());
        assertEquals(ModelState.PAUSED, kept.state());
        PartialModel<byte[]> second = assemble();
        assertTrue(second.paused());
        second.pause(false);
        assertEquals(List.of(1, 3), List.of(second.nextMissing(0), second.nextMissing(2)));
        putAll(second, 0);
        second.commit(LABEL);
        assertArrayEquals(file, readAll());
    }

    @Test
    void aJournalThatCannotBeReadCostsNoPiece() {
        put(assemble(), 0);
        storage.failingReads = 3; // when it is looked for, and twice when it is read
        assertThrows(StorageException.class, this::assemble);
        storage.failingReads = 1;
        assertTrue(assemble().has(0));
    }

    /** The browser dies at every single write, having written nothing, all or a part of it. */
    @Test
    void survivesDeathAtEveryWrite() {
        for (int part = 0; part < 3; part++) {
            for (int step = 0; ; step++) {
                FakeStorage disk = new FakeStorage();
                if (!diesAt(disk, step, part)) {
                    assertTrue(step > 2 * 6, step + " steps");
                    break;
                }
                goesOnAfterDeath(disk, "step " + step + ", part " + part);
            }
        }
    }

    private boolean diesAt(FakeStorage disk, int step, int part) {
        int[] steps = {0};
        disk.interruption = (name, length) -> steps[0]++ == step ? part * length / 2 : -1;
        try {
            PartialModel<byte[]> model = disk.store(PIECE).assemble(sha256, file.length);
            putAll(model, 0);
            model.commit(LABEL);
            return false;
        } catch (FakeStorage.Killed dead) {
            return true;
        } finally {
            disk.interruption = (name, length) -> -1;
        }
    }

    private void goesOnAfterDeath(FakeStorage disk, String when) {
        ModelStore<byte[]> after = disk.store(PIECE);
        after.open(sha256, file.length).ifPresent(whole -> assertArrayEquals(file, readAll(whole), when));
        PartialModel<byte[]> model = after.assemble(sha256, file.length);
        for (int i = 0; i < 6; i++) {
            assertTrue(model.digest(i) == null || model.recheck(i, new byte[PIECE]), "what counts is right, " + when);
        }
        putAll(model, 0);
        model.commit(LABEL);
        assertArrayEquals(file, readAll(after.open(sha256, file.length).orElseThrow()), when);
    }

    @Test
    void noticesWhatChangedWhileNobodyLooked() {
        PartialModel<byte[]> model = assemble();
        putAll(model, 0);
        storage.files.get(FakeStorage.piece(sha256, 1))[7] ^= 1;
        storage.files.put(FakeStorage.piece(sha256, 2), new byte[3]);
        storage.files.remove(FakeStorage.piece(sha256, 3));
        PartialModel<byte[]> again = assemble();
        List<Boolean> right = List.of(
                again.recheck(0, new byte[PIECE]),
                again.recheck(1, new byte[PIECE]),
                again.recheck(2, new byte[PIECE]),
                again.recheck(3, new byte[PIECE]));
        assertEquals(List.of(true, false, false, false), right);
        assertNull(again.digest(1));
        assertEquals(1, again.nextMissing(0));
        assertFalse(storage.files.containsKey(FakeStorage.piece(sha256, 1)));
    }

    @Test
    void aModelOfAnotherLengthStartsOver() {
        put(assemble(), 0);
        PartialModel<byte[]> other = store.assemble(sha256, file.length + 1);
        assertEquals(0, other.count());
        assertEquals(List.of(sha256 + "/journal"), List.copyOf(storage.files.keySet()));
    }

    @Test
    void saysWhenThereIsNoRoomAndKeepsWhatFits() {
        PartialModel<byte[]> model = assemble();
        put(model, 0);
        storage.room = 400;
        StorageException refusal = assertThrows(StorageException.class, () -> putAll(model, 1));
        assertTrue(refusal.isFull());
        assertTrue(model.has(0));
        storage.room = Long.MAX_VALUE;
        putAll(assemble(), 1);
    }

    @Test
    void takesAnotherStorageWhereTheFirstIsClosedButNotWhereItIsFull() {
        FakeStorage memory = new FakeStorage();
        memory.kind = ModelStorage.MEMORY;
        ModelStore<byte[]> both = storage.store(PIECE, storage, memory);
        storage.room = 10;
        assertTrue(assertThrows(StorageException.class, () -> both.assemble(sha256, file.length))
                .isFull());
        both.assembleInMemory(sha256, file.length);
        assertEquals(ModelStorage.MEMORY, both.find(sha256).orElseThrow().storage());
        for (Runnable closed : List.<Runnable>of(() -> storage.readOnly = true, () -> storage.missing = true)) {
            both.remove(sha256);
            closed.run();
            both.assemble(sha256, file.length);
            assertEquals(ModelStorage.MEMORY, both.find(sha256).orElseThrow().storage());
        }
        memory.missing = true;
        assertFalse(assertThrows(StorageException.class, () -> both.assemble(sha256, file.length))
                .isFull());
    }

    @Test
    void memoryTakesOverWhatIsStored() {
        FakeStorage memory = new FakeStorage();
        memory.kind = ModelStorage.MEMORY;
        ModelStore<byte[]> both = storage.store(PIECE, storage, memory);
        PartialModel<byte[]> stored = both.assemble(sha256, file.length);
        put(stored, 0);
        put(stored, 1);
        storage.files.get(FakeStorage.piece(sha256, 1))[0] ^= 1;
        PartialModel<byte[]> model = both.assembleInMemory(sha256, file.length);
        assertTrue(model.has(0));
        assertFalse(model.has(1), "damaged");
        putAll(model, 0);
        model.commit(LABEL);
        assertEquals(ModelStorage.MEMORY, both.find(sha256).orElseThrow().storage(), "the whole one");
        assertEquals(1, both.list().size());
        assertArrayEquals(file, readAll(both.open(sha256, file.length).orElseThrow()));
    }

    @Test
    void aCheckFindsDamageAndTheModelIsOutOfUseUntilItIsRepaired() {
        PartialModel<byte[]> model = assemble();
        putAll(model, 0);
        model.commit(LABEL);
        assertEquals(List.of(), store.check(sha256, (pieces, layout) -> true).orElseThrow());
        storage.files.get(FakeStorage.piece(sha256, 4))[99] ^= 1;
        storage.files.remove(FakeStorage.piece(sha256, 1));
        assertEquals(ModelState.DAMAGED, store.find(sha256).orElseThrow().state());
        assertEquals(
                List.of(1, 4), store.check(sha256, (pieces, layout) -> true).orElseThrow());
        assertTrue(store.open(sha256, file.length).isEmpty());
        store.reopen(sha256);
        KeptModel partial = store.find(sha256).orElseThrow();
        assertEquals(ModelState.PARTIAL, partial.state());
        assertEquals(file.length - 2 * PIECE, partial.storedBytes());
        PartialModel<byte[]> again = assemble();
        assertEquals(FakeStorage.digest(Arrays.copyOfRange(file, PIECE, 2 * PIECE)), again.known(1));
        put(again, 1);
        put(again, 4);
        again.commit(LABEL);
        assertArrayEquals(file, readAll());
    }

    @Test
    void aDamagedModelKeepsItsPiecesWhereItCannotBeReopened() {
        PartialModel<byte[]> model = assemble();
        putAll(model, 0);
        model.commit(LABEL);
        storage.files.remove(FakeStorage.piece(sha256, 1));
        storage.room = 0;
        assertThrows(StorageException.class, () -> store.reopen(sha256));
        assertEquals(ModelState.DAMAGED, store.find(sha256).orElseThrow().state());
        storage.room = Long.MAX_VALUE;
        store.reopen(sha256);
        assertEquals(file.length - PIECE, store.find(sha256).orElseThrow().storedBytes());
    }

    @Test
    void isNotThereWhenAPieceWentBeforeItIsCommitted() {
        PartialModel<byte[]> model = assemble();
        putAll(model, 0);
        storage.files.remove(FakeStorage.piece(sha256, 2));
        assertThrows(StorageException.class, () -> model.commit(LABEL));
        assertNull(storage.manifest(sha256));
    }

    @Test
    void aCheckReadsAPieceOnceMoreBeforeItIsDamaged() {
        PartialModel<byte[]> model = assemble();
        putAll(model, 0);
        model.commit(LABEL);
        storage.failingReads = 1;
        assertEquals(List.of(), store.check(sha256, (pieces, layout) -> true).orElseThrow());
        storage.failingReads = 2;
        assertEquals(List.of(0), store.check(sha256, (pieces, layout) -> true).orElseThrow());
    }

    @Test
    void aCheckThatFailsOnTheWayDoesNotSayThatTheModelIsMissing() {
        PartialModel<byte[]> model = assemble();
        putAll(model, 0);
        model.commit(LABEL);
        storage.files.get(FakeStorage.piece(sha256, 4))[99] ^= 1;
        storage.interruption = (name, length) -> {
            throw new StorageException(name + " is locked");
        };
        assertThrows(StorageException.class, () -> store.check(sha256, (pieces, layout) -> true));
        storage.missing = true;
        assertTrue(store.check(sha256, (pieces, layout) -> true).isEmpty());
    }

    @Test
    void aCheckCanBeEnded() {
        PartialModel<byte[]> model = assemble();
        putAll(model, 0);
        model.commit(LABEL);
        int[] looked = {0};
        store.check(sha256, (pieces, layout) -> {
            looked[0] = pieces;
            return pieces < 2;
        });
        assertEquals(2, looked[0]);
        assertTrue(store.check("0".repeat(64), (pieces, layout) -> true).isEmpty());
    }

    @Test
    void sweepsWhatNobodyCompleted() {
        String left = "1".repeat(64);
        String busy = "2".repeat(64);
        String wanted = "3".repeat(64);
        for (String unfinished : List.of(left, busy, wanted)) {
            store.assemble(unfinished, 1000);
        }
        storage.files.put("note/text", new byte[1]);
        PartialModel<byte[]> whole = assemble();
        putAll(whole, 0);
        whole.commit(LABEL);
        storage.tryLock(ModelStore.lockName(busy));
        store.sweep(Set.of(wanted));
        assertEquals(
                List.of(busy, wanted, sha256).stream().sorted().toList(),
                store.list().stream().map(KeptModel::sha256).sorted().toList());
        assertTrue(storage.files.containsKey("note/text"));
        assertEquals(1, storage.locks.size());
    }

    @Test
    void sweepingLocksOnlyWhatIsToGo() {
        String left = "1".repeat(64);
        String wanted = "3".repeat(64);
        store.assemble(left, 1000);
        store.assemble(wanted, 1000);
        PartialModel<byte[]> whole = assemble();
        putAll(whole, 0);
        whole.commit(LABEL);
        store.sweep(Set.of(wanted));
        assertEquals(List.of(ModelStore.lockName(left)), storage.tried);
    }

    @Test
    void sweepingSparesWhatHasBecomeWholeMeanwhile() {
        PartialModel<byte[]> model = assemble();
        storage.beforeLock = () -> {
            putAll(model, 0);
            model.commit(LABEL);
        };
        store.sweep(Set.of());
        assertEquals(List.of(ModelStore.lockName(sha256)), storage.tried);
        assertTrue(store.find(sha256).orElseThrow().isComplete());
        assertEquals(Set.of(), storage.locks);
    }

    @Test
    void sweepsPiecesThatNobodyCanGoOnWith() {
        put(assemble(), 0);
        store.sweep(Set.of(sha256));
        assertEquals(PIECE, store.find(sha256).orElseThrow().storedBytes());
        storage.files.remove(sha256 + "/journal");
        store.sweep(Set.of(sha256));
        assertTrue(storage.files.isEmpty());
    }

    @Test
    void goesOnWhereItLies() {
        FakeStorage cache = new FakeStorage();
        put(cache.store(PIECE).assemble(sha256, file.length), 0);
        assertTrue(storage.store(PIECE, storage, cache)
                .assemble(sha256, file.length)
                .has(0));
        assertTrue(storage.files.isEmpty());
    }

    @Test
    void isGoneAfterDiscard() {
        PartialModel<byte[]> model = assemble();
        putAll(model, 0);
        model.discard();
        assertTrue(storage.files.isEmpty());
        assertEquals(List.of(), store.list());
    }

    private PartialModel<byte[]> assemble() {
        return store.assemble(sha256, file.length);
    }

    private void putAll(PartialModel<byte[]> model, int from) {
        for (int i = model.nextMissing(from); i < 6; i = model.nextMissing(i)) {
            put(model, i);
        }
    }

    private void put(PartialModel<byte[]> model, int piece) {
        int from = piece * PIECE;
        byte[] bytes = Arrays.copyOf(Arrays.copyOfRange(file, from, Math.min(from + PIECE, file.length)), PIECE);
        model.accept(piece, model.write(piece, bytes), null);
    }

    private byte[] readAll() {
        return readAll(store.open(sha256, file.length).orElseThrow());
    }

    private byte[] readAll(StoredModel<byte[]> model) {
        byte[] bytes = new byte[file.length];
        byte[] part = new byte[PIECE];
        int length = 0;
        for (int count = model.read(part, PIECE); count > 0; count = model.read(part, PIECE)) {
            System.arraycopy(part, 0, bytes, length, count);
            length += count;
        }
        model.close();
        return Arrays.copyOf(bytes, length);
    }

    private static byte[] file(int length) {
        byte[] bytes = new byte[length];
        new Random(5).nextBytes(bytes);
        return bytes;
    }
}
