package moonlamp.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebTextTest {
    private static final Path FILE = Path.of("some.js");

    @TempDir
    Path site;

    @Test
    void remarksAndIndentationGo() {
        String text =
                """
                /** One line. */
                const a = "/* not a remark */"; // stays

                  // goes
                  /*
                   * several
                   */
                  b("https://a.example/");
                """;
        assertEquals("const a = \"/* not a remark */\"; // stays\nb(\"https://a.example/\");\n", compact(text));
    }

    @Test
    void whatWouldBeDamagedIsRefused() {
        assertTrue(assertThrows(SiteException.class, () -> compact("/* a */ b();"))
                .getMessage()
                .contains("b();"));
        assertThrows(SiteException.class, () -> compact("/*\na\n*/ b();"));
        assertThrows(SiteException.class, () -> compact("a = `\n  b`;"));
    }

    @Test
    void aLinkedStyleSheetMustBeThere() throws IOException {
        Files.writeString(site.resolve("index.html"), "<link rel=\"stylesheet\" href=\"css/none.css\">\n");
        assertThrows(SiteException.class, () -> WebText.joinStyles(site, "index.html"));
    }

    @Test
    void indentationOfAPageGoes() throws IOException {
        assertEquals("<p>\nA  b\n\n</p>\n", compactPage("  <p>\n\t A  b\n\n  </p>\n"));
        assertTrue(assertThrows(SiteException.class, () -> compactPage("<div>\n  <pre id=\"a\">\n   b</pre></div>"))
                .getMessage()
                .contains("<pre"));
    }

    private String compactPage(String html) throws IOException {
        Path page = Files.writeString(site.resolve("index.html"), html);
        WebText.compactPage(page);
        return Files.readString(page);
    }

    @Test
    void aPageWithoutStylesStaysAsItIs() throws IOException {
        Files.writeString(site.resolve("index.html"), "<p>\n");
        WebText.joinStyles(site, "index.html");
        assertEquals("<p>\n", Files.readString(site.resolve("index.html")));
        assertFalse(Files.exists(site.resolve("css")));
    }

    private static String compact(String text) {
        return WebText.compact(text, FILE);
    }
}
