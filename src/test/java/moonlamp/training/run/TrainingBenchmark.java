package moonlamp.training.run;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import moonlamp.training.data.Document;
import moonlamp.training.network.Initialization;
import moonlamp.training.network.NetworkShape;
import moonlamp.training.network.ParameterLayout;
import moonlamp.training.network.Weights.Rounding;
import moonlamp.training.optimizer.Optimizer;
import moonlamp.training.parallel.Crew;

/**
 * Speed of whole training steps for some sizes. Not a test; start main with
 * {@code --add-modules jdk.incubator.vector -Djdk.incubator.vector.VECTOR_ACCESS_OOB_CHECK=0} and the arguments threads,
 * tokens of a document, documents of a step.
 */
final class TrainingBenchmark {
    private static final int VOCABULARY = 4096;
    private static final int CONTEXT = 1024;
    private static final int WARM_UP = 12;
    private static final int MEASURED = 8;
    private static final double NANOS = 1e9;

    private static final List<NetworkShape> SHAPES = List.of(
            new NetworkShape(VOCABULARY, 192, 6, 3, 1, 64, 768, CONTEXT),
            new NetworkShape(VOCABULARY, 256, 6, 4, 1, 64, 768, CONTEXT),
            new NetworkShape(VOCABULARY, 256, 8, 4, 1, 64, 1024, CONTEXT),
            new NetworkShape(VOCABULARY, 320, 8, 5, 1, 64, 1280, CONTEXT));

    private TrainingBenchmark() {}

    public static void main(String[] args) {
        int threads = Integer.parseInt(args[0]);
        int length = Integer.parseInt(args[1]);
        int count = Integer.parseInt(args[2]);
        SHAPES.forEach(shape -> measure(shape, threads, length, count));
    }

    private static void measure(NetworkShape shape, int threads, int length, int count) {
        ParameterLayout layout = new ParameterLayout(shape);
        SplittableRandom random = new SplittableRandom(1);
        List<Document> documents = IntStream.range(0, count)
                .mapToObj(
                        i -> new Document(random.ints(length + 1, 0, VOCABULARY).toArray(), 30, "random", 4 * length))
                .toList();
        try (Crew crew = new Crew(threads)) {
            Optimizer.Settings settings = new Optimizer.Settings(0.001f, 0.001f, 0, 1);
            Trainer trainer = new Trainer(
                    layout, Initialization.of(layout, 1), Optimizer.State.zero(layout), settings, 0.1f, crew);
            OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
            double best = 0;
            double bestPerCpu = 0;
            for (int step = 1; step <= WARM_UP + MEASURED; step++) {
                long wall = System.nanoTime();
                long cpu = system.getProcessCpuTime();
                trainer.step(documents, step, 1, Rounding.NONE);
                double tokens = (double) length * count;
                if (step > WARM_UP) {
                    best = Math.max(best, tokens / ((System.nanoTime() - wall) / NANOS));
                    bestPerCpu = Math.max(bestPerCpu, tokens / ((system.getProcessCpuTime() - cpu) / NANOS));
                }
            }
            // 6 products of the head's size with every token of the document before, half of it on the average, times 2
            double attention = 6.0 * shape.layers() * length * shape.queryWidth();
            double operations = shape.operationsPerToken() + attention;
            System.out.printf(
                    "%s%n  %,d parameters, %.1f MFLOP a token: best step %.0f tokens/s, %.0f tokens and %.1f GFLOP per"
                            + " CPU second%n",
                    shape, layout.size(), operations / 1e6, best, bestPerCpu, bestPerCpu * operations / 1e9);
        }
    }
}
