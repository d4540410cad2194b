package moonlamp.browser.models;

import moonlamp.protocol.ModelProgress;
import moonlamp.protocol.ModelReport;

/** What another tab has told its own page about a download, as the page that looks on may hear it. */
final class ForeignReport {
    private ForeignReport() {}

    /** The report for a run of this page; null if it is of no interest here. */
    static ModelReport forRun(ModelReport report, int run) {
        if (report instanceof ModelReport.Progress progress) {
            return new ModelReport.Progress(run, elsewhere(progress.progress()));
        }
        if (report instanceof ModelReport.Space space) {
            return new ModelReport.Space(
                    run, space.neededBytes(), space.usedBytes(), space.freeBytes(), space.persisted());
        }
        if (report instanceof ModelReport.Failed failed) {
            return new ModelReport.Failed(run, failed.code(), failed.message());
        }
        return ending(report, run);
    }

    private static ModelReport ending(ModelReport report, int run) {
        if (report instanceof ModelReport.Installed installed) {
            return new ModelReport.Installed(
                    run, installed.model(), installed.name(), installed.verified(), installed.storage());
        }
        if (report instanceof ModelReport.Paused paused) {
            return new ModelReport.Paused(run, paused.model());
        }
        return report instanceof ModelReport.Cancelled cancelled
                ? new ModelReport.Cancelled(run, cancelled.model())
                : null;
    }

    private static ModelProgress elsewhere(ModelProgress progress) {
        return new ModelProgress(
                progress.model(),
                progress.phase(),
                progress.doneBytes(),
                progress.totalBytes(),
                progress.bytesPerSecond(),
                progress.secondsLeft(),
                progress.donePieces(),
                progress.totalPieces(),
                true,
                progress.notice());
    }
}
