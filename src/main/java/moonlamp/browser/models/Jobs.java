package moonlamp.browser.models;

import java.util.HashMap;
import java.util.Map;
import moonlamp.protocol.ModelReport;

/** The jobs that this tab is doing: by run, and those about one model by that, too. */
final class Jobs {
    private final Map<Integer, Job> byRun = new HashMap<>();
    private final Map<String, Job> byModel = new HashMap<>();

    /** A job begins. */
    void add(int run, Job job) {
        byRun.put(run, job);
    }

    /** A job is at work on a model; false if another one is. */
    boolean addFor(String model, Job job) {
        return byModel.putIfAbsent(model, job) == null;
    }

    /** A job has ended. */
    void remove(int run) {
        Job job = byRun.remove(run);
        byModel.values().removeIf(other -> other == job);
    }

    /** A run's job, or null. */
    Job ofRun(int run) {
        return byRun.get(run);
    }

    /** Whether this tab is at work on a model. */
    boolean isBusyWith(String model) {
        return byModel.containsKey(model);
    }

    /** Asks the job that is at work on a model, if there is one. */
    void ask(String model, Tabs.Wish wish) {
        Job job = byModel.get(model);
        if (job != null) {
            switch (wish) {
                case TELL -> job.tellOthers();
                case PAUSE -> job.pause();
                case CANCEL -> job.cancel();
            }
        }
    }

    /** Passes on what another tab tells about a model. */
    void told(String model, ModelReport report) {
        Job job = byModel.get(model);
        if (job != null) {
            job.told(report);
        }
    }
}
