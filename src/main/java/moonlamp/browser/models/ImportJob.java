package moonlamp.browser.models;

import java.util.List;
import java.util.Optional;
import moonlamp.browser.storage.KeptModel;
import moonlamp.browser.storage.ModelLabel;
import moonlamp.browser.storage.PartialModel;
import moonlamp.browser.storage.PieceLayout;
import moonlamp.browser.storage.StorageException;
import moonlamp.browser.storage.StoreLocks;
import moonlamp.protocol.FailureCode;
import moonlamp.protocol.ModelPhase;
import moonlamp.protocol.ModelReport;
import moonlamp.protocol.ModelRequest;
import moonlamp.protocol.ModelState;
import moonlamp.protocol.ModelStorage;

/**
 * Takes in a file of this device, in two passes: the first finds out what it is, the second stores it. So nothing is stored
 * of a file that is not wanted, and one that changes in between is noticed.
 */
final class ImportJob<B> implements Job {
    private final JobContext<B> context;
    private final ModelRequest.Import request;
    private final LocalFile<B> file;
    private final B buffer;
    private boolean cancelled;
    private long storedBytes;

    ImportJob(JobContext<B> context, ModelRequest.Import request, LocalFile<B> file) {
        this.context = context;
        this.request = request;
        this.file = file;
        this.buffer = context.ports().arrays().allocate(PieceLayout.PIECE_BYTES);
    }

    @Override
    public void run() {
        try {
            context.reports().send(takeIn());
        } catch (StoppedException e) {
            context.reports().send(new ModelReport.Cancelled(request.run(), ""));
        } catch (StorageException e) {
            context.reportFailure(request.run(), e, file.length() - storedBytes, context.reports());
        } catch (ModelFailureException e) {
            context.reports().send(new ModelReport.Failed(request.run(), e.code(), e.getMessage()));
        }
    }

    /** A file of this device is read in no time: there is nothing to pause. */
    @Override
    public void pause() {
        // goes on
    }

    @Override
    public void cancel() {
        cancelled = true;
    }

    private ModelReport takeIn() {
        Inspector.Description description = context.ports().inspector().describe(file);
        String sha256 = digest();
        Optional<CatalogEntry> known = context.catalog().find(sha256);
        String name = known.map(CatalogEntry::name).orElse(nameOf(description));
        if (known.isEmpty() && !request.acceptUnverified()) {
            return new ModelReport.Unverified(request.run(), sha256, name, file.length());
        }
        StoreLocks.Lock lock = context.takeLock(sha256, Tabs.Wish.PAUSE);
        try {
            ModelLabel label = new ModelLabel(
                    name, description.memoryBytes(), context.ports().timing().date());
            ModelStorage storage = keep(sha256, label);
            return new ModelReport.Installed(request.run(), sha256, label.name(), known.isPresent(), storage);
        } finally {
            lock.release();
        }
    }

    private String nameOf(Inspector.Description description) {
        return description.name().isBlank() ? request.fileName() : description.name();
    }

    /** First pass. */
    private String digest() {
        FileHash<B> hash = context.ports().hashes().get();
        ProgressReporter reporter = reporter("");
        PieceLayout layout = PieceLayout.of(file.length());
        hash.begin();
        for (int i = 0; i < layout.count(); i++) {
            read(layout, i);
            hash.update(buffer, layout.length(i));
            reporter.report(ModelPhase.READING, layout.start(i + 1), i + 1, layout);
        }
        return hash.digest();
    }

    /** Second pass. */
    private ModelStorage keep(String sha256, ModelLabel label) {
        Optional<KeptModel> kept = context.store().find(sha256);
        if (kept.isEmpty() || kept.get().state() != ModelState.INSTALLED || !isSound(sha256)) {
            context.sweep(sha256);
            store(sha256, label, kept.isEmpty());
            kept = context.store().find(sha256);
        }
        return kept.map(KeptModel::storage).orElse(ModelStorage.NONE);
    }

    /** Whether what is stored is still what it was; pieces that are not are removed. */
    private boolean isSound(String sha256) {
        return context.store()
                .check(sha256, (pieces, layout) -> true)
                .filter(List::isEmpty)
                .isPresent();
    }

    /** @param isNew whether nothing was there of the model; what was there stays when this fails */
    private void store(String sha256, ModelLabel label, boolean isNew) {
        context.store().reopen(sha256);
        PartialModel<B> model = context.assemble(sha256, file.length(), request.inMemory());
        try {
            storePieces(model, sha256);
            model.commit(label);
        } catch (StorageException | ModelFailureException | StoppedException e) {
            if (isNew) {
                model.discard();
            }
            throw e;
        }
    }

    private void storePieces(PartialModel<B> model, String sha256) {
        FileHash<B> hash = context.ports().hashes().get();
        ProgressReporter reporter = reporter(sha256);
        hash.begin();
        for (int i = 0; i < model.layout().count(); i++) {
            read(model.layout(), i);
            hash.update(buffer, model.layout().length(i));
            model.accept(i, model.write(i, buffer), null);
            storedBytes = model.layout().start(i + 1);
            reporter.report(ModelPhase.STORING, storedBytes, model);
        }
        if (!hash.digest().equals(sha256)) {
            throw new ModelFailureException(FailureCode.E_FILE, "the file changed while it was read");
        }
    }

    private void read(PieceLayout layout, int piece) {
        if (cancelled) {
            throw new StoppedException();
        }
        file.read(layout.start(piece), buffer, layout.length(piece));
    }

    private ProgressReporter reporter(String sha256) {
        return new ProgressReporter(sha256, context.ports().timing(), progress -> context.reports()
                .send(new ModelReport.Progress(request.run(), progress)));
    }
}
