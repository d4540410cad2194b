package moonlamp.browser.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Models that are kept in the browser, known by the SHA-256 of their files. A model is either whole or not there.
 *
 * @param <B> byte arrays
 */
public final class ModelStore<B> {
    private final List<StorageBackend<B>> backends;
    private final ByteArrays<B> arrays;
    private final StoreLocks locks;
    private final int pieceBytes;

    /** @param backends the preferred one first */
    ModelStore(List<StorageBackend<B>> backends, ByteArrays<B> arrays, StoreLocks locks, int pieceBytes) {
        this.backends = List.copyOf(backends);
        this.arrays = arrays;
        this.locks = locks;
        this.pieceBytes = pieceBytes;
    }

    /** Whether models can be known by this text: 64 digits of lower case hex. */
    public static boolean isKey(String text) {
        return Manifest.isDigest(text);
    }

    /** The name of a model's lock. */
    public static String lockName(String sha256) {
        return "moonlamp model " + sha256;
    }

    /**
     * Opens a model. Lengths are checked, contents are not: that was done when the manifest was written, and a check does
     * it again.
     *
     * @param sha256 of the file, in lower case hex
     * @param fileBytes its length
     * @return nothing if it is not there
     */
    public Optional<StoredModel<B>> open(String sha256, long fileBytes) {
        requireDigest(sha256);
        for (StorageBackend<B> backend : backends) {
            try {
                StoredModel<B> model = openIn(backend.folder(sha256), sha256, fileBytes);
                if (model != null) {
                    return Optional.of(model);
                }
            } catch (StorageException e) {
                // not there, as far as this backend can say
            }
        }
        return Optional.empty();
    }

    /** What there is of a model, if anything; a whole one rather than one that is not. */
    public Optional<KeptModel> find(String sha256) {
        requireDigest(sha256);
        return StoreListing.find(backends, sha256);
    }

    /** All models of which there is anything. */
    public List<KeptModel> list() {
        return StoreListing.of(backends);
    }

    /**
     * Begins to put a model together, or goes on with it where it lies. The caller holds the model's lock.
     *
     * @throws StorageException if it cannot be kept anywhere
     */
    public PartialModel<B> assemble(String sha256, long fileBytes) {
        requireDigest(sha256);
        StorageException refusal = new StorageException("this browser stores nothing");
        for (StorageBackend<B> backend : inOrderFor(sha256)) {
            try {
                return assembleIn(backend, sha256, fileBytes);
            } catch (StorageException e) {
                refusal = e;
                if (e.isFull()) {
                    break;
                }
            }
        }
        throw refusal;
    }

    /** All backends, first those that have something of a model. */
    private List<StorageBackend<B>> inOrderFor(String sha256) {
        List<StorageBackend<B>> order = new ArrayList<>(backends);
        int having = 0;
        for (StorageBackend<B> backend : backends) {
            if (StoreListing.find(backend, sha256) != null) {
                order.remove(backend);
                order.add(having++, backend);
            }
        }
        return order;
    }

    /** Likewise, in memory whatever could be stored; pieces that are stored elsewhere need not come again. */
    public PartialModel<B> assembleInMemory(String sha256, long fileBytes) {
        requireDigest(sha256);
        PartialModel<B> model = assembleIn(backends.get(backends.size() - 1), sha256, fileBytes);
        for (StorageBackend<B> backend : backends.subList(0, backends.size() - 1)) {
            if (StoreListing.find(backend, sha256) != null) {
                model.adopt(assembleIn(backend, sha256, fileBytes));
            }
        }
        return model;
    }

    private PartialModel<B> assembleIn(StorageBackend<B> backend, String sha256, long fileBytes) {
        return new PartialModel<>(backend.folder(sha256), new PieceLayout(fileBytes, pieceBytes), sha256, arrays);
    }

    /**
     * Compares the pieces of a whole model with the digests in its manifest. Those that differ are removed, so that the
     * model cannot be opened any more.
     *
     * @param heard is told of every piece, and says whether to go on
     * @return the pieces that are missing now; nothing if there is no such model
     * @throws StorageException if storage fails on the way
     */
    public Optional<List<Integer>> check(String sha256, PieceListener heard) {
        requireDigest(sha256);
        for (StorageBackend<B> backend : backends) {
            StoredCheck<B> check = checkIn(backend, sha256);
            if (check != null) {
                return Optional.of(check.run(heard));
            }
        }
        return Optional.empty();
    }

