package moonlamp.browser.models;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import moonlamp.browser.engine.JvmFileHash;
import moonlamp.browser.models.FakeNetwork.Call;
import moonlamp.browser.storage.FakeStorage;
import moonlamp.browser.storage.ModelStore;
import moonlamp.browser.storage.StoredModel;
import moonlamp.protocol.ModelProgress;
import moonlamp.protocol.ModelReport;

/** A browser, a network and a model of five pieces and a bit, all of them made up. */
final class Scene {
    static final int PIECE = 1 << 10;
    static final int PIECES = 6;
    static final String FIRST = "https://first.test/model";
    static final String SECOND = "https://second.test/model";

    final byte[] file;
    final String sha256;
    final FakeStorage storage;
    final FakeTiming timing = new FakeTiming();
    final FakeNetwork network;
    final List<ModelReport> reports = new ArrayList<>();
    final List<ModelReport> toldToOthers = new ArrayList<>();
    final List<Tabs.Wish> askedOfOthers = new ArrayList<>();
    final ModelStore<byte[]> store;
    final ModelLibrary<byte[]> library;
    final Ports<byte[]> ports;
    CatalogEntry entry;
    /** What the catalog has besides. */
    final List<CatalogEntry> others = new ArrayList<>();
    /** What looking into a file gives, or throws. */
    Function<LocalFile<byte[]>, Inspector.Description> inspector =
            picked -> new Inspector.Description("A model", 1 << 20);

    Scene() {
        this(file(PIECE * (PIECES - 1) + 77, 1), new FakeStorage());
    }

    /** Another start of the browser, with what the one before has stored. */
    Scene(byte[] file, FakeStorage storage, FakeStorage... furtherStorage) {
        this.file = file;
        this.storage = storage;
        sha256 = FakeStorage.digest(file);
        storage.locks.clear();
        JvmFileHash.reserve(1 << 22);
        network = new FakeNetwork(timing, call -> FakeAnswer.right(file, call));
        store = storage.store(
                PIECE,
                Stream.concat(Stream.of(storage), Stream.of(furtherStorage)).toArray(FakeStorage[]::new));
        ports = new Ports<>(
                network,
                timing,
                JvmFileHash::new,
                storage,
                storage,
                new RecordedTabs(),
                () -> new Space.Figures(1000, 2000, true),
                picked -> inspector.apply(picked),
                () -> 0.5);
        entry = entry(List.of(FIRST, SECOND), List.of());
        library = new ModelLibrary<>(store, ports, this::catalog, reports::add);
    }

    private Catalog catalog() {
        List<CatalogEntry> entries = new ArrayList<>(others);
        entries.add(0, entry);
        return new Catalog(entries);
    }

    /** A file that begins like a model and is random behind. */
    static byte[] file(int length, long seed) {
        byte[] bytes = new byte[length];
        new Random(seed).nextBytes(bytes);
        System.arraycopy("GGUF".getBytes(), 0, bytes, 0, Math.min(4, length));
        return bytes;
    }

    CatalogEntry entry(List<String> urls, List<String> pieces) {
        return new CatalogEntry(
                "id", "Gemma", urls, file.length, sha256, pieces, 7, "Terms", "https://terms.test/", "en de");
    }

    /** Lets the catalog know the pieces. */
    Scene withKnownPieces() {
        List<String> pieces = new ArrayList<>();
        for (int i = 0; i < PIECES; i++) {
            pieces.add(FakeStorage.digest(piece(i)));
        }
        entry = entry(entry.urls(), pieces);
        return this;
    }

    Scene withOneMirror() {
        entry = entry(List.of(FIRST), entry.pieceSha256());
        return this;
    }

    byte[] piece(int index) {
        return Arrays.copyOfRange(file, index * PIECE, Math.min(file.length, (index + 1) * PIECE));
    }

    /** Faults by the number of the request; without one a request is answered rightly. */
    Scene answering(Function<Call, FakeAnswer> fault) {
        network.answerWith(
                call -> Optional.ofNullable(fault.apply(call)).orElseGet(() -> FakeAnswer.right(file, call)));
        return this;
    }

    FakeAnswer right(Call call) {
        return FakeAnswer.right(file, call);
    }

    /** The last report. */
    ModelReport last() {
        return reports.get(reports.size() - 1);
    }

    List<ModelProgress> progress() {
        return reports.stream()
                .filter(ModelReport.Progress.class::isInstance)
                .map(report -> ((ModelReport.Progress) report).progress())
                .toList();
    }

    /** From which byte each request wanted the file. */
    List<Long> starts() {
        return network.calls.stream().map(Call::from).toList();
    }

    boolean isInstalled() {
        return store.open(sha256, file.length)
                .map(model -> {
                    model.close();
                    return true;
                })
                .orElse(false);
    }

    void assertInstalledRightly(String when) {
        assertTrue(isInstalled(), when);
        assertArrayEquals(file, stored(), when);
        assertTrue(storage.locks.isEmpty(), when);
    }

    byte[] stored() {
        StoredModel<byte[]> model = store.open(sha256, file.length).orElseThrow();
        byte[] bytes = new byte[file.length];
        byte[] part = new byte[PIECE];
        int length = 0;
        for (int count = model.read(part, PIECE); count > 0; count = model.read(part, PIECE)) {
            System.arraycopy(part, 0, bytes, length, count);
            length += count;
        }
        model.close();
        return bytes;
    }

    private final class RecordedTabs implements Tabs {
        @Override
        public void tell(String model, ModelReport report) {
            toldToOthers.add(report);
        }

        @Override
        public void ask(String model, Wish wish) {
            askedOfOthers.add(wish);
        }
    }
}
