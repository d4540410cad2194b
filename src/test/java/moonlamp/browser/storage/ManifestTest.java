package moonlamp.browser.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ManifestTest {
    private static final String FILE = "00ff".repeat(16);
    private static final List<String> PIECES = List.of("a".repeat(64), "b".repeat(64), "c".repeat(64));
    private static final Manifest MANIFEST =
            new Manifest(new PieceLayout(25, 10), FILE, new ModelLabel("a b", 7, 1_790_000_000_000L), PIECES);

    @Test
    void survivesItsText() {
        assertEquals(MANIFEST, Manifest.parse(MANIFEST.text()));
        assertTrue(MANIFEST.describes(FILE, 25));
        assertFalse(MANIFEST.describes(FILE, 26));
        assertFalse(MANIFEST.describes("0".repeat(64), 25));
    }

    @Test
    void namesAreOneShortLine() {
        assertEquals("ab", new ModelLabel("a\n\u202e\u200b\ud83c\udf19b", 0, 0).name());
        assertEquals(80, new ModelLabel("x".repeat(1000), 0, 0).name().length());
        assertEquals("", new ModelLabel(" \t ", 0, 0).name());
    }

    @Test
    void isNoneWhenCutOffAnywhere() {
        String text = MANIFEST.text();
        for (int length = 0; length < text.length(); length++) {
            assertNull(Manifest.parse(text.substring(0, length)), "length " + length);
        }
    }

    @Test
    void isNoneWithAWrongLine() {
        String text = MANIFEST.text();
        List.of(
                        text + "\n",
                        text + "d".repeat(64) + "\n",
                        text.replace("model 2", "model 1"),
                        text.replace("bytes 25", "bytes -25"),
                        text.replace("bytes 25", "bytes x"),
                        text.replace("bytes 25", "bytes 31"),
                        text.replace("bytes 25", "bytes 9223372036854775807"),
                        text.replace("piece 10", "piece 0"),
                        text.replace("piece 10", "piece 4294967306"),
                        text.replace("sha256 00", "sha256 0G"),
                        text.replace("aaaa", "AAAA"),
                        text.replace("saved 1", "saved -1"),
                        text.replace("saved", "moved"),
                        text.replace("memory 7", "memory x"),
                        text.replace("name a", "nome a"),
                        text.replace("piece", "bytes"),
                        "<!doctype html>\n")
                .forEach(wrong -> assertNull(Manifest.parse(wrong), wrong));
    }
}
