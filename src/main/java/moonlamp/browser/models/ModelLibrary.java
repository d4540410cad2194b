package moonlamp.browser.models;

import java.util.Optional;
import java.util.function.Consumer;
import moonlamp.browser.storage.KeptModel;
import moonlamp.browser.storage.ModelStore;
import moonlamp.browser.storage.StorageException;
import moonlamp.browser.storage.StoreLocks;
import moonlamp.protocol.FailureCode;
import moonlamp.protocol.ModelReport;
import moonlamp.protocol.ModelRequest;
import moonlamp.protocol.ModelState;

/**
 * Answers the page's requests about models.
 *
 * @param <B> byte arrays
 */
public final class ModelLibrary<B> {
    private static final double LET_GO_MILLIS = 5000;
    private static final int LOOK_AGAIN_MILLIS = 200;

    private final ModelStore<B> store;
    private final Ports<B> ports;
    private final CatalogSource catalogs;
    private final Consumer<ModelReport> reports;
    private final Jobs jobs = new Jobs();

    /** Where the catalog comes from. */
    @FunctionalInterface
    public interface CatalogSource {
        /** @throws ModelFailureException if it cannot be had */
        Catalog catalog();
    }

    public ModelLibrary(ModelStore<B> store, Ports<B> ports, CatalogSource catalogs, Consumer<ModelReport> reports) {
        this.store = store;
        this.ports = ports;
        this.catalogs = catalogs;
        this.reports = reports;
    }

    /**
     * Answers a request. To be called on a (green) thread of its own, and comes back when the answer is complete; other
     * requests may come meanwhile.
     *
     * @param file what the request carries, or null
     */
    public void answer(ModelRequest request, LocalFile<B> file) {
        try {
            if (request instanceof ModelRequest.Pause pause) {
                stop(pause.run(), false);
            } else if (request instanceof ModelRequest.Cancel cancel) {
                stop(cancel.run(), true);
            } else if (request instanceof ModelRequest.Import wanted && file == null) {
                fail(wanted.run(), FailureCode.E_PROTOCOL, "the request carries no file");
            } else {
                answerNow(request, file);
            }
        } catch (ModelFailureException e) {
            fail(request.run(), e.code(), e.getMessage());
        } catch (StorageException e) {
            fail(request.run(), FailureCode.E_STORAGE, String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            fail(request.run(), FailureCode.E_ENGINE, String.valueOf(e.getMessage()));
        }
    }

    /** Another tab tells how it goes with a model. From any turn. */
    public void told(String model, ModelReport report) {
        Job job = jobs.ofModel(model);
        if (job != null) {
            job.told(report);
        }
    }

    /** Another tab asks something of the tab that is at work on a model. From any turn. */
    public void asked(String model, Tabs.Wish wish) {
        Job job = jobs.ofModel(model);
        if (job != null) {
            job.asked(wish);
        }
    }

    private void answerNow(ModelRequest request, LocalFile<B> file) {
        if (request instanceof ModelRequest.ListModels list) {
            list(list.run());
        } else if (request instanceof ModelRequest.MeasureSpace measure) {
            Space.Figures space = ports.space().measure();
            reports.accept(
                    new ModelReport.Space(measure.run(), 0, space.usedBytes(), space.freeBytes(), space.persisted()));
        } else if (request instanceof ModelRequest.Download download) {
            download(download);
        } else if (request instanceof ModelRequest.Import wanted) {
            run(wanted.run(), new ImportJob<>(context(), wanted, file));
        } else if (request instanceof ModelRequest.Check check) {
            requireKey(check.model());
            runFor(check.model(), check.run(), new CheckJob<>(context(), check));
        } else if (request instanceof ModelRequest.Remove remove) {
            requireKey(remove.model());
            remove(remove);
        } else if (request instanceof ModelRequest.Open open) {
            requireKey(open.model());
            open(open);
        }
    }

    private void list(int run) {
        ModelListing listing = new ModelListing(store, ports.locks(), catalogs.catalog());
        listing.models().forEach(info -> reports.accept(new ModelReport.Listed(run, info)));
        reports.accept(new ModelReport.ListEnd(run, listing.models().size()));
    }

    private void download(ModelRequest.Download download) {
        CatalogEntry entry = catalogs.catalog()
                .find(download.model())
                .orElseThrow(() -> new ModelFailureException(
                        FailureCode.E_PROTOCOL, "the catalog has no model " + download.model()));
        runFor(download.model(), download.run(), new DownloadJob<>(context(), download, entry));
    }

    private void remove(ModelRequest.Remove remove) {
        StoreLocks.Lock lock = context().takeLock(remove.model(), Tabs.Wish.CANCEL);
        try {
            removeWhenLetGo(remove.model());
        } finally {
            lock.release();
        }
        reports.accept(new ModelReport.Removed(remove.run(), remove.model()));
    }

    /** A worker that is ended, or another tab that reads the model, lets go of its files a little later. */
    private void removeWhenLetGo(String model) {
        double since = ports.timing().millis();
        while (true) {
            try {
                store.remove(model);
                return;
            } catch (StorageException e) {
                if (ports.timing().millis() - since > LET_GO_MILLIS) {
                    throw e;
                }
                ports.timing().sleep(LOOK_AGAIN_MILLIS);
            }
        }
    }

    private void open(ModelRequest.Open open) {
        Optional<KeptModel> kept = store.find(open.model());
        if (kept.isEmpty() || !kept.get().isComplete()) {
            fail(open.run(), FailureCode.E_MISSING, "the model is not in this browser");
        } else if (kept.get().state() == ModelState.DAMAGED) {
            fail(open.run(), FailureCode.E_DAMAGED, "pieces of the model are missing");
        } else {
            reports.accept(new ModelReport.Opened(
                    open.run(), open.model(), kept.get().bytes(), kept.get().storage()));
        }
    }

    private void runFor(String model, int run, Job job) {
        if (jobs.addFor(model, job)) {
            run(run, job);
        } else {
            fail(run, FailureCode.E_PROTOCOL, "this tab is at work on that model already");
        }
    }

    private void run(int run, Job job) {
        jobs.add(run, job);
        try {
            job.run();
        } finally {
            jobs.remove(run);
        }
    }

    private void stop(int run, boolean cancel) {
        Job job = jobs.ofRun(run);
        if (job != null && cancel) {
            job.cancel();
        } else if (job != null) {
            job.pause();
        }
    }

    private JobContext<B> context() {
        return new JobContext<>(store, ports, catalogs.catalog(), reports::accept, jobs);
    }

    private void fail(int run, FailureCode code, String message) {
        reports.accept(new ModelReport.Failed(run, code, message));
    }

    private static void requireKey(String model) {
        if (!ModelStore.isKey(model)) {
            throw new ModelFailureException(FailureCode.E_PROTOCOL, "no model is known as " + model);
        }
    }
}
