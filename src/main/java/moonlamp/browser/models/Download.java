package moonlamp.browser.models;

import moonlamp.browser.storage.ModelLabel;
import moonlamp.browser.storage.PartialModel;
import moonlamp.protocol.FailureCode;
import moonlamp.protocol.ModelPhase;

/**
 * One download, from whatever is there already to a whole model. It ends with the model committed, or with an exception that
 * says why not; what has arrived stays then, unless the file was wrong to the end.
 */
final class Download<B> {
    /** So many times all of the file may be put together and be wrong. */
    static final int MAX_ROUNDS = 3;

    /** A connection that comes back without being announced is noticed after so long. */
    private static final double LOOK_AGAIN_MILLIS = 5000;

    private final CatalogEntry entry;
    private final PartialModel<B> model;
    private final Ports<B> ports;
    private final ProgressReporter reporter;
    private final WholeHash<B> whole;
    private final Transfer<B> transfer;
    private final Mirrors mirrors;
    private final B buffer;
    /** How far the download has ever come in this round. */
    private long furthest;

    private boolean stopped;

    Download(CatalogEntry entry, PartialModel<B> model, Ports<B> ports, ProgressReporter reporter) {
        this.entry = entry;
        this.model = model;
        this.ports = ports;
        this.reporter = reporter;
        buffer = ports.arrays().allocate(model.layout().length(0));
        whole = new WholeHash<>(ports.hashes().get(), model);
        PieceIntake<B> intake = new PieceIntake<>(entry, model, ports.arrays(), whole, buffer);
        transfer = new Transfer<>(model, ports, intake, this::fetched);
        mirrors = new Mirrors(entry.urls(), new Backoff(ports.random()));
    }

    /** Ends it; {@link #run} comes back with a {@link StoppedException}. From any turn. */
    void stop() {
        stopped = true;
        transfer.stop();
        ports.timing().wake();
    }

    /**
     * Fetches all that is missing.
     *
     * @throws ModelFailureException if that is not possible
     * @throws StoppedException after {@link #stop}
     * @throws moonlamp.browser.storage.StorageException if storage fails
     */
    void run() {
        recheck();
        whole.restart();
        for (int i = 0; i < model.round(); i++) {
            mirrors.turn();
        }
        fetchMissing();
        while (!whole.digest(buffer).equals(entry.sha256())) {
            beginRound();
            fetchMissing();
        }
        model.commit(
                new ModelLabel(entry.name(), entry.memoryBytes(), ports.timing().date()));
    }

    /** Nothing that was stored before is believed without having been read. */
    private void recheck() {
        long done = 0;
        for (int i = 0; i < model.layout().count(); i++) {
            if (model.digest(i) != null) {
                requireGoing();
                model.recheck(i, buffer);
                done += model.layout().length(i);
                reporter.report(ModelPhase.CHECKING, done, model);
            }
        }
    }

    private void fetchMissing() {
        furthest = model.bytes();
        while (model.nextMissing(0) < model.layout().count()) {
            waitForConnection();
            requireGoing();
            reporter.enter(ModelPhase.CONNECTING, "", model.bytes(), model);
            Trouble trouble = transfer.run(mirrors);
            if (trouble != null) {
                recover(trouble);
            }
        }
    }

    private void recover(Trouble trouble) {
        double wait = mirrors.after(trouble, transfer.reached() > furthest);
        furthest = Math.max(furthest, transfer.reached());
        if (wait > 0) {
            reporter.enter(ModelPhase.WAITING, trouble.message(), model.bytes(), model);
            ports.timing().sleep(wait);
        }
    }

    private void waitForConnection() {
        while (!ports.network().online()) {
            requireGoing();
            reporter.enter(ModelPhase.WAITING, "this device has no connection", model.bytes(), model);
            ports.timing().sleep(LOOK_AGAIN_MILLIS);
        }
    }

    /**
     * All pieces are there and the file is wrong, and nothing tells which piece: fetch it from the next address, and keep
     * of it what differs.
     */
    private void beginRound() {
        if (model.round() >= MAX_ROUNDS) {
            model.discard();
            throw new ModelFailureException(
                    FailureCode.E_HASH, "the file arrived with a wrong SHA-256 " + (MAX_ROUNDS + 1) + " times");
        }
        model.beginRound();
        mirrors.turn();
        whole.restart();
    }

    private void fetched(long bytes) {
        reporter.report(model.round() > 0 ? ModelPhase.REPAIRING : ModelPhase.FETCHING, bytes, model);
    }

    private void requireGoing() {
        if (stopped) {
            throw new StoppedException();
        }
    }
}
