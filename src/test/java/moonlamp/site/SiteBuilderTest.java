package moonlamp.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SiteBuilderTest {
    private static final String SW = "\"use strict\";\n";

    @TempDir
    Path folder;

    private Path site;

    @BeforeEach
    void makeInputs() throws IOException {
        site = folder.resolve("site");
        write(
                "web/index.html",
                """
                <meta charset="utf-8">
                <meta http-equiv="Content-Security-Policy" content="@csp@">
                <meta name="moonlamp-version" content="@version@">
                  <link rel="stylesheet" href="css/tokens.css">
                  <link rel="stylesheet" href="css/base.css">
                <p>
                """);
        write("web/sw.js", SW);
        write("web/css/base.css", "a > b:is(p, q) { content: \"{ a: b }\" }");
        write("web/css/tokens.css", "/* colours */\n:root {\n  color: red;\n}\n");
        write("web/js/boot.js", "/**\n * Begins.\n */\nif (a) {\n  // now\n  b();\n}\n");
        write("web/.DS_Store", "no");
        write("teavm/page.js", "page");
        write("teavm/page.js.map", "no");
        write("teavm/worker.js", "worker");
        for (String kind : new String[] {"relaxed", "baseline", "relaxed-shared", "baseline-shared"}) {
            write("teavm/engine-" + kind + ".wasm", kind);
        }
        write("models/some-teller.gguf", "GGUF");
        write("models/README.md", "card");
        write("models/catalog.json", Files.readString(Path.of("models/catalog.json")));
        write("teavm/models.js", "models");
    }

    @Test
    void putsEverythingInItsPlace() throws IOException {
        build();
        assertEquals(":root{color:red;}a>b:is(p,q){content:\"{ a: b }\"}", read("css/moonlamp.css"));
        assertFalse(Files.exists(site.resolve("css/base.css")));
        assertTrue(read("index.html").endsWith(">\n<link rel=\"stylesheet\" href=\"css/moonlamp.css\">\n<p>\n"));
        assertEquals("if (a) {\nb();\n}\n", read("js/boot.js"));
        assertEquals("page", read("js/page.js"));
        assertEquals("worker", read("js/worker.js"));
        assertEquals("models", read("js/models.js"));
        assertEquals("relaxed-shared", read("engine/engine-relaxed-shared.wasm"));
        assertEquals("GGUF", read("models/some-teller.gguf"));
        assertEquals(SecurityHeaders.of(site).headersFile(), read("_headers"));
        assertFalse(Files.exists(site.resolve(".DS_Store")));
        assertFalse(Files.exists(site.resolve("js/page.js.map")));
    }

    @Test
    void tellsThePageItsPolicyVersionAndModel() throws IOException {
        String version = build();
        String index = read("index.html");
        assertTrue(version.matches("1\\.2-[0-9a-f]{12}"), version);
        assertTrue(index.contains("<meta name=\"moonlamp-version\" content=\"" + version + "\">"), index);
        assertTrue(
                index.contains("<meta http-equiv=\"Content-Security-Policy\" content=\""
                        + SecurityHeaders.of(site).metaPolicy()),
                index);
        String sha = Sha256.of(folder.resolve("models/some-teller.gguf"));
        JsonObject model = JsonParser.parseString(read("models/models.json"))
                .getAsJsonArray()
                .get(0)
                .getAsJsonObject();
        assertEquals("some-teller", model.get("id").getAsString());
        assertEquals("Some teller", model.get("name").getAsString());
        assertEquals("models/some-teller.gguf", model.get("url").getAsString());
        assertEquals(4, model.get("bytes").getAsLong());
        assertEquals(sha, model.get("sha256").getAsString());
    }

    @Test
    void tellsTheServiceWorkerWhatToKeep() throws IOException {
        String version = build();
        String sw = read("sw.js");
        assertTrue(sw.endsWith(";\n" + SW), sw);
        JsonObject precache = precache();
        assertEquals(version, precache.get("version").getAsString());
        Map<String, String> headers = new TreeMap<>();
        precache.getAsJsonObject("headers")
                .entrySet()
                .forEach(e -> headers.put(e.getKey(), e.getValue().getAsString()));
        assertEquals(new TreeMap<>(SecurityHeaders.of(site).all()), headers);
        JsonArray files = precache.getAsJsonArray("files");
        assertEquals(13, files.size(), files.toString());
        for (JsonElement element : files) {
            JsonObject file = element.getAsJsonObject();
            Path path = site.resolve(file.get("path").getAsString());
            assertEquals(Files.size(path), file.get("bytes").getAsLong());
            assertEquals(Sha256.of(path), file.get("sha256").getAsString());
            assertFalse(file.get("path").getAsString().equals("sw.js"));
        }
    }

    @Test
    void aVersionIsItsContents() throws IOException {
        String first = build();
        assertEquals(first, build());
        for (String input :
                new String[] {"web/sw.js", "web/css/base.css", "teavm/page.js", "models/some-teller.gguf"}) {
            String before = Files.readString(folder.resolve(input));
            write(input, before + ";");
            assertNotEquals(first, build(), input);
            write(input, before);
        }
        assertEquals(first, build());
    }

    @Test
    void leavesNothingOfTheBuildBefore() throws IOException {
        write("site/old.txt", "old");
        build();
        assertFalse(Files.exists(site.resolve("old.txt")));
    }

    @Test
    void copiesItselfForTheJar() throws IOException {
        write("jar/old.txt", "old");
        build();
        builder().copyTo(folder.resolve("jar"));
        assertFalse(Files.exists(folder.resolve("jar/old.txt")));
        assertEquals(read("index.html"), Files.readString(folder.resolve("jar/index.html")));
        assertEquals(
                read("engine/engine-relaxed.wasm"), Files.readString(folder.resolve("jar/engine/engine-relaxed.wasm")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "web/index.html",
                "web/sw.js",
                "teavm/page.js",
                "teavm/worker.js",
                "teavm/engine-baseline-shared.wasm"
            })
    void namesTheInputThatIsMissing(String input) throws IOException {
        Files.delete(folder.resolve(input));
        String message = assertThrows(SiteException.class, this::build).getMessage();
        assertTrue(message.startsWith("The site needs " + folder.resolve(input) + ", which is missing"), message);
    }

    @Test
    void wantsAStorytellerWithAPlainName() throws IOException {
        write("models/my teller.gguf", "GGUF");
        assertThrows(SiteException.class, this::build);
        Files.delete(folder.resolve("models/my teller.gguf"));
        Files.delete(folder.resolve("models/some-teller.gguf"));
        String message = assertThrows(SiteException.class, this::build).getMessage();
        assertEquals("The site needs a storyteller: there is no .gguf file in " + folder.resolve("models"), message);
    }

    @Test
    void namesTheLineThatIndexLacks() throws IOException {
        write("web/index.html", "@csp@");
        String message = assertThrows(SiteException.class, this::build).getMessage();
        assertTrue(message.contains("index.html lacks @version@"), message);
    }

    private String build() throws IOException {
        return builder().build("1.2");
    }

    private SiteBuilder builder() {
        return new SiteBuilder(folder.resolve("web"), folder.resolve("teavm"), folder.resolve("models"), site);
    }

    private JsonObject precache() throws IOException {
        String line = read("sw.js").lines().findFirst().orElseThrow();
        String json = line.substring("self.__PRECACHE__ = ".length(), line.length() - 1);
        return JsonParser.parseString(json).getAsJsonObject();
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private String read(String path) throws IOException {
        return Files.readString(site.resolve(path));
    }
}
