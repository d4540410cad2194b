package moonlamp.testing;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where tests find data. The committed subset always; more when the environment variable MOONLAMP_TESTDATA names
 * a folder that has it (golden/, tokenizer/).
 */
public final class TestData {
    private static final String LARGER_DATA = "MOONLAMP_TESTDATA";
    private static final Path COMMITTED_GOLDEN = Path.of("golden").toAbsolutePath();

    private TestData() {}

    /**
     * Every *.gguf of the golden folder that has recorded results beside it (name.exact.json, and name.native.json if
     * there is one), sorted by name; never empty. The folder is that of -Dmoonlamp.golden; if this is the default and
     * MOONLAMP_TESTDATA is set, its golden/ instead.
     */
    public static List<GoldenModel> golden() {
        Path folder = goldenFolder();
        List<GoldenModel> models = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        for (Path file : ggufFiles(folder)) {
            Optional<GoldenModel.Result> exact = result(file, "exact");
            if (exact.isPresent()) {
                models.add(new GoldenModel(
                        file, exact.get(), result(file, "native").stream().toList()));
            } else {
                leftOut.add(file.getFileName() + " (no results beside it)");
            }
        }
        if (folder.equals(COMMITTED_GOLDEN)) {
            leftOut.add("the larger files (" + LARGER_DATA + " is not set)");
        }
        if (!leftOut.isEmpty()) {
            say("golden results: left out " + String.join(", ", leftOut));
        }
        if (models.isEmpty()) {
            throw new IllegalStateException("no model with recorded results in " + folder);
        }
        return models;
    }

    /**
     * A file or folder of the larger test data. If it is not there, prints one line that says so.
     *
     * @param relative path inside MOONLAMP_TESTDATA, such as {@code tokenizer/gemma3like-vocab.json}
     */
    public static Optional<Path> larger(String relative) {
        Optional<Path> found = root().map(root -> root.resolve(relative)).filter(Files::exists);
        if (found.isEmpty()) {
            say("left out: " + relative + " (" + LARGER_DATA
                    + (root().isPresent() ? " has no such file)" : " is not set)"));
        }
        return found;
    }

    private static Path goldenFolder() {
        String property = System.getProperty("moonlamp.golden", "");
        Path chosen = property.isEmpty()
                ? COMMITTED_GOLDEN
                : Path.of(property).toAbsolutePath().normalize();
        Optional<Path> larger = root().map(root -> root.resolve("golden")).filter(Files::isDirectory);
        return chosen.equals(COMMITTED_GOLDEN) ? larger.orElse(chosen) : chosen;
    }

    private static Optional<Path> root() {
        String folder = System.getenv(LARGER_DATA);
        return folder == null || folder.isEmpty()
                ? Optional.empty()
                : Optional.of(Path.of(folder).toAbsolutePath());
    }

    private static List<Path> ggufFiles(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".gguf"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<GoldenModel.Result> result(Path gguf, String kind) {
        String name = gguf.getFileName().toString().replaceAll("\\.gguf$", "." + kind + ".json");
        Path json = gguf.resolveSibling(name);
        if (!Files.exists(json)) {
            return Optional.empty();
        }
        try {
            return Optional.of(parse(Files.readString(json)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static GoldenModel.Result parse(String json) {
        Gson gson = new Gson();
        JsonObject root = gson.fromJson(json, JsonObject.class);
        return new GoldenModel.Result(
                root.get("kind").getAsString(),
                root.get("engine").getAsString(),
                root.get("sha256").getAsString(),
                List.of(gson.fromJson(root.get("cases"), GoldenModel.Case[].class)),
                gson.fromJson(root.get("greedy"), GoldenModel.Greedy.class));
    }

    private static void say(String line) {
        System.out.println("[test data] " + line);
    }
}
