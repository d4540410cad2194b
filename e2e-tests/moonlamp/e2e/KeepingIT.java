package moonlamp.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.KeyboardModifier;
import java.util.List;
import moonlamp.library.Migrations;
import moonlamp.library.StoryCodec;
import org.junit.jupiter.api.Test;

/** Keeping stories, and what is there after a reload. */
class KeepingIT extends LibraryFixture {
    /** The database as the first version had it. */
    private static final String FIRST_VERSION =
            """
            async ([id, story]) => {
              const until = (request) => new Promise((done) => { request.onsuccess = () => done(request.result); });
              await until(indexedDB.deleteDatabase('moonlamp'));
              const request = indexedDB.open('moonlamp', 1);
              request.onupgradeneeded = () => request.result.createObjectStore('stories');
              const database = await until(request);
              await until(database.transaction('stories', 'readwrite').objectStore('stories').put(story, id));
              database.close();
            }
            """;

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
        page.locator(".kept h2 a").click();
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
        sameAgain();
        assertThat(page.locator("html")).hasAttribute("data-state", "thinking");
    }

    @Test
    void aStoryThatGrownUpsReadFirstStaysCoveredOverAReload() {
        openReady();
        showGrownUpsFirst();
        tell();
        assertThat(page.locator("#cover")).isVisible();
        assertThat(keep()).isHidden();
        reload();
        assertThat(page.locator("#cover")).isVisible();
        assertThat(page.locator("#text")).isHidden();
        page.locator("#cover-show").click();
        keep().click();
        page.locator("#library-open").click();
        titles().first().click();
        assertThat(page.locator("#text p")).hasCount(2);
    }

    @Test
    void whatIsCoveredIsNotAnnouncedToScreenReaders() {
        openReady();
        announceSentences();
        tell();
        assertThat(page.locator("#read-said")).hasText(FakeTeller.SECOND);
        showGrownUpsFirst();
        tell();
        assertThat(page.locator("#cover-show")).isVisible();
        assertThat(page.locator("#read-said")).hasText("");
    }

    @Test
    void readingModeKnowsANewTitle() {
        openReady();
        tell();
        keep().click();
        page.locator("#library-open").click();
        button("Rename: " + TITLE).click();
        page.locator("#rename-field").fill("The Old Fox");
        page.keyboard().press("Enter");
        titles().first().click();
        assertThat(page.locator("#story-title")).hasText("The Old Fox");
        page.locator("#read-open").click();
        assertThat(page.locator("#read-title")).hasText("The Old Fox");
    }

    @Test
    void takesTheStoriesOfTheFirstVersionAlong() {
        open(1280, 800);
        page.evaluate(FIRST_VERSION, List.of("fox", StoryCodec.write(THREE.get(1))));
        reload();
        tell();
        keep().click();
        assertThat(keep()).hasText("Kept");
        page.locator("#library-open").click();
        assertThat(titles()).hasText(new String[] {TITLE, "The Clever Fox"});
        assertThat(button("Favourite: The Clever Fox")).hasAttribute("aria-pressed", "true");
        assertEquals(
                Migrations.SHIPPED.version(),
                page.evaluate("async () => (await indexedDB.databases()).find((d) => d.name === 'moonlamp').version"));
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

    @Test
    void aRetellingThatIsStoppedBeforeItBeginsLeavesTheStory() {
        openReady();
        tell();
        String address = page.url();
        sameAgain();
        assertThat(page.locator("html")).hasAttribute("data-state", "thinking");
        page.locator("#stop").click();
        assertThat(page.locator("#text p")).hasText(new String[] {FakeTeller.FIRST, FakeTeller.SECOND});
        assertEquals(address, page.url());
        assertThat(page.locator("#again")).isFocused();
        keep().click();
        assertThat(keep()).hasText("Kept");
    }

    @Test
    void aFirstStoryThatIsStoppedBeforeItBeginsLeavesNothing() {
        openReady();
        page.locator("#tell").click();
        page.locator("#stop").click();
        assertThat(page.locator("#create-title")).isVisible();
        assertThat(page.locator("#back")).isHidden();
        page.goBack();
        assertThat(page.locator("#create-title")).isVisible();
    }

    @Test
    void theBackButtonLeadsToTheStoryBefore() {
        openReady();
        tell();
        page.locator("#new").click();
        page.locator("#tell").click();
        teller.write(FakeTeller.SECOND, true);
        teller.done("END_OF_STORY");
        assertThat(page.locator("#text p")).hasText(new String[] {FakeTeller.SECOND});
        page.goBack();
        page.goBack();
        assertThat(page.locator("#text p")).hasText(new String[] {FakeTeller.FIRST, FakeTeller.SECOND});
        keep().click();
        assertThat(keep()).hasText("Kept");
        page.goForward();
        page.goForward();
        assertThat(page.locator("#text p")).hasText(new String[] {FakeTeller.SECOND});
        assertThat(keep()).hasText("Keep");
        reload();
        assertThat(page.locator("#text p")).hasText(new String[] {FakeTeller.SECOND});
    }

    @Test
    void aReloadKeepsAStoryThatIsNotTheLastOne() {
        openReady();
        tell();
        sameAgain();
        teller.write(FakeTeller.SECOND, true);
        teller.done("END_OF_STORY");
        page.goBack();
        assertThat(page.locator("#text p")).hasText(new String[] {FakeTeller.FIRST, FakeTeller.SECOND});
        reload();
        assertThat(page.locator("#text p")).hasText(new String[] {FakeTeller.FIRST, FakeTeller.SECOND});
        assertThat(page.locator("#ending")).containsText("words, story number");
        assertThat(page.locator("#ending")).not().containsText("The end");
    }

    @Test
    void goingBackToAnotherStoryStopsNoneThatIsBeingTold() {
        openReady();
        tell();
        sameAgain();
        teller.write(FakeTeller.SECOND, true);
        String address = page.url();
        page.goBack();
        page.waitForURL(address);
        assertThat(page.locator("#text p")).hasText(new String[] {FakeTeller.SECOND});
        assertThat(page.locator("html")).hasAttribute("data-state", "writing");
    }

    @Test
    void goingBackThroughTheLibraryStopsNoneThatIsBeingTold() {
        openReady();
        tell();
        keep().click();
        assertThat(keep()).hasText("Kept");
        page.locator("#library-open").click();
        page.locator(".brand").click();
        page.locator("#tell").click();
        teller.write(FakeTeller.SECOND, true);
        page.goBack();
        page.goBack();
        openInAnotherTab(titles().first());
        page.goBack();
        page.waitForURL(address -> address.endsWith("#library"));
        page.goForward();
        page.goForward();
        assertThat(page.locator("#text p")).hasText(new String[] {FakeTeller.SECOND});
        assertThat(page.locator("html")).hasAttribute("data-state", "writing");
    }

    private void openInAnotherTab(Locator link) {
        Locator.ClickOptions elsewhere =
                new Locator.ClickOptions().setModifiers(List.of(KeyboardModifier.CONTROLORMETA));
        page.context().waitForPage(() -> link.click(elsewhere)).close();
    }

    @Test
    void aStoryThatWasStoppedBeforeTheStorytellerFailedIsNotTold() {
        open(1280, 800);
        page.locator("#tell").click();
        page.locator("#stop").click();
        teller.fail("Load", "E_NETWORK");
        assertThat(page.locator("#trouble")).isVisible();
        assertThat(page.locator("#back")).isHidden();
        page.locator("#trouble-button").click();
        teller.awaitNumber(2);
        teller.ready();
        assertThat(page.locator("html")).hasAttribute("data-state", "ready");
    }

    @Test
    void aCoveredStoryIsNotReadByItsAddress() {
        openReady();
        tell();
        page.locator("#read-open").click();
        String reading = page.url();
        page.locator("#read-leave").click();
        showGrownUpsFirst();
        tell();
        page.locator("#cover-show").click();
        page.navigate(reading);
        assertThat(page.locator("#cover")).isVisible();
        assertThat(page.locator("#read")).isHidden();
        assertEquals(reading.replace("#read/", "#story/"), page.url());
    }

    @Test
    void whatIsOnlyOpenedIsNotAnnounced() {
        openReady();
        announceSentences();
        tell();
        assertThat(page.locator("#read-said")).hasText(FakeTeller.SECOND);
        reload();
        assertThat(page.locator("#text p")).hasCount(2);
        assertThat(page.locator("#read-said")).hasText("");
    }

    @Test
    void readingModeShowsTheSameStoryAfterAReload() {
        openWith(THREE);
        page.locator(".brand").click();
        tell();
        page.locator("#read-open").click();
        reload();
        assertThat(page.locator("#read-title")).hasText(TITLE);
        page.locator("#read-leave").click();
        page.locator("#library-open").click();
        titles().filter(new Locator.FilterOptions().setHasText("The Clever Fox"))
                .click();
        page.locator("#read-open").click();
        reload();
        assertThat(page.locator("#read-title")).hasText("The Clever Fox");
        page.locator("#read-leave").click();
        assertThat(page.locator("#story-title")).hasText("The Clever Fox");
        page.goBack();
        page.goBack();
        page.goBack();
        page.goBack();
        assertThat(page.locator("#story-title")).hasText(TITLE);
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
        reload();
        assertThat(page.locator("#text p")).hasCount(2);
        assertThat(page.locator("#keep-trouble")).containsText("This browser keeps nothing here");
        page.locator("#library-open").click();
        assertThat(page.locator("#library-trouble-text")).containsText("This browser keeps nothing here");
    }

    private void announceSentences() {
        page.locator("#settings-open").click();
        page.locator("#settings-reading").click();
        page.locator("#read-announces").check();
        page.keyboard().press("Escape");
        page.locator(".brand").click();
    }

    private void showGrownUpsFirst() {
        page.locator("#settings-open").click();
        page.locator("#show-first").check();
        page.locator(".brand").click();
    }

    private void sameAgain() {
        page.locator("#same").evaluate("button => button.click()");
    }
}
