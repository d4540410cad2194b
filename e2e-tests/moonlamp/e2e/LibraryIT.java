package moonlamp.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Clock;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import moonlamp.library.BackupCodec;
import moonlamp.library.KeptStories;
import moonlamp.library.KeptStory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keeping stories, finding them again, and carrying them in a file. */
class LibraryIT extends PageFixture {
    private static final String TITLE = "The Brave Squirrel on the Moon";
    private static final List<KeptStory> THREE = List.of(
            KeptStories.with(KeptStories.story("owl", "Über die Eule", 1_700_000_300_000L), "Mia"),
            KeptStories.story("fox", "The Clever Fox", 1_700_000_200_000L).liked(true, 1_700_000_200_001L),
            KeptStories.story("cat", "A Cat in Blue", 1_700_000_100_000L));

    @Test
    void aKeptStoryIsThereAfterAReload() {
        openReady();
        tell();
        assertThat(keep()).hasText("Keep");
        keep().click();
        assertThat(keep()).hasText("Kept");
        assertThat(page.locator("#status")).hasText("Kept in the library.");
        reload();
        page.locator("#library-open").click();
        assertThat(titles()).hasText(new String[] {TITLE});
        page.locator(".kept a").click();
        assertThat(page.locator("#story-title")).hasText(TITLE);
        assertThat(page.locator("#text p")).hasText(new String[] {FakeTeller.FIRST, FakeTeller.SECOND});
        assertThat(keep()).hasText("Kept");
        assertThat(page.locator("#story .scene path").first()).isAttached();
    }

    @Test
    void aReloadLosesNothingAndOffersTheWayBack() {
        openReady();
        tell();
        page.locator("#new").click();
        reload();
        page.locator("#back").click();
        assertThat(page.locator("#text p")).hasText(new String[] {FakeTeller.FIRST, FakeTeller.SECOND});
        assertThat(keep()).hasText("Keep");
        reload();
        assertThat(page.locator("#story-title")).hasText(TITLE);
        keep().click();
        reload();
        assertThat(keep()).hasText("Kept");
    }

    @Test
    void aStoryThatWasBeingWrittenIsThereAsFarAsItCame() {
        openReady();
        page.locator("#tell").click();
        teller.write(FakeTeller.FIRST, true);
        assertThat(page.locator("#text")).hasText(FakeTeller.FIRST);
        reload();
        assertThat(page.locator("#text")).hasText(FakeTeller.FIRST);
        teller.ready();
        page.locator("#same").evaluate("button => button.click()");
        assertThat(page.locator("html")).hasAttribute("data-state", "thinking");
    }

    @Test
    void findsFavouritesRenamesAndOrders() {
        openWith(THREE);
        assertThat(titles()).hasText(new String[] {"Über die Eule", "The Clever Fox", "A Cat in Blue"});
        assertThat(page.locator("#library-count")).hasText("3 stories on this device");
        page.locator("#find-words").fill("UBER");
        assertThat(titles()).hasText(new String[] {"Über die Eule"});
        assertThat(page.locator("#library-count")).hasText("1 of 3 stories");
        page.locator("#find-words").fill("nothing like it");
        page.locator("#library-show-all").click();
        assertThat(titles()).hasCount(3);
        page.locator("#find-order").selectOption("title");
        assertThat(titles()).hasText(new String[] {"A Cat in Blue", "The Clever Fox", "Über die Eule"});
        page.locator("#find-child").selectOption("Mia");
        assertThat(titles()).hasText(new String[] {"Über die Eule"});
        page.locator("#find-child").selectOption("");
        button("Favourite: A Cat in Blue").click();
        assertThat(button("Favourite: A Cat in Blue")).hasAttribute("aria-pressed", "true");
        page.locator("#find-favourites").check();
        assertThat(titles()).hasText(new String[] {"A Cat in Blue", "The Clever Fox"});
        button("Rename: The Clever Fox").click();
        page.locator("#rename-field").fill("  ");
        page.locator("#rename-form [type=submit]").click();
        assertThat(page.locator("#rename-missing")).isVisible();
        page.locator("#rename-field").fill("<b>An Old Fox</b>");
        page.keyboard().press("Enter");
        assertThat(titles()).hasText(new String[] {"<b>An Old Fox</b>", "A Cat in Blue"});
        reload();
        assertThat(titles()).hasText(new String[] {"Über die Eule", "<b>An Old Fox</b>", "A Cat in Blue"});
    }

