package moonlamp.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import moonlamp.training.run.TinyRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentsCommandTest {
    @TempDir
    Path folder;

    @Test
    void writesAsManyDocumentsAsAreWanted() throws IOException {
        Path config = TinyRun.write(folder);
        Path file = folder.resolve("documents.bin");
        CommandRun run = CommandRun.of("documents", config.toString(), file.toString(), "--count=3");
        assertEquals(0, run.exit(), run.err());
        assertTrue(run.err().matches("(?s).*3 documents with \\d+ tokens: .*documents.bin\n"), run.err());
        assertTrue(Files.size(file) > 100);
    }

    @Test
    void saysWhatIsWrong() throws IOException {
        Path config = TinyRun.write(folder);
        Path file = folder.resolve("documents.bin");
        CommandRun none = CommandRun.of("documents", config.toString(), file.toString(), "--count=0");
        assertEquals(1, none.exit());
        assertEquals("moonlamp: --count is 0, must be at least 1\n", none.err());
        CommandRun missing = CommandRun.of("documents", "nowhere.json", file.toString(), "--count=1");
        assertEquals(1, missing.exit());
        assertTrue(missing.err().contains("nowhere.json"), missing.err());
        assertFalse(Files.exists(file));
    }
}
