package moonlamp.cli;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import moonlamp.training.run.TrainMain;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * Trains a model, in a second JVM: the vector module must be named when a JVM starts, and a jar's manifest cannot do it. The
 * other JVM runs at the lowest priority and ends with this one.
 */
@Command(
        name = "train",
        description = "Train a model as a configuration file says. Ended and started again, it goes on from its last"
                + " checkpoint.",
        mixinStandardHelpOptions = true)
final class TrainCommand implements Callable<Integer> {
    private static final List<String> LOWEST_PRIORITY = List.of("nice", "-n", "19");

    /** What the other JVM says of the module by itself. */
    private static final String MODULE_WARNING = "WARNING: Using incubator modules";

    private final Console console;

    @Parameters(paramLabel = "CONFIG", description = "a JSON file, see docs/training.md")
    private Path config;

    TrainCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (!Files.exists(config)) {
            throw new NoSuchFileException(config.toString());
        }
        Process training = new ProcessBuilder(command()).start();
        Thread ending = new Thread(() -> end(training));
        Runtime.getRuntime().addShutdownHook(ending);
        try {
            Thread errors = new Thread(() -> copy(training.getErrorStream(), console.err()), "moonlamp-train-errors");
            errors.start();
            copy(training.getInputStream(), console.out());
            errors.join();
            return training.waitFor();
        } catch (InterruptedException asked) {
            end(training);
            return 0;
        }
    }

    private static void copy(InputStream from, PrintStream to) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(from, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith(MODULE_WARNING)) {
                    to.print(line + "\n");
                    to.flush();
                }
            }
        } catch (IOException closed) {
            to.flush(); // the other JVM has ended in the middle of a line
        }
    }

    private List<String> command() {
        List<String> command = new ArrayList<>();
        if (isOnPath(LOWEST_PRIORITY.get(0))) {
            command.addAll(LOWEST_PRIORITY);
        }
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // without a bounds check on each vector the kernels are about twice as fast; indices are checked by their
        // callers
        command.add("-Djdk.incubator.vector.VECTOR_ACCESS_OOB_CHECK=0");
        command.add("--add-modules=jdk.incubator.vector");
        command.add("-classpath");
        command.add(System.getProperty("java.class.path"));
        command.add(TrainMain.class.getName());
        command.add(config.toString());
        return command;
    }

    private static boolean isOnPath(String program) {
        String path = System.getenv().getOrDefault("PATH", "");
        for (String folder : path.split(File.pathSeparator)) {
            if (!folder.isEmpty() && Files.isExecutable(Path.of(folder, program))) {
                return true;
            }
        }
        return false;
    }

    /** Asks the other JVM to finish its step and save, and waits until it has. */
    private static void end(Process training) {
        training.destroy();
        try {
            training.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