    @Test
    void whatIsDeletedCanBeBroughtBackByKeyboard() {
        openWith(THREE);
        button("Delete: The Clever Fox").focus();
        page.keyboard().press("Enter");
        assertThat(titles()).hasText(new String[] {"Über die Eule", "A Cat in Blue"});
        assertThat(page.locator("#undo")).isFocused();
        page.keyboard().press("Enter");
        assertThat(titles()).hasText(new String[] {"Über die Eule", "The Clever Fox", "A Cat in Blue"});
        assertThat(page.locator(".kept[data-id=fox] a")).isFocused();
        assertThat(button("Favourite: The Clever Fox")).hasAttribute("aria-pressed", "true");
    }

    @Test
    void theOfferToUndoGoesByItselfAndTheFocusGoesOn() {
        open(1280, 800);
        page.clock().install(new Clock.InstallOptions().setTime(1_700_000_400_000L));
        page.reload();
        teller = FakeTeller.of(page);
        teller.ready();
        page.locator("#library-open").click();
        restore(BackupCodec.write(THREE));
        button("Delete: The Clever Fox").click();
        page.mouse().move(0, 0);
        assertThat(page.locator("#undo-text")).hasText("“The Clever Fox” is deleted.");
        page.clock().runFor(8_500);
        assertThat(page.locator("#undo-card")).isHidden();
        assertThat(page.locator(".kept[data-id=cat] a")).isFocused();
        page.reload();
        assertThat(titles()).hasText(new String[] {"Über die Eule", "A Cat in Blue"});
    }

    @Test
    void whatABackupHoldsComesBackAsItWas() throws IOException {
        openWith(THREE);
        Download download =
                page.waitForDownload(() -> page.locator("#backup-save").click());
        assertTrue(download.suggestedFilename().matches("moonlamp-stories-\\d{4}-\\d\\d-\\d\\d\\.json"));
        String backup = Files.readString(download.path());
        assertEquals(THREE, BackupCodec.read(backup));
        restore(backup);
        assertThat(news()).hasText("0 stories added, 3 were here already.");
        forgetStories();
        assertThat(page.locator("#library-empty")).isVisible();
        restore(backup);
        assertThat(news()).hasText("3 stories added, 0 were here already.");
        Download again = page.waitForDownload(() -> page.locator("#backup-save").click());
        assertEquals(backup, Files.readString(again.path()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hello | This file is not a backup of Moonlamp. Nothing was changed.",
                "{\"moonlamp-backup\":1,\"stories\":[} | This backup is damaged at 1:33 (line and column)."
                        + " Nothing was changed.",
                "{\"moonlamp-backup\":1,\"stories\":[{\"id\":\"a\"}]} | Something in this backup is not as it should be:"
                        + " stories[0].title. Nothing was changed.",
                "{\"moonlamp-backup\":9} | This backup comes from a newer Moonlamp. Reload this page while online, then"
                        + " try again.",
            })
    void aFileThatIsNoBackupChangesNothing(String text, String sentence) {
        openReady();
        page.locator("#library-open").click();
        restore(text);
        assertThat(news()).hasText(sentence);
        assertThat(page.locator("#library-empty")).isVisible();
    }

    /** Pictures are drawn where they are looked at; typing and scrolling stay possible. */
    @Test
    void fiveHundredStoriesAreNoBurden() {
        List<KeptStory> many = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            many.add(KeptStories.story("story-" + i, "Story number " + i, 1_700_000_000_000L + i));
        }
        openWith(many);
        reload();
        assertThat(titles()).hasCount(500);
        page.locator(".kept .scene svg").first().waitFor();
        int drawn = page.locator(".kept .scene svg").count();
        assertTrue(drawn > 0 && drawn < 60, drawn + " pictures are drawn");
        page.locator("#find-words").fill("number 499");
        assertThat(titles()).hasText(new String[] {"Story number 499"});
        page.locator("#find-words").fill("");
        page.locator(".kept[data-id=story-0]").scrollIntoViewIfNeeded();
        page.locator(".kept[data-id=story-0] .scene svg").waitFor();
        Object millis = page.evaluate(
                """
                async () => {
                  location.hash = '#create';
                  await new Promise(requestAnimationFrame);
                  const start = performance.now();
                  location.hash = '#library';
                  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
                  return Math.round(performance.now() - start);
                }""");
        System.out.println("500 stories were shown after " + millis + " ms");
    }

    @Test
    void twoTabsShowTheSameShelf() {
        openWith(THREE);
        Page other = page.context().newPage();
        other.navigate(page.url());
        assertThat(other.locator(".kept a")).hasCount(3);
        button("Delete: A Cat in Blue").click();
        assertThat(other.locator(".kept a")).hasText(new String[] {"Über die Eule", "The Clever Fox"});
        other.locator("#library-open").click();
        other.locator("[aria-label='Favourite: Über die Eule']").click();
        assertThat(button("Favourite: Über die Eule")).hasAttribute("aria-pressed", "true");
    }

