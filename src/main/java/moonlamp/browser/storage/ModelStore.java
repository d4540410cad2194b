package moonlamp.browser.storage;

import java.util.List;
import java.util.Optional;

/**
 * Models that are kept in the browser, known by the SHA-256 of their files. A model is either whole or not there.
 *
 * @param <B> byte arrays
 */
public final class ModelStore<B> {
    private final List<StorageBackend<B>> backends;
    private final ByteArrays<B> arrays;
    private final StoreLocks locks;

    /** @param backends the preferred one first */
    ModelStore(List<StorageBackend<B>> backends, ByteArrays<B> arrays, StoreLocks locks) {
        this.backends = List.copyOf(backends);
        this.arrays = arrays;
        this.locks = locks;
    }

    /**
     * Opens a model. Lengths are checked, contents are not: that was done when the manifest was written.
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

    /**
     * Begins to keep a model.
     *
     * @return nothing if storage is not to be had, another tab is keeping this model, or it is there already
     */
    public Optional<ModelKeeper<B>> keep(String sha256, long fileBytes) {
        requireDigest(sha256);
        StoreLocks.Lock lock = locks.tryLock("moonlamp model " + sha256);
        if (lock == null) {
            return Optional.empty();
        }
        Optional<StoredModel<B>> present = open(sha256, fileBytes);
        present.ifPresent(StoredModel::close);
        PieceFolder<B> folder = present.isPresent() ? null : writableFolder(sha256);
        if (folder == null) {
            lock.release();
            return Optional.empty();
        }
        return Optional.of(new ModelKeeper<>(folder, lock, PieceLayout.of(fileBytes), sha256, arrays));
    }

    /** Removes a model, whatever there is of it. */
    public void remove(String sha256) {
        requireDigest(sha256);
        for (StorageBackend<B> backend : backends) {
            try {
                backend.folder(sha256).remove();
            } catch (StorageException e) {
                // what cannot be reached is not there
            }
        }
    }

    /** The model in a folder, or null if it is not whole. */
    private StoredModel<B> openIn(PieceFolder<B> folder, String sha256, long fileBytes) {
        String text = folder.readManifest();
        Manifest manifest = text == null ? null : Manifest.parse(text);
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

    /** The first empty folder that can be written, or null. */
    private PieceFolder<B> writableFolder(String sha256) {
        for (StorageBackend<B> backend : backends) {
            try {
                PieceFolder<B> folder = backend.folder(sha256);
                folder.clear();
                return folder;
            } catch (StorageException e) {
                // the next one, then
            }
        }
        return null;
    }

    private static void requireDigest(String sha256) {
        if (!Manifest.isDigest(sha256)) {
            throw new IllegalArgumentException("a model is known by 64 digits of lower case hex, not by " + sha256);
        }
    }
}
