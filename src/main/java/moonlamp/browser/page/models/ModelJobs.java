package moonlamp.browser.page.models;

import java.util.HashMap;
import java.util.Map;
import moonlamp.protocol.FailureCode;
import moonlamp.protocol.ModelReport;
import moonlamp.protocol.ModelState;
import moonlamp.protocol.ModelStorage;

/** What is being done about models at this moment, and what became of it. */
final class ModelJobs {
    private final Map<Integer, Teller> byRun = new HashMap<>();

    /** Begins something with a storyteller; nothing else is done with it any more. */
    ModelJob begin(Teller teller, ModelJob.Kind kind, int run) {
        byRun.values().remove(teller);
        ModelJob job = new ModelJob(kind, run);
        teller.begin(job);
        byRun.put(run, teller);
        return job;
    }

    /** The storyteller that a run is about, or null. */
    Teller of(int run) {
        return byRun.get(run);
    }

    void forget() {
        byRun.values().forEach(Teller::end);
        byRun.clear();
    }

    /**
     * Takes a report of a run that is under way.
     *
     * @return whether something is new that other tabs should know: it began, or it has ended
     */
    boolean receive(Teller teller, ModelReport report) {
        ModelJob job = teller.job();
        if (report instanceof ModelReport.Progress news) {
            boolean first = job.progress() == null;
            job.progressed(news.progress());
            return first;
        }
        if (report instanceof ModelReport.Space figures) {
            job.measured(figures);
            return false;
        }
        byRun.remove(report.run());
        teller.end();
        settle(teller, job, report);
        return true;
    }

    private static void settle(Teller teller, ModelJob job, ModelReport report) {
        long done = job.progress() == null
                ? teller.info().storedBytes()
                : job.progress().doneBytes();
        if (report instanceof ModelReport.Installed installed) {
            teller.become(ModelState.INSTALLED, teller.info().bytes(), installed.storage());
            teller.arrive();
        } else if (report instanceof ModelReport.Paused) {
            teller.hold(); // also where another tab has it in memory, and the store knows of no pause
            teller.become(ModelState.PAUSED, done, teller.info().storage());
        } else if (report instanceof ModelReport.Removed) {
            teller.become(ModelState.ABSENT, 0, ModelStorage.NONE);
        } else if (report instanceof ModelReport.Cancelled) {
            teller.hold();
            if (job.kind() != ModelJob.Kind.CHECK) {
                teller.become(ModelState.ABSENT, 0, ModelStorage.NONE);
            }
        } else if (report instanceof ModelReport.Checked checked) {
            settleCheck(teller, checked.damagedPieces() - checked.repairedPieces());
        } else if (report instanceof ModelReport.Failed failed) {
            fail(teller, job, failed, done);
        }
    }

    private static void settleCheck(Teller teller, int left) {
        if (left == 0) {
            teller.foundSound();
        } else {
            String message = "damaged pieces: " + left;
            teller.fail(new ModelTrouble(ModelTrouble.During.CHECKING, FailureCode.E_DAMAGED, message, null));
        }
    }

    private static void fail(Teller teller, ModelJob job, ModelReport.Failed failed, long done) {
        boolean fetching = job.kind() == ModelJob.Kind.DOWNLOAD;
        if (fetching) {
            teller.become(
                    done > 0 ? ModelState.PARTIAL : ModelState.ABSENT,
                    done,
                    teller.info().storage());
        }
        ModelTrouble.During during = fetching ? ModelTrouble.During.FETCHING : ModelTrouble.During.CHECKING;
        teller.fail(new ModelTrouble(during, failed.code(), failed.message(), job.space()));
    }
}
