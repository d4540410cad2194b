package moonlamp.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Clock;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** A story in reading mode, in Chromium with a voice that says nothing by itself. */
abstract class ReadingFixture extends PageFixture {
    static final String THIRD = "Good night.";

    FakeSpeech speech;

    @Override
    void prepare(Page fresh) {
        FakeSpeech.install(fresh, FakeSpeech.LOCAL);
    }

    void tell(int width, int height) {
        open(width, height);
        speech = new FakeSpeech(page);
        teller.ready();
        page.locator("#tell").click();
    }

    void write() {
        teller.write(FakeTeller.FIRST, true);
        teller.write(FakeTeller.SECOND, false);
        teller.write(THIRD, true);
        teller.done("END_OF_STORY");
    }

    /** A story that has been written, open in reading mode. */
    void read(int width, int height) {
        tell(width, height);
        write();
        page.locator("#read-open").click();
    }

    Locator view() {
        return page.locator("#read");
    }

    Locator marked() {
        return page.locator("#read .spoken");
    }

    Locator play() {
        return page.locator("#read-play");
    }

    /** Brings the controls back, however slow the machine is, and presses one. */
    void press(String id) {
        wake();
        page.locator("#" + id).click();
    }

    void wake() {
        page.mouse().move(20, 20);
        page.mouse().move(21, 21);
        assertControls("here");
    }

    void assertControls(String where) {
        assertThat(view()).hasAttribute("data-controls", where);
    }

    /** From now on time passes only as the test says. */
    void stopTheClock() {
        page.clock().install(new Clock.InstallOptions().setTime("2026-11-22T19:00:00"));
        page.clock().pauseAt("2026-11-22T19:30:00");
    }
}
