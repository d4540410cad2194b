package moonlamp.browser.models;

import java.util.Optional;
import moonlamp.browser.storage.KeptModel;
import moonlamp.browser.storage.ModelStore;
import moonlamp.browser.storage.PartialModel;
import moonlamp.browser.storage.StorageException;
import moonlamp.browser.storage.StoreLocks;
import moonlamp.protocol.ModelProgress;
import moonlamp.protocol.ModelReport;
import moonlamp.protocol.ModelRequest;
import moonlamp.protocol.ModelState;
import moonlamp.protocol.ModelStorage;

/**
 * A download in one of several tabs. The tab that has the model's lock fetches, and tells the others how it goes; they wait
 * for the lock, and so go on where it stopped when that tab is closed.
 */
final class DownloadJob<B> implements Job {
    private final JobContext<B> context;
    private final ModelRequest.Download request;
    private final CatalogEntry entry;
    private final ProgressReporter reporter;
    private Download<B> download;
    private StoreLocks.Claim claim;
    private boolean pausing;
    private boolean cancelling;
    /** Whether the tab at work has told how it ended. */
    private boolean ended;
    /** Whether it has the model now, but in its own memory only. */
    private boolean outOfReach;

    DownloadJob(JobContext<B> context, ModelRequest.Download request, CatalogEntry entry) {
        this.context = context;
        this.request = request;
        this.entry = entry;
        this.reporter = new ProgressReporter(entry.sha256(), context.ports().timing(), this::progress);
    }

    @Override
    public void run() {
        StoreLocks.Lock lock = context.ports().locks().tryLock(ModelStore.lockName(entry.sha256()));
        if (lock == null) {
            follow();
        } else {
            work(lock);
        }
    }

    @Override
    public void pause() {
        pausing = true;
        stop(Tabs.Wish.PAUSE);
    }

    @Override
    public void cancel() {
        cancelling = true;
        stop(Tabs.Wish.CANCEL);
    }

    @Override
    public void told(ModelReport report) {
        if (claim == null || ended) {
            return;
        }
        ModelReport mine = ForeignReport.forRun(report, request.run());
        if (mine != null) {
            ended = !(mine instanceof ModelReport.Progress || mine instanceof ModelReport.Space);
            outOfReach = mine instanceof ModelReport.Installed done && done.storage() == ModelStorage.MEMORY;
        }
        if (mine != null && !outOfReach) {
            context.reports().send(mine);
        }
        if (ended) {
            claim.giveUp();
        }
    }

    /** The wish is for the tab at work; if those that look on passed it on, it would go round for ever. */
    @Override
    public void asked(Tabs.Wish wish) {
        if (claim != null) {
            return;
        }
        if (wish == Tabs.Wish.TELL && reporter.last() != null) {
            tell(new ModelReport.Progress(request.run(), reporter.last()));
        }
        Job.super.asked(wish);
    }

    private void stop(Tabs.Wish wish) {
        if (download != null) {
            download.stop();
        } else if (claim != null) {
            context.ports().tabs().ask(entry.sha256(), wish);
        }
    }

    /** Looks on while another tab is at work. */
    private void follow() {
        claim = context.ports().locks().claim(ModelStore.lockName(entry.sha256()));
        context.ports().tabs().ask(entry.sha256(), Tabs.Wish.TELL);
        if (pausing || cancelling) {
            stop(cancelling ? Tabs.Wish.CANCEL : Tabs.Wish.PAUSE);
        }
        StoreLocks.Lock lock = claim.await();
        claim = null;
        if (lock != null && !ended) {
            takeOver(lock);
        } else if (lock != null) {
            lock.release();
        }
        if (outOfReach) {
            reportLeft(context.store().find(entry.sha256()));
        }
    }

    /** The other tab is gone, and has told nothing: what it left says how it ended. */
    private void takeOver(StoreLocks.Lock lock) {
        Optional<KeptModel> left = context.store().find(entry.sha256());
        if (left.isPresent() && (cancelling || left.get().state() != ModelState.PAUSED)) {
            work(lock);
        } else {
            lock.release();
            reportLeft(left);
        }
    }

    /** Says that it goes on no more, with what there is of the model for all tabs. */
    private void reportLeft(Optional<KeptModel> left) {
        context.reports()
                .send(
                        left.isEmpty()
                                ? new ModelReport.Cancelled(request.run(), entry.sha256())
                                : new ModelReport.Paused(request.run(), entry.sha256()));
    }

    /** Fetches, with the lock, which is released when the others have been told the end. */
    private void work(StoreLocks.Lock lock) {
        try {
            tellAll(workToEnd());
        } catch (StorageException e) {
            context.reportFailure(request.run(), e, missingBytes(), this::tellAll);
        } catch (ModelFailureException e) {
            tellAll(new ModelReport.Failed(request.run(), e.code(), e.getMessage()));
        } finally {
            lock.release();
        }
    }

    private ModelReport workToEnd() {
        Optional<KeptModel> kept = context.store().find(entry.sha256());
        if (kept.isPresent() && kept.get().state() == ModelState.INSTALLED) {
            return installed(kept.get().storage());
        }
        if (kept.isPresent() && kept.get().state() == ModelState.DAMAGED) {
            context.store().reopen(entry.sha256());
        }
        context.sweep(entry.sha256());
        boolean inMemory = request.inMemory() || context.isInMemory(entry.sha256());
        PartialModel<B> model = context.assemble(entry.sha256(), entry.bytes(), inMemory);
        download = new Download<>(entry, model, context.ports(), reporter);
        if (pausing || cancelling) {
            return stopped(model);
        }
        try {
            model.pause(false);
            download.run();
        } catch (StoppedException e) {
            return stopped(model);
        }
        return installed(
                context.store().find(entry.sha256()).map(KeptModel::storage).orElse(ModelStorage.NONE));
    }

    private ModelReport stopped(PartialModel<B> model) {
        if (cancelling) {
            context.store().remove(entry.sha256()); // wherever there is a part of it
            return new ModelReport.Cancelled(request.run(), entry.sha256());
        }
        model.pause(true);
        return new ModelReport.Paused(request.run(), entry.sha256());
    }

    private ModelReport installed(ModelStorage storage) {
        return new ModelReport.Installed(request.run(), entry.sha256(), entry.name(), true, storage);
    }

    private long missingBytes() {
        long stored =
                context.store().find(entry.sha256()).map(KeptModel::storedBytes).orElse(0L);
        return entry.bytes() - stored;
    }

    private void progress(ModelProgress progress) {
        tellAll(new ModelReport.Progress(request.run(), progress));
    }

    private void tellAll(ModelReport report) {
        tell(report);
        context.reports().send(report);
    }

    private void tell(ModelReport report) {
        context.ports().tabs().tell(entry.sha256(), report);
    }
}
