package moonlamp.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.adobe.epubcheck.api.EpubCheck;
import com.adobe.epubcheck.util.DefaultReportImpl;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import moonlamp.library.KeptStories;
import moonlamp.library.KeptStory;
import moonlamp.library.Origin;
import moonlamp.story.Sentence;
import moonlamp.story.StoryOptions;
import moonlamp.story.scene.Scene;
import moonlamp.story.scene.SceneComposer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EpubTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6})
    void epubcheckFindsNothing(int setting) {
        String picture = SceneSvg.of(
                SceneComposer.compose(
                        StoryOptions.SETTINGS.get(setting), StoryOptions.CHARACTERS.get(setting), setting),
                "A picture & more",
                name -> "#" + "abcdef".charAt(name.length() % 6) + "12345");
        assertSound(Epub.of(KeptStories.story("fox-1", "The Fox", 1_700_000_000_000L), picture, "Moonlamp"));
    }

    /** Nothing that a person can type, and nothing that a storyteller can write, breaks the book. */
    @Test
    void epubcheckFindsNothingInATextThatLooksLikeMarkup() {
        KeptStory story = new KeptStory(
                "x",
                "<b>\"Ä\" & ]]> „Ö“ 🌙</b>",
                List.of(new Sentence("<script>&amp;</p>\u0000\uFFFF\uD800 \"quoted\"", true)),
                "de",
                Origin.UNKNOWN,
                List.of(),
                0,
                0,
                false);
        assertSound(Epub.of(story, SceneSvg.of(scene(), story.title(), name -> "#010203"), "Mondlampe"));
    }

    @Test
    void theMediaTypeComesFirstAndStored() throws IOException {
        byte[] book = book();
        assertEquals("mimetypeapplication/epub+zip", new String(book, 30, 28, StandardCharsets.US_ASCII));
        assertEquals(0, book[8]);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(book))) {
            int files = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] content = zip.readAllBytes();
                CRC32 crc = new CRC32();
                crc.update(content);
                assertEquals(crc.getValue(), entry.getCrc(), entry.getName());
                files++;
            }
            assertEquals(7, files);
        }
    }

    @Test
    void theSameStoryIsTheSameFile() {
        assertArrayEquals(book(), book());
    }

    private static byte[] book() {
        return Epub.of(KeptStories.story("fox", "The Fox", 5), SceneSvg.of(scene(), "", name -> "#000000"), "Moonlamp");
    }

    private static Scene scene() {
        return SceneComposer.compose("on the moon", "a shy dragon", 1);
    }

    private static void assertSound(byte[] book) {
        DefaultReportImpl report = new DefaultReportImpl("story.epub");
        int result = new EpubCheck(new ByteArrayInputStream(book), report, "story.epub").doValidate();
        assertEquals(
                "0 fatal, 0 errors, 0 warnings",
                report.getFatalErrorCount() + " fatal, " + report.getErrorCount() + " errors, "
                        + report.getWarningCount() + " warnings");
        assertEquals(0, result);
    }
}
