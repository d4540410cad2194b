package moonlamp.browser.worker;

import java.util.ArrayList;
import java.util.List;
import moonlamp.browser.jso.Promises;
import moonlamp.browser.jso.RejectedException;
import moonlamp.browser.worker.EngineInstance.EngineMemory;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSPromise;
import org.teavm.jso.workers.Worker;

/** The engine's other threads, which start while the weights are still coming in. Every one of them is dispensable. */
final class Helpers {
    private final List<JSPromise<Worker>> starting = new ArrayList<>();

    /** Starts helpers; members of the team have numbers from 1 on. */
    void start(int count, JSObject module, EngineMemory memory, int team) {
        for (int member = 1; member <= count; member++) {
            JSPromise<Worker> helper = EngineLoader.startHelper(module, memory, team, member);
            helper.catchError(reason -> null);
            starting.add(helper);
        }
    }

    /** Waits for all that were started; answers the choice with those that have come. */
    EngineChoice joined(EngineChoice choice) {
        int helpers = 0;
        String failure = null;
        for (JSPromise<Worker> helper : starting) {
            try {
                Promises.await(helper);
                helpers++;
            } catch (RejectedException e) {
                failure = e.getMessage();
            }
        }
        return failure == null ? choice : choice.withHelpers(helpers, failure);
    }

    /** Ends them, since there will be no engine. */
    void end() {
        for (JSPromise<Worker> helper : starting) {
            helper.then(
                    worker -> {
                        worker.terminate();
                        return null;
                    },
                    reason -> null);
        }
        starting.clear();
    }
}
