package moonlamp.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.adobe.epubcheck.api.EpubCheck;
import com.adobe.epubcheck.util.DefaultReportImpl;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import moonlamp.story.Recipe;
import moonlamp.story.StoryOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A story leaves the app: clipboard, link, share sheet, paper, book, text. */
class TakeOutIT extends PageFixture {
    private static final String TITLE = "The Brave Squirrel on the Moon";
    private static final String TEXT = TITLE + "\n\n" + FakeTeller.FIRST + "\n\n" + FakeTeller.SECOND + "\n";

    @Test
    void copiesTextAndLink() {
        openStory(new Browser.NewContextOptions().setPermissions(List.of("clipboard-read", "clipboard-write")));
        page.locator("#take").click();
        page.locator("#take-copy").click();
        assertThat(news()).hasText("The text is copied.");
        assertEquals(TEXT, clipboard());
        page.locator("#take-link").click();
        assertThat(news()).containsText("The link is copied.");
        String link = clipboard();
        assertTrue(link.startsWith(page.url().split("#")[0] + "#r="), link);
        Recipe recipe = Recipe.fromFragment(link.substring(link.indexOf('#')));
        assertEquals(StoryOptions.first(), recipe.request());
        page.keyboard().press("Escape");
        assertThat(page.locator("#take")).isFocused();
    }

    @Test
    void aRefusedClipboardIsSaid() {
        openStory(new Browser.NewContextOptions());
        page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error('no')); }");
        page.locator("#take").click();
        page.locator("#take-copy").click();
        assertThat(news()).containsText("did not allow copying");
    }

    @Test
    void sharesWhereThereIsAShareSheet() {
        openStory(new Browser.NewContextOptions());
        page.addInitScript("navigator.share = (what) => { globalThis.shared = what; return Promise.resolve(); };");
        page.reload();
        teller = FakeTeller.of(page);
        page.locator("#take").click();
        page.locator("#take-share").click();
        assertEquals(TEXT, page.evaluate("() => shared.text"));
        assertEquals(TITLE, page.evaluate("() => shared.title"));
    }

    @Test
    void savesABookThatEpubcheckTakes() throws IOException {
        openStory(new Browser.NewContextOptions());
        page.locator("#take").click();
        Download download =
                page.waitForDownload(() -> page.locator("#take-epub").click());
        assertEquals("the-brave-squirrel-on-the-moon.epub", download.suggestedFilename());
        assertThat(news()).hasText("Saved as the-brave-squirrel-on-the-moon.epub.");
        byte[] book = Files.readAllBytes(download.path());
        DefaultReportImpl report = new DefaultReportImpl("story.epub");
        assertEquals(0, new EpubCheck(new ByteArrayInputStream(book), report, "story.epub").doValidate());
        assertEquals(0, report.getErrorCount() + report.getFatalErrorCount() + report.getWarningCount());
        String chapter = entry(book, "book/story.xhtml");
        assertTrue(chapter.contains(FakeTeller.FIRST), chapter);
        String cover = entry(book, "book/cover.svg");
        assertFalse(cover.contains("=\"\""), "a colour is missing");
    }

    @Test
    void savesPlainText() throws IOException {
        openStory(new Browser.NewContextOptions());
        page.locator("#take").click();
        Download download =
                page.waitForDownload(() -> page.locator("#take-text").click());
        assertEquals("the-brave-squirrel-on-the-moon.txt", download.suggestedFilename());
        assertEquals(TEXT, Files.readString(download.path()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"A4", "A5"})
    void paperHasPictureTitleAndTextAndNothingElse(String format) {
        openStory(new Browser.NewContextOptions());
        byte[] pdf = page.pdf(new Page.PdfOptions().setFormat(format).setPreferCSSPageSize(false));
        assertTrue(new String(pdf, 0, 5, StandardCharsets.US_ASCII).equals("%PDF-"));
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        String visible = (String) page.evaluate("() => document.body.innerText");
        assertEquals(
                TITLE + " " + FakeTeller.FIRST + " " + FakeTeller.SECOND,
                visible.replaceAll("\\s+", " ").strip());
        assertEquals(
                0,
                page.evaluate("() => [...document.querySelectorAll('button, a, input, select, summary')]"
                        + ".filter((e) => e.checkVisibility()).length"));
        assertEquals(true, page.evaluate("() => document.querySelector('#scene svg').checkVisibility()"));
    }

    @Test
    void onPaperItIsDay() {
        openStory(new Browser.NewContextOptions());
        assertEquals("dusk", theme());
        page.evaluate("() => { window.print = () => { dispatchEvent(new Event('beforeprint')); }; }");
        page.locator("#take").click();
        page.locator("#take-print").click();
        assertEquals("day", theme());
        assertThat(page.locator("#take-out")).isHidden();
        page.evaluate("() => { dispatchEvent(new Event('afterprint')); }");
        assertEquals("dusk", theme());
    }

    @Test
    void readingModePrintsTheWholeStory() {
        openStory(new Browser.NewContextOptions());
        page.locator("#read-open").click();
        page.evaluate("() => dispatchEvent(new Event('beforeprint'))");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator("#text")).isVisible();
        assertThat(page.locator("#read-dock")).isHidden();
        page.evaluate("() => dispatchEvent(new Event('afterprint'))");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        assertThat(page.locator("#text")).isHidden();
        assertThat(page.locator("#read-text")).isVisible();
    }

    private void openStory(Browser.NewContextOptions options) {
        open(options.setViewportSize(1280, 800), "");
        teller.ready();
        page.locator("#tell").click();
        teller.write(FakeTeller.FIRST, true);
        teller.write(FakeTeller.SECOND, true);
        teller.done("END_OF_STORY");
    }

    private Locator news() {
        return page.locator("#take-news");
    }

    private String clipboard() {
        return (String) page.evaluate("() => navigator.clipboard.readText()");
    }

    private static String entry(byte[] zip, String name) throws IOException {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(in.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new AssertionError(name + " is not in the book");
    }
}
