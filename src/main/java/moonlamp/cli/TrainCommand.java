package moonlamp.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import moonlamp.training.run.TrainMain;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Trains a model, in a second JVM at the lowest priority. */
@Command(
        name = "train",
        description = "Train a model as a configuration file says. Ended and started again, it goes on from its last"
                + " checkpoint.",
        mixinStandardHelpOptions = true)
final class TrainCommand implements Callable<Integer> {
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
        return new VectorJvm(console, TrainMain.class, List.of(config.toString()))
                .atLowestPriority()
                .run();
    }
}
