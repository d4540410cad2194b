package moonlamp.cli;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.module.ModuleFinder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A second JVM with the vector module, which must be named when a JVM starts; a jar's manifest cannot do it. It ends with
 * this one.
 */
final class VectorJvm {
    private static final String MODULE = "jdk.incubator.vector";

    /** The property that tells the other JVM that it was started to compile the engine's vector kernels well. */
    private static final String USED = "moonlamp.vectors";

    private static final List<String> LOWEST_PRIORITY = List.of("nice", "-n", "19");

    /** What the other JVM says of the module by itself. */
    private static final String MODULE_WARNING = "WARNING: Using incubator modules";

    private final Console console;
    private final List<String> command = new ArrayList<>();

    /**
     * @param console gets what the other JVM prints
     * @param main its main class
     */
    VectorJvm(Console console, Class<?> main, List<String> arguments) {
        this.console = console;
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // without a bounds check on each vector the kernels are about twice as fast; indices are checked by their
        // callers
        command.add("-Djdk.incubator.vector.VECTOR_ACCESS_OOB_CHECK=0");
        command.add("--add-modules=" + MODULE);
        // a call that is not inlined puts vectors on the heap, fifty times as slow
        command.add("-XX:CompileCommand=quiet");
        command.add("-XX:CompileCommand=inline,moonlamp.kernel.Vector*::*");
        command.add("-D" + USED + "=true");
        command.add("-classpath");
        command.add(System.getProperty("java.class.path"));
        command.add(main.getName());
        command.addAll(arguments);
    }

    /** Whether this JVM has the module itself. */
    static boolean isHere() {
        return ModuleLayer.boot().findModule(MODULE).isPresent();
    }

    /** Whether this JVM was started by {@link #run}, so that the engine's kernels are compiled as they have to be. */
    static boolean isTuned() {
        return isHere() && Boolean.getBoolean(USED);
    }

    /** Whether another one could have it: not every Java runtime brings it along. */
    static boolean isPossible() {
        return ModuleFinder.ofSystem().find(MODULE).isPresent();
    }

    /** Lets every other program go first. */
    VectorJvm atLowestPriority() {
        if (isOnPath(LOWEST_PRIORITY.get(0))) {
            command.addAll(0, LOWEST_PRIORITY);
        }
        return this;
    }

    /** Runs it to its end; returns its exit status. */
    int run() throws IOException {
        Process process = new ProcessBuilder(command).start();
        Thread ending = new Thread(() -> end(process));
        Runtime.getRuntime().addShutdownHook(ending);
        try {
            Thread errors = new Thread(() -> copy(process.getErrorStream(), console.err()), "moonlamp-errors");
            errors.start();
            copy(process.getInputStream(), console.out());
            errors.join();
            return process.waitFor();
        } catch (InterruptedException asked) {
            end(process);
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
    private static void end(Process process) {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
