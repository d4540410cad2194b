package moonlamp.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands where, in German, whose words are the longest: on phones, on phones on their side, with the page enlarged. */
class SmallWindowIT extends PageFixture {
    private static final String LINE =
            "The moon hung low over the quiet hills, and the lamp in the window glowed as warm as honey.";

    private void openReady(int width, int height) {
        open(new Browser.NewContextOptions().setLocale("de").setViewportSize(width, height), "");
        teller.ready();
    }

    private void write() {
        page.locator("#tell").click();
        teller.write(LINE, true);
        teller.write(LINE, true);
    }

    private void tell(int width, int height) {
        openReady(width, height);
        write();
        teller.done("END_OF_STORY");
    }

    private BoundingBox box(String selector) {
        return page.locator(selector).boundingBox();
    }

    private double bottom(String selector) {
        BoundingBox box = box(selector);
        return box.y + box.height;
    }

    private void assertBar(String selector, int height, int limit) {
        BoundingBox bar = box(selector);
        assertEquals(height, bar.y + bar.height, 1, selector + " ends where the window ends");
        assertTrue(bar.height <= limit, selector + " is " + bar.height + " high");
        assertEquals(0, page.evaluate("() => document.documentElement.scrollWidth - innerWidth"), selector);
    }

    @ParameterizedTest
    @CsvSource({"1280, 800", "844, 390", "640, 400", "568, 320", "390, 844", "320, 640", "320, 256"})
    void whatCanBeToldAgainOpensInsideTheWindow(int width, int height) {
        tell(width, height);
        page.locator("#again-open").click();
        BoundingBox choices = box(".again-choices");
        assertTrue(choices.x >= 0 && choices.x + choices.width <= width, "from " + choices.x);
        assertTrue(choices.y >= 0 && choices.y + choices.height <= height, "from " + choices.y);
    }

    @ParameterizedTest
    @CsvSource({"844, 390, 60", "640, 400, 60", "568, 320, 60", "390, 844, 116", "320, 640, 116"})
    void theBarsAreLowAndAlwaysThere(int width, int height, int limit) {
        openReady(width, height);
        assertBar(".actions", height, limit);
        write();
        assertBar(".dock", height, limit);
        teller.done("END_OF_STORY");
        assertBar(".dock", height, limit);
        page.locator("#new").click();
        assertBar(".actions", height, limit);
        page.goBack();
        page.locator("#read-open").click();
        assertBar(".read-dock", height, limit);
        page.locator("#read-settings").click();
        page.locator("#read-paged").check(new Locator.CheckOptions().setForce(true));
        page.locator("#read-close").click();
        assertBar(".read-dock", height, limit);
    }

    @ParameterizedTest
    @CsvSource({"844, 390", "640, 400", "568, 320"})
    void aLowWindowShowsTheWordsBesideASmallPicture(int width, int height) {
        openReady(width, height);
        write();
        assertTrue(bottom(".stage .scene") < height / 2.0, "the picture is small");
        assertTrue(bottom("#story-title") < height / 2.0, "the title is seen");
        assertTrue(box("#text").y + 60 < box(".dock").y, "two lines are seen");
        page.locator("#read-open").click();
        assertTrue(box("#read-text").y + 120 < box(".read-dock").y, "lines are seen in reading mode");
    }

    @Test
    void onADesktopTheWholeBedsideIsSeen() {
        openReady(1280, 800);
        assertEquals(box("#tell").y, box("#surprise").y, 1);
        assertTrue(bottom("#teller") < 800, "the line about the storyteller is seen");
    }

    @ParameterizedTest
    @CsvSource({"1280, 800", "1000, 700", "390, 844", "844, 390"})
    void thePictureOfAStoryIsWhole(int width, int height) {
        tell(width, height);
        BoundingBox frame = box(".stage .scene");
        BoundingBox picture = box(".stage .scene svg");
        assertEquals(16 / 9.0, picture.width / picture.height, .02);
        assertTrue(picture.x >= frame.x - 1 && picture.width <= frame.width + 1, "no side is cut off");
        assertTrue(picture.y >= frame.y - 1 && picture.height <= frame.height + 1, "neither top nor foot is cut off");
    }

    @ParameterizedTest
    @CsvSource({"390, 844", "320, 640", "844, 390", "320, 256"})
    void theWayOutOfTheSettingsForReadingIsInSight(int width, int height) {
        tell(width, height);
        page.locator("#read-open").click();
        page.locator("#read-settings").click();
        for (String field : new String[] {"read-panel-title", "read-lead", "read-online"}) {
            page.locator("#" + field).focus();
            assertTrue(bottom("#read-close") <= height, "seen with " + field);
            assertTrue(bottom("#" + field) <= box("#read-close").y, field + " is not covered");
        }
    }

    @ParameterizedTest
    @CsvSource({"390, 844", "320, 640", "844, 390", "640, 400"})
    void afterAStopNothingBelowTheTextIsUnderTheBar(int width, int height) {
        openReady(width, height);
        write();
        page.evaluate("() => scrollTo(0, document.documentElement.scrollHeight)");
        page.locator("#stop").click();
        assertTrue(bottom("#take") <= box(".dock").y, "the last button is above the bar");
    }
}
