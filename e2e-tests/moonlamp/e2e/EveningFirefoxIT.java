package moonlamp.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.util.List;
import moonlamp.library.BackupCodec;
import org.junit.jupiter.api.Test;

/** A family's evening in a second engine: tell, keep, read, hear, find again, in the other language too. */
class EveningFirefoxIT extends LibraryFixture {
    private FakeSpeech speech;

    @Override
    Browser launch(Playwright driver) {
        return Browsers.firefox(driver);
    }

    @Override
    void prepare(Page fresh) {
        FakeSpeech.install(fresh, FakeSpeech.LOCAL);
    }

    @Test
    void aStoryIsKeptAndReadAloudAndFoundAgain() {
        openReady();
        speech = new FakeSpeech(page);
        tell();
        keep().click();
        assertThat(keep()).hasText("Kept");
        check("story");
        page.locator("#read-aloud").click();
        for (String sentence : List.of(FakeTeller.FIRST, FakeTeller.SECOND)) {
            assertThat(page.locator("#read .spoken")).hasText(sentence);
            speech.begin();
            speech.end();
        }
        assertEquals(List.of(FakeTeller.FIRST, FakeTeller.SECOND), speech.said());
        assertThat(page.locator("#read")).hasAttribute("data-light", "out");
        page.keyboard().press("Space");
        check("reading");
        reload();
        page.goBack();
        page.locator("#library-open").click();
        assertThat(titles()).hasText(new String[] {TITLE});
        check("library");
        titles().click();
        assertThat(page.locator("#text p")).hasText(new String[] {FakeTeller.FIRST, FakeTeller.SECOND});
    }

    @Test
    void storiesComeBackFromACopyAndGoAndComeBackAgain() {
        openWith(THREE);
        page.locator("#find-words").fill("UBER");
        assertThat(titles()).hasText(new String[] {"Über die Eule"});
        button("Delete: Über die Eule").click();
        assertThat(titles()).hasCount(0);
        page.locator("#undo").click();
        assertThat(titles()).hasText(new String[] {"Über die Eule"});
        restore("{\"nothing\": []}");
        assertThat(news()).not().isEmpty();
        restore(BackupCodec.write(THREE));
        assertThat(news()).hasText("0 stories added, 3 were here already.");
    }

    @Test
    void thePageSpeaksGermanToo() {
        openReady();
        page.locator("#settings-open").click();
        check("settings");
        page.locator("input[name=language][value=de]").check();
        assertThat(page.locator("html")).hasAttribute("lang", "de");
        page.locator("#library-open").click();
        assertTrue(page.title().contains("Mondlampe"), page.title());
        check("empty library");
    }

    /** The room as it is, in the colours of every theme. */
    private void check(String room) {
        Object chosen = page.locator("html").getAttribute("data-theme");
        for (String theme : List.of("dusk", "night", "day")) {
            wear(theme);
            assertEquals(List.of(), Axe.violations(page), room + " in " + theme);
        }
        wear(chosen);
    }

    private void wear(Object theme) {
        page.evaluate("(theme) => document.documentElement.setAttribute('data-theme', theme)", theme);
    }
}
