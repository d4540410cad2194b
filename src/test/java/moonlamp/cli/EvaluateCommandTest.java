package moonlamp.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import moonlamp.story.Recipe;
import moonlamp.story.StoryRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command on the model that is shipped, with few stories. */
class EvaluateCommandTest {
    @TempDir
    private Path folder;

    private static CommandRun evaluate(String... options) {
        String[] args = new String[options.length + 2];
        args[0] = "evaluate";
        args[1] = CommandRun.STARTER;
        System.arraycopy(options, 0, args, 2, options.length);
        return CommandRun.of(args);
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
        CommandRun run = evaluate("--stories=10", "--each=" + each);
        assertEquals(1, run.exit(), run.err());
        assertTrue(run.err().matches("(?s)1 of 14 stories told, .*\n14 of 14 stories told, .* left\n"), run.err());
        JsonObject summary = lastLine(run);
        assertEquals(10, summary.getAsJsonObject("originals").get("stories").getAsInt());
        assertEquals(2, summary.getAsJsonObject("free_text").get("stories").getAsInt());
        assertFalse(summary.get("pass").getAsBoolean());
        assertTrue(run.out().contains("MISSED"), run.out());
        assertEquals(run.out(), evaluate("--stories=10").out());
        assertEquals(12, Files.readAllLines(each).size());
    }

    /** The recipe behind a story, given to generate, tells it again: it is the app's own story. */
    @Test
    void storiesAreThoseOfTheirRecipes() throws IOException {
        Path each = folder.resolve("each.jsonl");
        Path page = folder.resolve("samples.md");
        evaluate("--stories=5", "--seed=3", "--each=" + each, "--samples=2", "--out=" + page);
        for (String line : Files.readAllLines(each)) {
            JsonObject story = JsonParser.parseString(line).getAsJsonObject();
            Recipe recipe = Recipe.fromFragment(story.get("recipe").getAsString());
            StoryRequest request = recipe.request();
            CommandRun told = CommandRun.of(
                    "generate",
                    CommandRun.STARTER,
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
        Path training = write("training.jsonl", "{\"text\":\"" + story + "\"}\n{\"text\":\"Else.\"}\n");
        Path heldOut = write(
                "heldout.jsonl", "{\"prompt\":\"Write a story.\",\"text\":\"" + story + "\",\"source\":\"foxes\"}\n");
        CommandRun run = evaluate(
                "--stories=1",
                "--training=" + training,
                "--training=" + training,
                "--heldout=" + heldOut,
                "--unquantised=" + CommandRun.STARTER);
        assertEquals(1, run.exit(), run.err());
        JsonObject summary = lastLine(run);
        assertEquals(4, summary.get("training_texts").getAsInt());
        JsonObject losses = summary.getAsJsonObject("held_out_loss");
        double quantised = losses.getAsJsonObject("sources")
                .getAsJsonObject("foxes")
                .get("nats_per_token")
                .getAsDouble();
        double exact =
                losses.getAsJsonObject("unquantised").get("nats_per_token").getAsDouble();
        assertTrue(Math.abs(quantised - exact) < 0.1 && quantised != exact, quantised + " and " + exact);
        assertTrue(run.out().contains("foxes"), run.out());
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
            {"--unquantised=" + CommandRun.STARTER},
            {"--heldout=x.jsonl", "--heldout-texts=0"}
        }) {
            CommandRun run = evaluate(options);
            assertEquals(2, run.exit(), String.join(" ", options) + run.err());
            assertFalse(run.err().contains("stories told"), run.err());
        }
    }

    @Test
    void missingAndWrongFilesAreNamed() throws IOException {
        assertFails("There is no file none.jsonl", "--training=none.jsonl");
        assertFails("There is no file none.jsonl", "--heldout=none.jsonl");
        Path wrong = write("wrong.jsonl", "{\"text\":\"t\"}");
        assertFails("line 1 of " + wrong + " has no text in its field \"prompt\"", "--heldout=" + wrong);
        assertFails("There is no file none.gguf", "--heldout=" + wrong, "--unquantised=none.gguf");
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
