package moonlamp.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Random;
import moonlamp.library.KeptStories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Plain text, names of files and times. */
class TextsTest {
    @Test
    void plainTextHasTitleAndParagraphs() {
        assertEquals(
                "The Fox\n\nOnce there was a fox. She slept.\n\nThe moon watched.\n",
                PlainText.of(KeptStories.story("fox", "The Fox", 1)));
    }

    @Test
    void plainTextHasTheMarksOfPrint() {
        String text = PlainText.of(KeptStories.story("fox", "Mia's \"Fox\"", 1));
        assertEquals("Mia\u2019s \u201CFox\u201D", text.substring(0, text.indexOf('\n')));
    }

    @ParameterizedTest
    @CsvSource({
        "The Brave Squirrel on the Moon, the-brave-squirrel-on-the-moon.txt",
        "Ein Müßiggänger: Œuvre, ein-mussigganger-oeuvre.txt",
        "Mia's moon, mias-moon.txt",
        "../../etc/passwd, etc-passwd.txt",
        "狐, story.txt",
    })
    void fileNamesSuitEverySystem(String title, String name) {
        assertEquals(name, FileName.of(title, ".txt"));
    }

    @Test
    void timesAreThoseOfTheCalendar() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 5000; round++) {
            long seconds = random.nextLong(253_402_300_800L);
            assertEquals(Instant.ofEpochSecond(seconds).toString(), UtcTime.of(seconds * 1000), "seed " + seed);
        }
        assertEquals("1970-01-01T00:00:00Z", UtcTime.of(0));
        assertEquals("2000-02-29T00:00:00Z", UtcTime.of(951_782_400_999L));
    }
}
