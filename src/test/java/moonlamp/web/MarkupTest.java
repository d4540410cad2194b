package moonlamp.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import moonlamp.browser.page.words.AllWords;
import moonlamp.browser.page.words.Message;
import moonlamp.story.scene.Hour;
import moonlamp.story.scene.Ink;
import moonlamp.story.scene.Motion;
import moonlamp.story.scene.Soil;
import org.junit.jupiter.api.Test;

/** index.html, the style sheets and the manifest fit the program that fills them. */
class MarkupTest {
    private static final String INDEX = WebFiles.read("index.html");
    private static final Path SOURCES = Path.of("src/main/java/moonlamp");

    /** The page finds the translation by the English words. */
    @Test
    void wordsToTranslateAreMessagesWithOneTranslation() {
        Map<String, Set<String>> german = new HashMap<>();
        for (Message message : AllWords.list()) {
            german.computeIfAbsent(message.english(), english -> new HashSet<>())
                    .add(message.german());
        }
        List<String> marked = new ArrayList<>(all(INDEX, " data-text(?: [^>]*)?>([^<]*)<"));
        marked.addAll(all(INDEX, " data-label aria-label=\"([^\"]*)\""));
        for (String words : marked) {
            Set<String> found = german.getOrDefault(words.replace("&amp;", "&"), Set.of());
            assertEquals(1, found.size(), words + ": " + found);
        }
        assertTrue(marked.size() > 20, "texts that were looked for: " + marked.size());
        assertEquals(all(INDEX, "( data-(?:text|label))\\b").size(), marked.size());
    }

    @Test
    void everyElementTheProgramLooksForIsThereOnce() {
        List<String> ids = all(INDEX, " id=\"([\\w-]+)\"");
        assertEquals(new HashSet<>(ids).size(), ids.size(), "an id is there twice");
        Set<String> wanted = new HashSet<>();
        for (Path file : WebFiles.below(SOURCES.resolve("browser/page"), ".java")) {
            wanted.addAll(all(WebFiles.read(file), "(?:byId|new ChoiceGroup)\\(\"([\\w-]+)\""));
        }
        assertTrue(wanted.size() > 20, "ids that were compared: " + wanted.size());
        wanted.removeAll(ids);
        assertEquals(Set.of(), wanted);
    }

    @Test
    void everythingInPicturesHasItsStyle() {
        String css = WebFiles.read("css/scene.css");
        for (Ink ink : Ink.values()) {
            if (ink.isGradient()) {
                assertTrue(INDEX.contains("<radialGradient id=\"" + ink.cssName() + "\">"), ink.cssName());
            } else {
                assertTrue(css.contains(".ink-" + ink.cssName() + " {"), ink.cssName());
            }
        }
        for (Hour hour : Hour.values()) {
            assertTrue(
                    css.matches("(?s).*\\." + hour.cssName() + " \\{[^}]*--air: " + hour.air() + "%.*"),
                    hour.cssName());
        }
        for (Soil soil : Soil.values()) {
            assertTrue(
                    css.matches("(?s).*\\." + soil.cssName() + " \\{[^}]*--soil-share: " + soil.share() + "%.*"),
                    soil.cssName());
        }
        for (Motion motion : Motion.values()) {
            if (motion != Motion.STILL) {
                assertTrue(css.contains("." + motion.cssName() + " {"), motion.cssName());
            }
        }
    }

    /** Text reaches the document as text, and no text becomes a program. */
    @Test
    void nothingTurnsTextIntoMarkupOrProgram() {
        Pattern dangerous = Pattern.compile("innerHTML|outerHTML|insertAdjacentHTML|document\\.write|\\beval\\("
                + "|new Function\\(|setInnerHTML|withHtml|style=\"|\\bon[a-z]+=\"|javascript:");
        List<Path> files = new ArrayList<>(WebFiles.below(WebFiles.ROOT, ".html", ".js", ".svg"));
        files.addAll(WebFiles.below(SOURCES.resolve("browser"), ".java"));
        for (Path file : files) {
            Matcher matcher = dangerous.matcher(WebFiles.read(file));
            assertFalse(matcher.find(), () -> file + " has " + matcher.group());
        }
    }

    @Test
    void everyFileThatIsReferredToIsThere() {
        List<String> names = new ArrayList<>(all(INDEX, "(?:href|src)=\"([^#\"]+)\""));
        for (Path css : WebFiles.below(WebFiles.ROOT.resolve("css"), ".css")) {
            all(WebFiles.read(css), "url\\(\\.\\./([^)]+)\\)").forEach(names::add);
        }
        assertTrue(names.size() > 10, "files that were looked for: " + names);
        for (String name : names) {
            assertFalse(name.startsWith("/") || name.contains("://"), name + " is not relative");
            assertTrue(Files.isRegularFile(WebFiles.ROOT.resolve(name)), name + " is missing");
        }
    }

    @Test
    void theManifestDescribesAnAppThatCanBeInstalled() throws IOException {
        JsonObject manifest =
                JsonParser.parseString(WebFiles.read("manifest.webmanifest")).getAsJsonObject();
        for (String field : List.of("id", "name", "short_name", "description", "lang", "dir", "display")) {
            assertTrue(manifest.has(field), field);
        }
        assertEquals("./", manifest.get("start_url").getAsString());
        assertEquals("./", manifest.get("scope").getAsString());
        Set<String> purposes = new HashSet<>();
        for (JsonElement element : manifest.getAsJsonArray("icons")) {
            JsonObject icon = element.getAsJsonObject();
            purposes.add(icon.get("purpose").getAsString());
            checkSize(
                    WebFiles.ROOT.resolve(icon.get("src").getAsString()),
                    icon.get("sizes").getAsString());
        }
        assertEquals(Set.of("any", "maskable", "monochrome"), purposes);
        checkSize(WebFiles.ROOT.resolve("icons/apple-touch-icon.png"), "180x180");
    }

    private static void checkSize(Path file, String sizes) throws IOException {
        assertTrue(Files.isRegularFile(file), file + " is missing");
        if (!sizes.equals("any")) {
            BufferedImage image = ImageIO.read(file.toFile());
            assertEquals(sizes, image.getWidth() + "x" + image.getHeight(), file.toString());
        }
    }

    private static List<String> all(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(result -> result.group(1))
                .toList();
    }
}
