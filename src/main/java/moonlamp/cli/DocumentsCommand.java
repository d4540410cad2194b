package moonlamp.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import moonlamp.training.run.DocumentExport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes what a run would learn from, as token ids, so that a trainer on a graphics card can read it. */
@Command(
        name = "documents",
        description = "Write the documents that a run learns from, as token ids, for the trainer on a graphics card.",
        mixinStandardHelpOptions = true)
final class DocumentsCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "CONFIG", description = "a JSON file, see docs/training.md")
    private Path config;

    @Parameters(index = "1", paramLabel = "FILE", description = "the file to write")
    private Path file;

    @Option(
            names = "--count",
            required = true,
            description = "documents to write; a run's epoch has as many as 'train' says")
    private int count;

    DocumentsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (!Files.exists(config)) {
            throw new NoSuchFileException(config.toString());
        }
        if (count < 1) {
            throw new CliException("--count is " + count + ", must be at least 1");
        }
        DocumentExport.write(config, count, file, line -> console.err().print(line + "\n"));
        return 0;
    }
}
