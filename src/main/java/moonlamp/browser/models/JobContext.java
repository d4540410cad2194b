package moonlamp.browser.models;

import java.util.HashSet;
import java.util.Set;
import moonlamp.browser.storage.ModelStore;
import moonlamp.browser.storage.PartialModel;
import moonlamp.browser.storage.StorageException;
import moonlamp.browser.storage.StoreLocks;
import moonlamp.protocol.FailureCode;
import moonlamp.protocol.ModelReport;
import moonlamp.protocol.ModelStorage;

/**
 * What the jobs of a library share.
 *
 * @param catalog the models that can be fetched
 * @param reports where reports go
 * @param others the jobs that this tab is doing
 */
record JobContext<B>(ModelStore<B> store, Ports<B> ports, Catalog catalog, Reports reports, Jobs others) {
    /** How long another job or tab may take to let a model go. */
    private static final double PATIENCE_MILLIS = 8000;

    /** Takes reports for the page. */
    @FunctionalInterface
    interface Reports {
        void send(ModelReport report);
    }

    /**
     * Takes a model's lock; whoever has it is asked to leave first.
     *
     * @param wish PAUSE or CANCEL
     * @throws ModelFailureException with E_STORAGE if it stays
     */
    StoreLocks.Lock takeLock(String model, Tabs.Wish wish) {
        Job own = others.ofModel(model);
        if (own != null && wish == Tabs.Wish.CANCEL) {
            own.cancel();
        } else if (own != null) {
            own.pause();
        }
        ports.tabs().ask(model, wish);
        double since = ports.timing().millis();
        StoreLocks.Lock lock = ports.locks().tryLock(ModelStore.lockName(model));
        while (lock == null && ports.timing().millis() - since < PATIENCE_MILLIS) {
            ports.timing().sleep(100);
            lock = ports.locks().tryLock(ModelStore.lockName(model));
        }
        if (lock == null) {
            throw new ModelFailureException(FailureCode.E_STORAGE, "another tab does not let this model go");
        }
        return lock;
    }

    /**
     * Frees the room that files take which nobody can see or go on with. A download that waits is none of them.
     *
     * @param model that is about to come
     */
    void sweep(String model) {
        Set<String> wanted = new HashSet<>();
        wanted.add(model);
        catalog.entries().forEach(entry -> wanted.add(entry.sha256()));
        store.sweep(wanted);
    }

    /**
     * Begins to put a model together, or goes on with it.
     *
     * @param inMemory whatever could be stored
     */
    PartialModel<B> assemble(String model, long bytes, boolean inMemory) {
        return inMemory ? store.assembleInMemory(model, bytes) : store.assemble(model, bytes);
    }

    /** Whether a model lies in memory only. */
    boolean isInMemory(String model) {
        return store.find(model)
                .filter(kept -> kept.storage() == ModelStorage.MEMORY)
                .isPresent();
    }

    /**
     * Turns a failure of storage into reports.
     *
     * @param neededBytes what was still to be stored
     * @param to takes them
     */
    void reportFailure(int run, StorageException failure, long neededBytes, Reports to) {
        if (failure.isFull()) {
            Space.Figures space = ports.space().measure();
            to.send(new ModelReport.Space(run, neededBytes, space.usedBytes(), space.freeBytes(), space.persisted()));
        }
        FailureCode code = failure.isFull() ? FailureCode.E_SPACE : FailureCode.E_STORAGE;
        to.send(new ModelReport.Failed(run, code, String.valueOf(failure.getMessage())));
    }
}
