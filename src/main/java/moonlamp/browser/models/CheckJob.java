package moonlamp.browser.models;

import java.util.List;
import java.util.Optional;
import moonlamp.browser.storage.ModelStore;
import moonlamp.browser.storage.PartialModel;
import moonlamp.browser.storage.PieceLayout;
import moonlamp.browser.storage.StorageException;
import moonlamp.browser.storage.StoreLocks;
import moonlamp.protocol.FailureCode;
import moonlamp.protocol.ModelPhase;
import moonlamp.protocol.ModelReport;
import moonlamp.protocol.ModelRequest;

/** Compares a model with the hashes that were recorded when it came, and fetches again what is damaged. */
final class CheckJob<B> implements Job {
    private final JobContext<B> context;
    private final ModelRequest.Check request;
    private final ProgressReporter reporter;
    private Download<B> download;
    private boolean stopped;

    CheckJob(JobContext<B> context, ModelRequest.Check request) {
        this.context = context;
        this.request = request;
        this.reporter = new ProgressReporter(request.model(), context.ports().timing(), progress -> context.reports()
                .send(new ModelReport.Progress(request.run(), progress)));
    }

    @Override
    public void run() {
        StoreLocks.Lock lock = context.ports().locks().tryLock(ModelStore.lockName(request.model()));
        if (lock == null) {
            fail(FailureCode.E_STORAGE, "another tab is at work on this model");
            return;
        }
        try {
            context.reports().send(check());
        } catch (StoppedException e) {
            context.reports().send(new ModelReport.Cancelled(request.run(), request.model()));
        } catch (StorageException e) {
            context.reportFailure(request.run(), e, PieceLayout.PIECE_BYTES, context.reports());
        } catch (ModelFailureException e) {
            fail(e.code(), e.getMessage());
        } finally {
            lock.release();
        }
    }

    /** A repair that is paused can be gone on with as a download. */
    @Override
    public void pause() {
        cancel();
    }

    /** What is stored stays in any case. */
    @Override
    public void cancel() {
        stopped = true;
        if (download != null) {
            download.stop();
        }
    }

    private ModelReport check() {
        List<Integer> damaged = context.store()
                .check(request.model(), this::looked)
                .orElseThrow(() -> new ModelFailureException(FailureCode.E_MISSING, "the model is not here"));
        if (stopped) {
            throw new StoppedException();
        }
        Optional<CatalogEntry> entry = context.catalog().find(request.model());
        boolean repairing = request.repair() && entry.isPresent() && !damaged.isEmpty();
        if (repairing) {
            repair(entry.get());
        }
        int repaired = repairing ? damaged.size() : 0;
        return new ModelReport.Checked(request.run(), request.model(), damaged.size(), repaired);
    }

    private boolean looked(int pieces, PieceLayout layout) {
        reporter.report(ModelPhase.CHECKING, layout.start(pieces), pieces, layout);
        return !stopped;
    }

    /** From here on the model is one that is being put together: only as a whole does it come back. */
    private void repair(CatalogEntry entry) {
        boolean inMemory = context.isInMemory(entry.sha256());
        context.store().reopen(entry.sha256());
        PartialModel<B> model = context.assemble(entry.sha256(), entry.bytes(), inMemory);
        download = new Download<>(entry, model, context.ports(), reporter);
        try {
            if (stopped) {
                throw new StoppedException();
            }
            download.run();
        } catch (StoppedException e) {
            model.pause(true); // else the next tab or visit would go on by itself
            throw e;
        }
    }

    private void fail(FailureCode code, String message) {
        context.reports().send(new ModelReport.Failed(request.run(), code, message));
    }
}
