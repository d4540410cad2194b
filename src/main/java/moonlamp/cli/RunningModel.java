package moonlamp.cli;

import java.util.ArrayList;
import java.util.List;
import moonlamp.generation.Engine;
import moonlamp.kernel.Kernels;
import moonlamp.kernel.TeamMember;

/** A loaded model with the threads that compute along; closed, it leaves none that still looks at the memory. */
final class RunningModel implements AutoCloseable {
    private final Engine engine;
    private final List<Thread> helpers = new ArrayList<>();

    /** @param threads with the one that calls the engine */
    RunningModel(Engine engine, Kernels kernels, int threads) {
        this.engine = engine;
        for (int thread = 1; thread < threads; thread++) {
            TeamMember member = new TeamMember(kernels, engine.teamAddress(), thread);
            Thread helper = new Thread(member::run, "moonlamp-helper-" + thread);
            helper.setDaemon(true);
            helper.start();
            helpers.add(helper);
        }
    }

    Engine engine() {
        return engine;
    }

    /** Waits for the helpers: one left over would compute along with the next model of the process. */
    @Override
    public void close() {
        engine.close();
        for (Thread helper : helpers) {
            try {
                helper.join();
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