    /** A check of the model in a backend; null if it is not there, as far as the backend can say. */
    private StoredCheck<B> checkIn(StorageBackend<B> backend, String sha256) {
        Manifest manifest = manifestIn(backend, sha256);
        return manifest == null ? null : new StoredCheck<>(backend.folder(sha256), manifest, arrays);
    }

    /**
     * Makes a damaged model one that is to be put together: what is left of it counts, what is missing is known by its
     * digest.
     *
     * @throws StorageException if that cannot be written; the model is as it was then
     */
    public void reopen(String sha256) {
        requireDigest(sha256);
        for (StorageBackend<B> backend : backends) {
            Manifest manifest = manifestIn(backend, sha256);
            if (manifest != null) {
                PieceFolder<B> folder = backend.folder(sha256);
                folder.writeJournal(
                        journalOf(manifest, folder.lengths(manifest.layout().count())));
                folder.removeManifest();
            }
        }
    }

    /** A model's manifest in a backend, or null if there is none, as far as the backend can say. */
    private static Manifest manifestIn(StorageBackend<?> backend, String sha256) {
        try {
            return Manifest.in(backend.folder(sha256));
        } catch (StorageException e) {
            return null;
        }
    }

    /**
     * Removes what there is of models that nobody completed and nobody is at work on.
     *
     * @param spared those that are wanted still, whole or not; pieces that nobody can go on with are no model
     */
    public void sweep(Set<String> spared) {
        for (StorageBackend<B> backend : backends) {
            for (String name : StoreListing.folders(backend)) {
                sweepOne(backend, name, spared.contains(name));
            }
        }
    }

    /** Looks before it locks, since other tabs take a lock for work on a model, and again when nobody else can change it. */
    private void sweepOne(StorageBackend<B> backend, String sha256, boolean spared) {
        if (!isLeft(backend, sha256, spared)) {
            return;
        }
        StoreLocks.Lock lock = locks.tryLock(lockName(sha256));
        if (lock == null) {
            return;
        }
        try {
            if (isLeft(backend, sha256, spared)) {
                backend.folder(sha256).remove();
            }
        } catch (StorageException e) {
            // it stays until the next time
        } finally {
            lock.release();
        }
    }

    /** Whether there are pieces that nobody wants or can go on with; what cannot be looked at stays until the next time. */
    private static boolean isLeft(StorageBackend<?> backend, String sha256, boolean spared) {
        try {
            PieceFolder<?> folder = backend.folder(sha256);
            return Manifest.in(folder) == null && !(spared && hasJournal(folder));
        } catch (StorageException e) {
            return false;
        }
    }

    private static boolean hasJournal(PieceFolder<?> folder) {
        String text = folder.readJournal();
        return text != null && Journal.parse(text) != null;
    }

    /**
     * Removes a model, whatever there is of it.
     *
     * @throws StorageException if some of it is there still, because somebody has it open; it is not whole any more then
     */
    public void remove(String sha256) {
        requireDigest(sha256);
        for (StorageBackend<B> backend : backends) {
            try {
                PieceFolder<B> folder = backend.folder(sha256);
                folder.removeManifest();
                folder.remove();
            } catch (StorageException e) {
                // what cannot be reached is not there
            }
        }
        if (find(sha256).isPresent()) {
            throw new StorageException("the model is in use");
        }
    }

    /** The model in a folder, or null if it is not whole. */
    private StoredModel<B> openIn(PieceFolder<B> folder, String sha256, long fileBytes) {
        Manifest manifest = Manifest.in(folder);
        if (manifest == null || !manifest.describes(sha256, fileBytes)) {
            return null;
        }
        PieceLayout layout = manifest.layout();
        StoredModel<B> model = new StoredModel<>(layout, folder.openPieces(layout.count()));
        if (!model.hasItsLengths()) {
            model.close();
            return null;
        }
        return model;
    }

    private static String journalOf(Manifest manifest, List<Integer> lengths) {
        Journal journal = new Journal(manifest.layout());
        StringBuilder text = new StringBuilder(journal.firstLine());
        for (int i = 0; i < lengths.size(); i++) {
            String digest = manifest.pieceSha256().get(i);
            text.append(journal.know(i, digest));
            if (lengths.get(i) == manifest.layout().length(i)) {
                text.append(journal.store(i, digest, null));
            }
        }
        return text.toString();
    }

    private static void requireDigest(String sha256) {
        if (!isKey(sha256)) {
            throw new IllegalArgumentException("a model is known by 64 digits of lower case hex, not by " + sha256);
        }
    }
}
