package moonlamp.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import moonlamp.story.Recipe;
import moonlamp.story.StoryRequest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command on the model that is shipped, with few stories. */
@Tag("storytelling")
class EvaluateCommandTest {
    @TempDir
    private Path folder;

    private static CommandRun evaluate(String... options) {
        return CommandRun.of(Stream.concat(Stream.of("evaluate", CommandRun.LITTLE), Stream.of(options))
                .toArray(String[]::new));
    }

    /** With few authored texts too. */
    private static CommandRun quick(String... options) {
        return evaluate(Stream.concat(Stream.of(options), Stream.of("--authored-texts=20", "--held-out-texts=2"))
                .toArray(String[]::new));
    }

    private static JsonObject lastLine(CommandRun run) {
        List<String> lines = run.out().lines().toList();
        return JsonParser.parseString(lines.get(lines.size() - 1)).getAsJsonObject();
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    @Test
    void judgesHonestlyAndTheSameEveryTime() throws IOException {
        Path each = folder.resolve("each.jsonl");
        CommandRun run = quick("--stories=10", "--seed=3", "--each=" + each); // tells two stories too alike
        assertEquals(1, run.exit(), run.err());
        assertTrue(
                run.err().matches("(?s)1 of 14 stories told, .*\n14 of 14 stories told, .* left\n1 of 2 held-out .*"),
                run.err());
        JsonObject summary = lastLine(run);
        assertEquals(10, summary.getAsJsonObject("originals").get("stories").getAsInt());
        assertEquals(2, summary.getAsJsonObject("free_text").get("stories").getAsInt());
        assertFalse(summary.get("pass").getAsBoolean());
        assertTrue(run.out().contains("MISSED"), run.out());
        assertEquals(run.out(), quick("--stories=10", "--seed=3").out());
        assertEquals(12, Files.readAllLines(each).size());
    }

    /** As people start it: in a JVM without vectors, which starts one that has them. */
    @Test
    void aPlainJvmGivesTheSameReport() throws IOException, InterruptedException {
        String[] arguments = {
            "evaluate", CommandRun.LITTLE, "--stories=1", "--authored-texts=20", "--held-out-texts=1", "--seed=5"
        };
        assertEquals(CommandRun.of(arguments).out(), plainJvm(arguments));
    }

    /** Without vectors all the way. */
    @Test
    void aPlainJvmTellsTheSameStory() throws IOException, InterruptedException {
        String[] arguments = {"generate", CommandRun.LITTLE, "--length=short", "--seed=5"};
        assertEquals(CommandRun.of(arguments).out(), plainJvm(arguments));
    }

    private static String plainJvm(String... arguments) throws IOException, InterruptedException {
        List<String> java = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-classpath",
                System.getProperty("java.class.path"),
                Moonlamp.class.getName());
        Process process = new ProcessBuilder(
                        Stream.concat(java.stream(), Stream.of(arguments)).toList())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return out;
    }

    /** The recipe behind a story, given to generate, tells it again: it is the app's own story. */
    @Test
    void storiesAreThoseOfTheirRecipes() throws IOException {
        Path each = folder.resolve("each.jsonl");
        Path page = folder.resolve("samples.md");
        quick("--stories=5", "--seed=3", "--each=" + each, "--samples=2", "--out=" + page);
        for (String line : Files.readAllLines(each)) {
            JsonObject story = JsonParser.parseString(line).getAsJsonObject();
            Recipe recipe = Recipe.fromFragment(story.get("recipe").getAsString());
            StoryRequest request = recipe.request();
            CommandRun told = CommandRun.of(
                    "generate",
                    CommandRun.LITTLE,
                    "--character=" + request.character(),
                    "--setting=" + request.setting(),
                    "--twist=" + request.twist(),
                    "--theme=" + request.theme().label(),
                    "--length=" + request.length().label(),
                    "--seed=" + recipe.seed());
            assertEquals(story.get("text").getAsString() + "\n", told.out());
        }
        assertTrue(Files.readString(page).startsWith("# 2 stories, unedited\n"), Files.readString(page));
    }