    @Test
    void aStoryThatIsNotHereIsSaidToBe() {
        open(new Browser.NewContextOptions(), "#story/nobody");
        assertThat(page.locator("#library-trouble-text")).hasText("This story is not on this device.");
        assertThat(page.locator("#library-empty")).isVisible();
        page.locator("#library-empty a").click();
        assertThat(page.locator("#create-title")).isVisible();
    }

    @Test
    void aBrowserThatKeepsNothingLeavesTheStoryOnThePage() {
        open(1280, 800);
        page.addInitScript("Object.defineProperty(globalThis, 'indexedDB', { value: undefined });");
        reload();
        tell();
        keep().click();
        assertThat(page.locator("#keep-trouble")).containsText("This browser keeps nothing here");
        assertThat(keep()).hasText("Keep");
        assertThat(page.locator("#text p")).hasCount(2);
        page.locator("#library-open").click();
        assertThat(page.locator("#library-trouble-text")).containsText("This browser keeps nothing here");
    }

    @Test
    void takingAStoryOutOfTheLibraryCanBeUndone() {
        openReady();
        tell();
        keep().click();
        assertThat(keep()).hasText("Kept");
        keep().click();
        assertThat(keep()).hasText("Keep");
        page.locator("#undo").click();
        assertThat(keep()).hasText("Kept");
        assertThat(keep()).isFocused();
    }

    @ParameterizedTest
    @CsvSource({"dusk, 390, 800", "night, 390, 800", "day, 1280, 900", "dusk, 320, 568", "night, 1280, 900"})
    void axeFindsNothingAndNothingIsOutOfReach(String theme, int width, int height) {
        open(width, height);
        page.evaluate("theme => localStorage.setItem('moonlamp.theme', theme)", theme);
        reload();
        page.locator("#library-open").click();
        check();
        restore(BackupCodec.write(THREE));
        assertThat(titles()).hasCount(3);
        check();
        button("Rename: A Cat in Blue").click();
        check();
        page.keyboard().press("Escape");
        button("Delete: A Cat in Blue").click();
        check();
        page.locator(".kept a").first().click();
        check();
        page.locator("#take").click();
        check();
    }

    private void check() {
        List<String> found = new AxeBuilder(page)
                .withTags(AccessibilityIT.RULES).analyze().getViolations().stream()
                        .map(rule -> rule.getId() + " " + rule.getNodes())
                        .toList();
        assertEquals(List.of(), found);
        assertEquals(true, page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"));
        Object small = page.evaluate(
                """
                () => [...document.querySelectorAll('#library button, #library select, #library input, .after button, .ways button')]
                  .filter((e) => e.checkVisibility() && e.type !== 'checkbox')
                  .filter((e) => e.getBoundingClientRect().width < 44 || e.getBoundingClientRect().height < 44)
                  .map((e) => e.outerHTML)""");
        assertEquals(List.of(), small);
    }

    private void openReady() {
        open(1280, 800);
        teller.ready();
    }

    private void openWith(List<KeptStory> stories) {
        openReady();
        page.locator("#library-open").click();
        restore(BackupCodec.write(stories));
        assertThat(news()).hasText(stories.size() + " stories added, 0 were here already.");
    }

    private void tell() {
        page.locator("#tell").click();
        if (!"thinking".equals(state())) {
            teller.ready();
        }
        teller.write(FakeTeller.FIRST, true);
        teller.write(FakeTeller.SECOND, true);
        teller.done("END_OF_STORY");
    }

    private void reload() {
        page.reload();
        teller = FakeTeller.of(page);
    }

    private void restore(String backup) {
        byte[] bytes = backup.getBytes(StandardCharsets.UTF_8);
        page.locator("#backup-load:enabled").waitFor();
        page.locator("#backup-input").setInputFiles(new FilePayload("backup.json", "application/json", bytes));
    }

    /** As clearing the browser's data does, while the page is open. */
    private void forgetStories() {
        page.evaluate("() => new Promise((done) => { indexedDB.deleteDatabase('moonlamp').onsuccess = done; })");
        reload();
        teller.ready();
    }

    private Locator keep() {
        return page.locator("#keep");
    }

    private Locator news() {
        return page.locator("#backup-news");
    }

    private Locator titles() {
        return page.locator(".kept a");
    }

    private Locator button(String label) {
        return page.locator("button[aria-label='" + label + "']");
    }
}
