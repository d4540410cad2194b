package moonlamp.training.run;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The program of the second JVM: trains as a configuration file says. Exit codes: 0 done or stopped, 1 failed with one line
 * on standard error. A signal to end lets it finish its step and save.
 */
public final class TrainMain {
    private static final int FAILED = 1;

    private TrainMain() {}

    /** @param args the configuration file */
    public static void main(String[] args) {
        AtomicBoolean stop = new AtomicBoolean();
        CountDownLatch ended = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            stop.set(true);
            awaitEnd(ended);
        }));
        int exit = FAILED;
        try {
            exit = run(Path.of(args[0]), stop);
        } finally {
            ended.countDown();
        }
        if (!stop.get()) {
            System.exit(exit);
        }
    }

    private static int run(Path file, AtomicBoolean stop) {
        PrintStream err = stream(FileDescriptor.err);
        try {
            TrainingConfig config = ConfigReader.read(file);
            Path base = file.toAbsolutePath().getParent();
            new TrainingRun(config, base, new ProgressPrinter(stream(FileDescriptor.out)), stop::get).run();
            return 0;
        } catch (NoSuchFileException e) {
            err.print("moonlamp: There is no file " + e.getMessage() + "\n");
        } catch (IOException | RuntimeException e) {
            err.print("moonlamp: " + e.getMessage() + "\n");
        } catch (OutOfMemoryError e) {
            err.print("moonlamp: The run needs more memory: make the network or context smaller, or add -Xmx to"
                    + " JAVA_TOOL_OPTIONS\n");
        }
        return FAILED;
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    private static void awaitEnd(CountDownLatch ended) {
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
