package moonlamp.browser.page.models;

import moonlamp.protocol.FailureCode;
import moonlamp.protocol.ModelProgress;
import moonlamp.protocol.ModelReport;
import moonlamp.protocol.ModelRequest;

/** Takes in files of this device, one at a time. */
public final class FileDesk {
    private final ModelsPort port;
    private FileRef file;
    private int run;
    private boolean unverified;
    private ModelProgress progress;
    private ModelReport.Space space;
    private ModelReport.Unverified question;
    private ModelTrouble trouble;

    FileDesk(ModelsPort port) {
        this.port = port;
    }

    /** Whether a file is being read or stored. */
    public boolean busy() {
        return run != 0;
    }

    /** Name of the file that was brought last; empty before the first. */
    public String fileName() {
        return file == null ? "" : file.name();
    }

    /** How far it has come, or null. */
    public ModelProgress progress() {
        return progress;
    }

    /** The sound file that nobody has vouched for, while it is asked whether to take it; else null. */
    public ModelReport.Unverified question() {
        return question;
    }

    /** What went wrong with the last file, or null. */
    public ModelTrouble trouble() {
        return trouble;
    }

    /** Begins with a file; one that is under way is given up. */
    void take(FileRef next, int newRun) {
        if (busy()) {
            port.send(new ModelRequest.Cancel(run));
        }
        file = next;
        unverified = false;
        begin(newRun, false);
    }

    /** Takes the same file once more. */
    void again(int newRun, boolean inMemory) {
        if (file != null && !busy()) {
            begin(newRun, inMemory);
        }
    }

    /** Answers the question; nothing was kept of the file so far. */
    void answer(boolean take, int newRun) {
        if (question == null) {
            return;
        }
        question = null;
        if (take) {
            unverified = true;
            begin(newRun, false);
        }
    }

    void cancel() {
        if (busy()) {
            port.send(new ModelRequest.Cancel(run));
        }
    }

    boolean isRun(int other) {
        return busy() && other == run;
    }

    /** A report of this desk's run. */
    void receive(ModelReport report) {
        if (report instanceof ModelReport.Progress news) {
            progress = news.progress();
            return;
        }
        if (report instanceof ModelReport.Space figures) {
            space = figures;
            return;
        }
        run = 0;
        progress = null;
        if (report instanceof ModelReport.Unverified asked) {
            question = asked;
        } else if (report instanceof ModelReport.Failed failed) {
            fail(failed.code(), failed.message());
        }
    }

    /** The worker is gone, and what it was doing with it. */
    void breakDown(String message) {
        if (busy()) {
            run = 0;
            progress = null;
            fail(FailureCode.E_ENGINE, message);
        }
    }

    private void begin(int newRun, boolean inMemory) {
        run = newRun;
        progress = null;
        space = null;
        question = null;
        trouble = null;
        port.send(new ModelRequest.Import(run, file.name(), unverified, inMemory), file);
    }

    private void fail(FailureCode code, String message) {
        trouble = new ModelTrouble(ModelTrouble.During.TAKING_IN, code, message, space);
    }
}
