package moonlamp.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MoonlampTest {
    @TempDir
    Path folder;

    @Test
    void helpNamesEveryCommand() {
        CommandRun help = CommandRun.of("--help");
        assertEquals(0, help.exit());
        assertEquals("", help.err());
        for (String command : List.of(
                "serve", "inspect", "tokenize", "generate", "score", "train", "documents", "evaluate", "convert")) {
            assertTrue(help.out().contains("  " + command + " "), command);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"serve", "inspect", "tokenize", "generate", "score", "train", "documents", "evaluate", "convert"
            })
    void everyCommandHasHelp(String command) {
        CommandRun help = CommandRun.of(command, "--help");
        assertEquals(0, help.exit());
        assertTrue(help.out().startsWith("Usage: moonlamp " + command), help.out());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "dance",
                "serve --port=x",
                "serve --port=70000",
                "inspect",
                "inspect a b",
                "tokenize",
                "generate",
                "generate m.gguf --theme=Scary",
                "generate m.gguf --language=fr",
                "generate m.gguf --age=4",
                "generate m.gguf --child=A --child=B --child=C",
                "generate m.gguf --child=<>",
                "generate m.gguf --length=Endless",
                "generate m.gguf --seed=many",
                "generate m.gguf --character=<>",
                "score m.gguf",
                "train",
                "score m.gguf --ids=1,x",
                "score m.gguf --ids=",
                "convert",
                "convert folder",
                "convert folder out.bin",
                "convert folder out.gguf --type=q5_0",
                "convert folder out.gguf more"
            })
    void wrongUsageIsTwo(String line) {
        CommandRun run = CommandRun.of(line.isEmpty() ? new String[0] : line.split(" "));
        assertEquals(2, run.exit(), run.toString());
        assertEquals("", run.out());
        assertTrue(run.err().contains("Usage: moonlamp"), run.err());
        assertFalse(run.err().contains("Exception"), run.err());
    }

    @Test
    void anUnknownThemeIsAnsweredWithTheKnownOnes() {
        String err = CommandRun.of("generate", "m.gguf", "--theme=Scary").err();
        assertTrue(err.contains("known: Fairy Tale, Silly, Adventurous, Magical, Bedtime, Funny"), err);
    }

    @ParameterizedTest
    @ValueSource(strings = {"inspect", "tokenize", "generate", "score --ids=1"})
    void aMissingFileIsOneLineAndOne(String line) {
        Path missing = folder.resolve("missing.gguf");
        assertFails("moonlamp: There is no file " + missing, line, missing);
    }

    @ParameterizedTest
    @ValueSource(strings = {"inspect", "tokenize", "generate", "score --ids=1"})
    void aFileThatIsNoModelIsOneLineAndOne(String line) throws IOException {
        Path text = Files.writeString(folder.resolve("text.gguf"), "once upon a time there was a file");
        assertFails("moonlamp: ", line, text);
        Path empty = Files.createFile(folder.resolve("empty.gguf"));
        assertFails("moonlamp: ", line, empty);
        assertFails("moonlamp: " + folder + " is not a file", line, folder);
    }

    @Test
    void aShortenedModelIsOneLineAndOne() throws IOException {
        byte[] model = Files.readAllBytes(Path.of(CommandRun.LITTLE));
        Path file = folder.resolve("short.gguf");
        for (int length : new int[] {4, 30, 1000, 100_000, model.length - 1}) {
            Files.write(file, Arrays.copyOf(model, length));
            assertFails("moonlamp: ", "score --ids=1", file);
        }
    }

    /** In the C locale Java knows ASCII only; the commands still read and write UTF-8, arguments included. */
    @Test
    void speaksUtf8InTheCLocale() throws Exception {
        Path input = Files.writeString(folder.resolve("in.txt"), "Zo\u00eb \u20ac");
        assertEquals(
                CommandRun.withInput("Zo\u00eb \u20ac", "tokenize", CommandRun.LITTLE)
                        .out(),
                runInCLocale(input, "tokenize", CommandRun.LITTLE));
        if (Files.isReadable(Path.of("/proc/self/cmdline"))) {
            String[] story = {"generate", CommandRun.LITTLE, "--seed=2", "--character=Zo\u00eb \u20ac"};
            assertEquals(CommandRun.of(story).out(), runInCLocale(input, story));
        }
    }

    private static String runInCLocale(Path input, String... args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Moonlamp.class.getName()));
        command.addAll(List.of(args));
        ProcessBuilder builder = new ProcessBuilder(command).redirectInput(input.toFile());
        builder.environment().put("LC_ALL", "C");
        Process process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor());
        return out;
    }

    private static void assertFails(String start, String line, Path file) {
        String[] words = line.split(" ");
        String[] args = words.length == 1
                ? new String[] {words[0], file.toString()}
                : new String[] {words[0], file.toString(), words[1]};
        CommandRun run = CommandRun.of(args);
        assertEquals(1, run.exit(), run.toString());
        assertEquals("", run.out());
        assertTrue(run.err().startsWith(start), run.err());
        assertEquals(run.err().length() - 1, run.err().indexOf('\n'), run.err());
    }
}
