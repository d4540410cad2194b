package moonlamp.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Clock;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import moonlamp.library.BackupCodec;
import moonlamp.library.KeptStories;
import moonlamp.library.KeptStory;
import org.junit.jupiter.api.Test;

/** Finding kept stories again, and changing them. */
class LibraryIT extends LibraryFixture {
    /** Milliseconds from the wish to see 500 stories to the picture of them. */
    private static final String OPENING =
            """
            async () => {
              const start = performance.now();
              location.hash = '#library';
              do {
                await new Promise(requestAnimationFrame);
              } while (document.querySelectorAll('.kept').length < 500);
              await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
              return Math.round(performance.now() - start);
            }
            """;

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
        assertThat(page.locator(".kept[data-id=fox] h2 a")).isFocused();
        assertThat(button("Favourite: The Clever Fox")).hasAttribute("aria-pressed", "true");
    }

    @Test
    void anUndoThatFailsCanBeTriedAgain() {
        openWith(THREE);
        button("Delete: The Clever Fox").click();
        page.evaluate(
                """
                () => {
                  globalThis.put = IDBObjectStore.prototype.put;
                  IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError'); };
                }
                """);
        page.locator("#undo").click();
        assertThat(page.locator("#library-trouble-text")).containsText("There is no room left");
        page.evaluate("() => { IDBObjectStore.prototype.put = globalThis.put; }");
        page.locator("#undo").click();
        assertThat(titles()).hasText(new String[] {"Über die Eule", "The Clever Fox", "A Cat in Blue"});
        assertThat(page.locator("#undo-card")).isHidden();
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
        assertThat(page.locator(".kept[data-id=cat] h2 a")).isFocused();
        page.reload();
        assertThat(titles()).hasText(new String[] {"Über die Eule", "A Cat in Blue"});
    }

    @Test
    void aVariationLeadsToWhereItComesFrom() {
        openWith(List.of(THREE.get(1), KeptStories.variation("calmer", "The Calm Fox", THREE.get(1))));
        assertThat(page.locator(".from:visible")).hasText(new String[] {"Comes from “The Clever Fox”"});
        page.locator(".from a:visible").click();
        assertThat(page.locator("#story-title")).hasText("The Clever Fox");
        assertTrue(page.url().endsWith("#story/fox"), page.url());
    }

    @Test
    void whoChoosesAStoryWhileAnotherIsToldGetsIt() {
        openWith(List.of(THREE.get(1), KeptStories.variation("calmer", "The Calm Fox", THREE.get(1))));
        for (String link : List.of(".kept[data-id=fox] h2 a", ".from a:visible")) {
            for (boolean byKey : new boolean[] {false, true}) {
                page.locator(".brand").click();
                page.locator("#tell").click();
                teller.write(FakeTeller.FIRST, true);
                page.locator("#library-open").click();
                if (byKey) {
                    page.locator(link).press("Enter");
                } else {
                    page.locator(link).click();
                }
                assertThat(page.locator("#story-title")).hasText("The Clever Fox");
                assertThat(page.locator("html")).hasAttribute("data-state", "stopped");
            }
        }
    }

    @Test
    void twoTabsShowTheSameShelf() {
        openWith(THREE);
        Page other = page.context().newPage();
        other.navigate(page.url());
        assertThat(other.locator(".kept h2 a")).hasCount(3);
        button("Delete: A Cat in Blue").click();
        assertThat(other.locator(".kept h2 a")).hasText(new String[] {"Über die Eule", "The Clever Fox"});
        other.locator("#library-open").click();
        other.locator("[aria-label='Favourite: Über die Eule']").click();
        assertThat(button("Favourite: Über die Eule")).hasAttribute("aria-pressed", "true");
    }

    @Test
    void theSettingsSayHowManyStoriesAreKept() {
        openWith(THREE);
        page.locator("#settings-open").click();
        assertThat(page.locator("#storage-stories")).hasText("Stories kept: 3");
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
        page.locator(".brand").click();
        reload();
        teller.ready();
        System.out.println("500 stories were read and shown after " + page.evaluate(OPENING) + " ms");
        page.locator(".brand").click();
        System.out.println("500 stories were shown again after " + page.evaluate(OPENING) + " ms");
    }
}