    @Test
    void measuresLossGapAndCopies() throws IOException {
        String story = "Once upon a time, there was a little fox. He loved to play with his friends in the forest.";
        Path training = write(
                "training.jsonl", "{\"text\":\"" + story + "\"}\n{\"text\":\"Else.\",\"source\":\"elsewhere\"}\n");
        Path heldOut = write(
                "heldout.jsonl", "{\"prompt\":\"Write a story.\",\"text\":\"" + story + "\",\"source\":\"foxes\"}\n");
        CommandRun run = quick(
                "--stories=1",
                "--seed=13", // a story that meets every gate
                "--training=" + training,
                "--training=" + training,
                "--held-out=" + heldOut,
                "--unquantised=" + CommandRun.LITTLE);
        assertEquals(0, run.exit(), run.out() + run.err());
        JsonObject summary = lastLine(run);
        JsonObject copied = summary.getAsJsonObject("copied");
        JsonObject from = copied.getAsJsonObject("sources");
        assertEquals(Set.of("authored", "elsewhere", "training.jsonl"), from.keySet());
        assertEquals(2, from.getAsJsonObject("training.jsonl").get("texts").getAsInt());
        assertEquals(20, from.getAsJsonObject("authored").get("texts").getAsInt());
        assertEquals(24, copied.getAsJsonObject("all").get("texts").getAsInt());
        JsonObject losses = summary.getAsJsonObject("held_out_loss");
        double quantised = losses.getAsJsonObject("all").get("nats_per_token").getAsDouble();
        double exact =
                losses.getAsJsonObject("unquantised").get("nats_per_token").getAsDouble();
        assertTrue(Math.abs(quantised - exact) < 0.1 && quantised != exact, quantised + " and " + exact);
        assertTrue(run.out().contains("foxes"), run.out());
        JsonObject authored = losses.getAsJsonObject("sources").getAsJsonObject("authored");
        assertEquals(2, authored.get("texts").getAsInt());
        assertTrue(authored.get("nats_per_character").getAsDouble() > 0.01, authored.toString());
        assertEquals(3, losses.getAsJsonObject("all").get("texts").getAsInt());
    }

    @Test
    void wrongUsageIsSaidBeforeAnythingIsTold() {
        for (String[] options : new String[][] {
            {"--stories=0"},
            {"--stories=1009"},
            {"--stories=ten"},
            {"--samples=3"},
            {"--out=page.md"},
            {"--stories=2", "--samples=3", "--out=page.md"},
            {"--held-out-texts=0"},
            {"--authored-texts=0"}
        }) {
            CommandRun run = evaluate(options);
            assertEquals(2, run.exit(), String.join(" ", options) + run.err());
            assertFalse(run.err().contains("stories told"), run.err());
        }
    }

    @Test
    void missingAndWrongFilesAreNamed() throws IOException {
        assertFails("There is no file none.jsonl", "--training=none.jsonl");
        assertFails("There is no file none.jsonl", "--held-out=none.jsonl");
        Path wrong = write("wrong.jsonl", "{\"text\":\"t\"}");
        assertFails("line 1 of " + wrong + " has no text in its field \"prompt\"", "--held-out=" + wrong);
        assertFails("There is no file none.gguf", "--unquantised=none.gguf");
        Path nowhere = folder.resolve("none").resolve("each.jsonl");
        assertFails("There is no folder to write " + nowhere + " into: make it first", "--each=" + nowhere);
        CommandRun none = CommandRun.of("evaluate", "none.gguf");
        assertEquals("moonlamp: There is no file none.gguf\n", none.err());
    }

    private static void assertFails(String message, String... options) {
        CommandRun run = evaluate(options);
        assertEquals(1, run.exit());
        assertEquals("moonlamp: " + message + "\n", run.err());
        assertEquals("", run.out());
    }
}
