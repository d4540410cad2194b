package moonlamp.browser.page.models;

import moonlamp.protocol.ModelProgress;
import moonlamp.protocol.ModelReport;

/** Something that the worker is doing about a model. */
public final class ModelJob {
    /** What it is. */
    public enum Kind {
        DOWNLOAD,
        CHECK,
        REMOVE
    }

    private final Kind kind;
    private final int run;
    private ModelProgress progress;
    private ModelReport.Space space;

    ModelJob(Kind kind, int run) {
        this.kind = kind;
        this.run = run;
    }

    public Kind kind() {
        return kind;
    }

    /** How far it has come, or null before the first news. */
    public ModelProgress progress() {
        return progress;
    }

    int run() {
        return run;
    }

    /** The room in this browser, if it was too little; else null. */
    ModelReport.Space space() {
        return space;
    }

    void progressed(ModelProgress news) {
        progress = news;
    }

    void measured(ModelReport.Space figures) {
        space = figures;
    }
}
