package moonlamp.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelCatalogTest {
    private static final Path OURS = Path.of("models/catalog.json");

    @TempDir
    Path folder;

    /** The contract with the published files. */
    @Test
    void oursHasThePublishedFiles() throws IOException {
        ModelCatalog.read(OURS);
        JsonArray models = ours().getAsJsonArray("models");
        JsonObject first = models.get(0).getAsJsonObject();
        assertEquals(241_410_624, first.get("bytes").getAsLong());
        assertEquals(
                "3626e245220ca4a1c5911eb4010b3ecb7bdbf5bc53c79403c21355354d1e2dc6",
                first.get("sha256").getAsString());
        JsonObject second = models.get(1).getAsJsonObject();
        assertEquals(291_545_600, second.get("bytes").getAsLong());
        assertEquals(
                "0ef57d2c838458a1952664260dcba38e5bdda37494f3af732f06e4add24068e3",
                second.get("sha256").getAsString());
        models.forEach(model ->
                assertTrue(model.getAsJsonObject().getAsJsonArray("urls").size() >= 2, "mirrors"));
    }

    @Test
    void itsHostsAndRedirectsAreAllThatThePageMayReach() {
        assertEquals(
                List.of(
                        "https://huggingface.co",
                        "https://hf-mirror.com",
                        "https://*.hf.co",
                        "https://*.huggingface.co"),
                ModelCatalog.read(OURS).connectSources());
    }

    @Test
    void refusesWhatIsNotSo() throws IOException {
        Map<String, Consumer<JsonObject>> changes = Map.ofEntries(
                Map.entry("version is not 1", catalog -> catalog.addProperty("version", 2)),
                Map.entry("redirects is missing", catalog -> catalog.remove("redirects")),
                Map.entry("models is empty", catalog -> catalog.add("models", new JsonArray())),
                Map.entry("note is unknown", catalog -> catalog.addProperty("note", "")),
                Map.entry("http://a.test is no https source", catalog -> add(catalog, "redirects", "http://a.test")),
                Map.entry("https://* is no https source", catalog -> add(catalog, "redirects", "https://*")),
                Map.entry("urls is missing", catalog -> model(catalog).remove("urls")),
                Map.entry("colour is unknown", catalog -> model(catalog).addProperty("colour", "red")),
                Map.entry("an id has", catalog -> model(catalog).addProperty("id", "A b")),
                Map.entry("the id is taken", catalog -> model(catalog).addProperty("id", "gemma-3-270m-it-q8_0")),
                Map.entry("the name is empty", catalog -> model(catalog).addProperty("name", " ")),
                Map.entry("name is no text", catalog -> model(catalog).addProperty("name", 5)),
                Map.entry("bytes is 0", catalog -> model(catalog).addProperty("bytes", 0)),
                Map.entry("bytes is 2147483648", catalog -> model(catalog).addProperty("bytes", 1L << 31)),
                Map.entry("Rounding necessary", catalog -> model(catalog).addProperty("bytes", 1.5)),
                Map.entry("memoryBytes is less", catalog -> model(catalog).addProperty("memoryBytes", 5)),
                Map.entry("is no SHA-256", catalog -> model(catalog).addProperty("sha256", "00FF")),
                Map.entry("there are 1 pieces", catalog -> model(catalog).add("pieces", texts("0".repeat(64)))),
                Map.entry("urls is empty", catalog -> model(catalog).add("urls", new JsonArray())),
                Map.entry("is not https", catalog -> model(catalog).add("urls", texts("http://a.test/x"))),
                Map.entry("has no pinned revision", catalog -> model(catalog)
                        .add("urls", texts("https://a.test/resolve/main/x.gguf"))),
                Map.entry("the licence has no name", catalog -> licence(catalog).addProperty("name", "")),
                Map.entry("the licence's url", catalog -> licence(catalog).addProperty("url", "http://a.test")),
                Map.entry("languages is empty", catalog -> model(catalog).add("languages", new JsonArray())),
                Map.entry("english is no language", catalog -> model(catalog).add("languages", texts("english"))));
        for (Map.Entry<String, Consumer<JsonObject>> change : changes.entrySet()) {
            JsonObject catalog = ours();
            change.getValue().accept(catalog);
            assertRefused(catalog.toString(), change.getKey());
        }
    }

    @Test
    void refusesWhatIsNoCatalog() throws IOException {
        for (String text : List.of("", "[]", "{", "5", "{\"version\": {}, \"redirects\": 1, \"models\": 1}")) {
            assertRefused(text, "catalog");
        }
        assertThrows(SiteException.class, () -> ModelCatalog.read(folder.resolve("none.json")));
    }

    @Test
    void knowsPiecesWhereTheyAreListed() throws IOException {
        JsonObject catalog = ours();
        String[] pieces = new String[58];
        Arrays.fill(pieces, "0".repeat(64));
        model(catalog).add("pieces", texts(pieces));
        Path file = folder.resolve("catalog.json");
        Files.writeString(file, catalog.toString());
        ModelCatalog.read(file);
    }

    private void assertRefused(String text, String reason) throws IOException {
        Path file = folder.resolve("catalog.json");
        Files.writeString(file, text);
        SiteException refusal = assertThrows(SiteException.class, () -> ModelCatalog.read(file), reason);
        assertTrue(refusal.getMessage().contains(reason), refusal.getMessage());
    }

    private static JsonObject ours() throws IOException {
        return JsonParser.parseString(Files.readString(OURS)).getAsJsonObject();
    }

    private static JsonObject model(JsonObject catalog) {
        return catalog.getAsJsonArray("models").get(0).getAsJsonObject();
    }

    private static JsonObject licence(JsonObject catalog) {
        return model(catalog).getAsJsonObject("licence");
    }

    private static void add(JsonObject catalog, String array, String text) {
        catalog.getAsJsonArray(array).add(text);
    }

    private static JsonArray texts(String... texts) {
        JsonArray array = new JsonArray();
        List.of(texts).forEach(array::add);
        return array;
    }
}
