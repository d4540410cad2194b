package moonlamp.browser.models;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import moonlamp.browser.storage.KeptModel;
import moonlamp.browser.storage.ModelLabel;
import moonlamp.browser.storage.ModelStore;
import moonlamp.browser.storage.StoreLocks;
import moonlamp.protocol.ModelInfo;
import moonlamp.protocol.ModelState;
import moonlamp.protocol.ModelStorage;

/** The models of the catalog, and behind them those that were imported. */
final class ModelListing {
    private final StoreLocks locks;
    private final Map<String, KeptModel> kept = new HashMap<>();
    private final List<ModelInfo> models = new ArrayList<>();

    ModelListing(ModelStore<?> store, StoreLocks locks, Catalog catalog) {
        this.locks = locks;
        List<KeptModel> all = store.list();
        all.forEach(model -> kept.put(model.sha256(), model));
        catalog.entries().forEach(entry -> models.add(listed(entry)));
        all.stream()
                .filter(model ->
                        model.isComplete() && catalog.find(model.sha256()).isEmpty())
                .forEach(model -> models.add(imported(model)));
    }

    List<ModelInfo> models() {
        return models;
    }

    private ModelInfo listed(CatalogEntry entry) {
        KeptModel none =
                new KeptModel(entry.sha256(), entry.bytes(), 0, ModelState.ABSENT, ModelStorage.NONE, ModelLabel.NONE);
        KeptModel model = kept.getOrDefault(entry.sha256(), none);
        boolean busy = !model.isComplete() && locks.isHeld(ModelStore.lockName(entry.sha256()));
        return new ModelInfo(
                entry.sha256(),
                entry.id(),
                entry.name(),
                entry.bytes(),
                model.storedBytes(),
                busy ? ModelState.DOWNLOADING : model.state(),
                model.storage(),
                model.label().savedAt(),
                entry.memoryBytes(),
                entry.licence(),
                entry.licenceUrl(),
                entry.languages());
    }

    private static ModelInfo imported(KeptModel model) {
        return new ModelInfo(
                model.sha256(),
                "",
                model.label().name(),
                model.bytes(),
                model.storedBytes(),
                model.state(),
                model.storage(),
                model.label().savedAt(),
                model.label().memoryBytes(),
                "",
                "",
                "");
    }
}
