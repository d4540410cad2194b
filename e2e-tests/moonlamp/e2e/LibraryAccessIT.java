package moonlamp.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.microsoft.playwright.Browser;
import java.util.List;
import moonlamp.library.BackupCodec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The library for everybody: by keyboard, and by the rules of WCAG in every theme and both languages. */
class LibraryAccessIT extends LibraryFixture {
    /** From the first page to a story, its reading mode, the library and back, without a mouse. */
    @Test
    void everythingCanBeReachedByKeyboard() {
        openReady();
        press("#tell");
        teller.write(FakeTeller.FIRST, true);
        teller.done("END_OF_STORY");
        press("#keep");
        assertThat(keep()).hasText("Kept");
        press("#take");
        page.keyboard().press("Escape");
        assertThat(page.locator("#take")).isFocused();
        press("#read-open");
        assertThat(page.locator("#read-text")).hasText(FakeTeller.FIRST);
        press("#read-leave");
        press("#library-open");
        press(".kept-acts [aria-pressed]");
        assertThat(button("Favourite: " + TITLE)).hasAttribute("aria-pressed", "true");
        assertThat(button("Favourite: " + TITLE)).isFocused();
        press(".kept h2 a");
        assertThat(page.locator("#text")).hasText(FakeTeller.FIRST);
        press("#read-open");
        assertThat(page.locator("#read-text")).hasText(FakeTeller.FIRST);
        press("#read-leave");
        press("#new");
        assertThat(page.locator("#create-title")).isVisible();
    }

    @ParameterizedTest
    @CsvSource({
        "dusk, en, 390", "night, en, 390", "day, en, 390", "dusk, en, 1280", "night, en, 1280", "day, en, 1280",
        "dusk, de, 390", "night, de, 390", "day, de, 390", "dusk, de, 1280", "night, de, 1280", "day, de, 1280",
        "dusk, de, 320"
    })
    void axeFindsNothingAndNothingIsOutOfReach(String theme, String language, int width) {
        open(new Browser.NewContextOptions().setLocale(language).setViewportSize(width, 844), "");
        page.evaluate("theme => localStorage.setItem('moonlamp.theme', theme)", theme);
        reload();
        page.locator("#library-open").click();
        check();
        restore(BackupCodec.write(THREE));
        assertThat(titles()).hasCount(3);
        check();
        page.locator(".kept-acts button").nth(1).click();
        check();
        page.keyboard().press("Escape");
        page.locator(".kept-acts button").nth(2).click();
        check();
        page.locator(".kept h2 a").first().click();
        check();
        page.locator("#take").click();
        check();
    }

    private void check() {
        assertEquals(List.of(), Axe.violations(page));
        assertEquals(true, page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"));
        Object small = page.evaluate(
                """
                () => [...document.querySelectorAll('#library button, #library select, #library input, .after button, .ways button')]
                  .filter((e) => e.checkVisibility() && e.type !== 'checkbox')
                  .filter((e) => e.getBoundingClientRect().width < 44 || e.getBoundingClientRect().height < 44)
                  .map((e) => e.outerHTML)""");
        assertEquals(List.of(), small);
    }

    /** Goes to an element by the tabulator key, sees that the focus shows, and presses Enter. */
    private void press(String selector) {
        for (int i = 0; i < 120; i++) {
            page.keyboard().press("Tab");
            Object outline = page.evaluate(
                    """
                    (selector) => {
                      const e = document.activeElement;
                      return e.matches(selector)
                        ? [null, '::after'].map((part) => getComputedStyle(e, part).outlineStyle).join(' ') : '';
                    }""",
                    selector);
            if (!"".equals(outline)) {
                assertNotEquals("none none", outline, "the focus does not show on " + selector);
                page.keyboard().press("Enter");
                return;
            }
        }
        throw new AssertionError("the keyboard does not lead to " + selector);
    }
}
