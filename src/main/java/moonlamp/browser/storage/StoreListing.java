package moonlamp.browser.storage;

import java.util.ArrayList;
import java.util.List;
import moonlamp.protocol.ModelState;

/** Looks at what is in the store without opening it. */
final class StoreListing {
    private StoreListing() {}

    /** All models of which there is anything; one that lies in two places counts where it is found first. */
    static <B> List<KeptModel> of(List<StorageBackend<B>> backends) {
        List<KeptModel> models = new ArrayList<>();
        for (StorageBackend<B> backend : backends) {
            for (String name : folders(backend)) {
                KeptModel model = find(backend, name);
                if (model != null && models.stream().noneMatch(m -> m.sha256().equals(name))) {
                    models.add(model);
                }
            }
        }
        return models;
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
