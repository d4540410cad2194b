package moonlamp.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import moonlamp.training.run.TinyRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command with its second JVM. */
class TrainCommandTest {
    @TempDir
    Path folder;

    @Test
    void trainsAModelThatTheOtherCommandsUse() throws IOException {
        CommandRun run = CommandRun.of("train", TinyRun.write(folder).toString());
        assertEquals(0, run.exit(), run.toString());
        assertEquals("", run.err());
        Path model = folder.resolve("out/model.gguf");
        assertTrue(run.out().endsWith("finished: " + model + "\n"), run.out());
        CommandRun story = CommandRun.of("generate", model.toString(), "--seed=1");
        assertEquals(0, story.exit(), story.toString());
    }

    @Test
    void aWrongConfigurationIsOneLineAndOne() throws IOException {
        Path file = Files.writeString(folder.resolve("config.json"), "{}");
        CommandRun run = CommandRun.of("train", file.toString());
        assertEquals(1, run.exit());
        assertEquals("moonlamp: " + file + ": the entry output is missing\n", run.err());
        assertEquals("", run.out());
    }

    @Test
    void aMissingFileIsOneLineAndOne() {
        Path missing = folder.resolve("missing.json");
        CommandRun run = CommandRun.of("train", missing.toString());
        assertEquals(1, run.exit());
        assertEquals("moonlamp: There is no file " + missing + "\n", run.err());
    }
}
