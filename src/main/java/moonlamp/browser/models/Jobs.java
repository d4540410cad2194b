package moonlamp.browser.models;

import java.util.HashMap;
import java.util.Map;

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

    /** The job that is about a model, or null. */
    Job ofModel(String model) {
        return byModel.get(model);
    }
}
