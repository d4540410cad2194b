package moonlamp.browser.storage;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import moonlamp.protocol.ModelState;

/** Looks at what is in the store without opening it. */
final class StoreListing {
    private StoreListing() {}

    /** All models of which there is anything. */
    static <B> List<KeptModel> of(List<StorageBackend<B>> backends) {
        Set<String> names = new LinkedHashSet<>();
        backends.forEach(backend -> names.addAll(folders(backend)));
        List<KeptModel> models = new ArrayList<>();
        names.forEach(name -> find(backends, name).ifPresent(models::add));
        return models;
    }

    /** What there is of a model; if it lies in several places, where it is whole, or else where most of it is. */
    static <B> Optional<KeptModel> find(List<StorageBackend<B>> backends, String sha256) {
        KeptModel best = null;
        for (StorageBackend<B> backend : backends) {
            KeptModel model = find(backend, sha256);
            if (model != null && (best == null || isMore(model, best))) {
                best = model;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Of two parts alike, the one in memory is the one that is worked on: it was asked for. */
    private static boolean isMore(KeptModel model, KeptModel best) {
        return model.isComplete()
                ? !best.isComplete()
                : !best.isComplete() && model.storedBytes() >= best.storedBytes();
    }

    /** The models' folders; none where this way is closed. */
    static List<String> folders(StorageBackend<?> backend) {
        try {
            return backend.folders().stream().filter(Manifest::isDigest).toList();
        } catch (StorageException e) {
            return List.of();
        }
    }

    /** What there is of a model, or null. */
    static KeptModel find(StorageBackend<?> backend, String sha256) {
        try {
            PieceFolder<?> folder = backend.folder(sha256);
            Manifest manifest = Manifest.in(folder);
            if (manifest != null) {
                return complete(backend, folder, manifest);
            }
            String text = folder.readJournal();
            Journal journal = text == null ? null : Journal.parse(text);
            return journal == null ? null : partial(backend, sha256, journal);
        } catch (StorageException e) {
            return null;
        }
    }

    private static KeptModel complete(StorageBackend<?> backend, PieceFolder<?> folder, Manifest manifest) {
        PieceLayout layout = manifest.layout();
        List<Integer> lengths = folder.lengths(layout.count());
        long stored = 0;
        for (int i = 0; i < lengths.size(); i++) {
            stored += lengths.get(i) == layout.length(i) ? lengths.get(i) : 0;
        }
        return new KeptModel(
                manifest.sha256(),
                layout.fileBytes(),
                stored,
                stored == layout.fileBytes() ? ModelState.INSTALLED : ModelState.DAMAGED,
                backend.kind(),
                manifest.label());
    }

    private static KeptModel partial(StorageBackend<?> backend, String sha256, Journal journal) {
        PieceLayout layout = journal.layout();
        long stored = 0;
        for (int i = 0; i < layout.count(); i++) {
            stored += journal.has(i) ? layout.length(i) : 0;
        }
        ModelState state = journal.paused() ? ModelState.PAUSED : ModelState.PARTIAL;
        return new KeptModel(sha256, layout.fileBytes(), stored, state, backend.kind(), ModelLabel.NONE);
    }
}
