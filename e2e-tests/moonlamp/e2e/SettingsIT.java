package moonlamp.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Clock;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The settings, what they change elsewhere, and the gate for grown-ups. */
class SettingsIT extends PageFixture {
    private static final String OFFER =
            """
            () => {
              const offer = new Event("beforeinstallprompt", { cancelable: true });
              offer.prompt = () => { globalThis.prompted = true; };
              dispatchEvent(offer);
              return offer.defaultPrevented;
            }
            """;

    private void openReady() {
        open(1280, 800);
        teller.ready();
    }

    private void toSettings() {
        page.locator("#settings-open").click();
    }

    private void toCreate() {
        page.locator(".brand").click();
    }

    private void turnOn(String rule) {
        toSettings();
        page.getByLabel(rule, new Page.GetByLabelOptions().setExact(true)).check();
        toCreate();
    }

    private Locator language() {
        return page.locator("html");
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private Locator gate() {
        return page.locator("#gate");
    }

    private Locator panels() {
        return page.locator("#settings-panels");
    }

    @Test
    void theFirstVisitFollowsTheBrowser() {
        open(new Browser.NewContextOptions().setLocale("de-AT"), "");
        assertThat(language()).hasAttribute("lang", "de");
        assertThat(page.locator("#create-title")).hasText("Wovon wollen wir heute träumen?");
    }

    @Test
    void theLanguageIsSwitchedAndStays() {
        openReady();
        toSettings();
        page.getByLabel("Deutsch").check();
        assertThat(language()).hasAttribute("lang", "de");
        assertThat(page.locator("#settings-title")).hasText("Wie hättest du es gern?");
        assertThat(page).hasTitle("Einstellungen · Mondlampe");
        page.reload();
        assertThat(language()).hasAttribute("lang", "de");
        page.getByLabel("English").check();
        assertThat(language()).hasAttribute("lang", "en");
        assertThat(page.locator("#settings-title")).hasText("How do you like it?");
    }

    @Test
    void theLanguageWaitsForTheStoryAndTakesItAlong() {
        openReady();
        page.locator("#tell").click();
        teller.write(FakeTeller.FIRST, true);
        teller.write(FakeTeller.SECOND, true);
        toSettings();
        page.getByLabel("Deutsch").check();
        assertThat(page.locator("#language-note"))
                .hasText("A story is being written. After it, the page speaks German.");
        assertThat(language()).hasAttribute("lang", "en");
        teller.done("END_OF_STORY");
        assertThat(language()).hasAttribute("lang", "de");
        FakeTeller.of(page).ready();
        assertThat(language()).hasAttribute("data-state", "done");
        toCreate();
        page.locator("#back").click();
        assertThat(page.locator("#text p")).hasText(new String[] {FakeTeller.FIRST, FakeTeller.SECOND});
        page.reload();
        assertThat(page.locator("#text p")).hasCount(0);
    }

    @Test
    void aStoryIsCoveredUntilItIsShown() {
        openReady();
        turnOn("Show me first");
        page.locator("#tell").click();
        Locator cover = page.locator("#cover");
        Locator text = page.locator("#text");
        assertThat(cover).isVisible();
        teller.write(FakeTeller.FIRST, true);
        assertThat(cover).containsText("The story is being written.");
        assertThat(text).isHidden();
        assertThat(button("Show it")).isHidden();
        assertThat(button("Stop")).isVisible();
        teller.done("END_OF_STORY");
        assertThat(text).isHidden();
        assertThat(button("Same again")).isHidden();
        button("Show it").click();
        assertThat(cover).isHidden();
        assertThat(text).hasText(FakeTeller.FIRST);
        assertThat(page.locator("#story-title")).isFocused();
        page.locator("#again-open").click();
        button("Same again").click();
        assertThat(cover).isVisible();
        teller.write(FakeTeller.SECOND, true);
        button("Stop").click();
        assertThat(text).isHidden();
        button("Show it").click();
        assertThat(text).hasText(FakeTeller.SECOND);
    }

    @Test
    void theGateOpensWhenTheButtonIsHeldForThreeSecondsAndStaysOpenForTenMinutes() {
        openReady();
        turnOn("Ask grown-ups first");
        page.clock().install(new Clock.InstallOptions().setTime(0));
        page.clock().pauseAt(1000);
        toSettings();
        assertThat(gate()).isVisible();
        assertThat(panels()).isHidden();
        button("Hold me").hover();
        page.mouse().down();
        page.clock().runFor(2900);
        assertThat(page.locator("#gate-bar")).hasAttribute("value", "96");
        page.mouse().up();
        assertThat(page.locator("#gate-bar")).hasAttribute("value", "0");
        page.clock().runFor(1000);
        assertThat(gate()).isVisible();
        page.mouse().down();
        page.clock().runFor(3100);
        page.mouse().up();
        assertThat(gate()).isHidden();
        assertThat(panels()).isVisible();
        toCreate();
        toSettings();
        assertThat(panels()).isVisible();
        toCreate();
        page.clock().fastForward(600_000);
        toSettings();
        assertThat(gate()).isVisible();
    }

    @Test
    void theGateOpensForAnAnswerFromTheKeyboard() {
        openReady();
        turnOn("Ask grown-ups first");
        page.locator("#settings-open").focus();
        page.keyboard().press("Enter");
        assertThat(gate()).isVisible();
        Locator answer = page.locator("#gate-answer");
        answer.focus();
        answer.pressSequentially("1");
        page.keyboard().press("Enter");
        assertThat(page.locator("#gate-wrong")).isVisible();
        assertThat(answer).hasValue("");
        assertThat(answer).isFocused();
        answer.pressSequentially(result());
        page.keyboard().press("Enter");
        assertThat(gate()).isHidden();
        assertThat(panels()).isVisible();
    }

    @Test
    void theGateLeadsBackToTheChoices() {
        openReady();
        turnOn("Ask grown-ups first");
        toSettings();
        assertThat(gate()).isVisible();
        page.keyboard().press("Escape");
        assertThat(page.locator("#create")).isVisible();
        toSettings();
        button("Back").click();
        assertThat(page.locator("#create")).isVisible();
        assertThat(panels()).isHidden();
    }

    @Test
    void wordsOfOnesOwnAreBehindTheGate() {
        openReady();
        turnOn("Ask grown-ups first");
        Locator own = page.getByLabel("someone else…");
        own.click(new Locator.ClickOptions().setForce(true));
        assertThat(gate()).isVisible();
        button("Back").click();
        assertThat(page.getByLabel("a brave squirrel")).isChecked();
        own.click(new Locator.ClickOptions().setForce(true));
        page.locator("#gate-answer").fill(result());
        button("Go on").click();
        assertThat(own).isChecked();
        assertThat(page.getByLabel("Who is it?")).isVisible();
    }

    @Test
    void wordsOfLastTimeAreNotChangedWithoutAGrownUp() {
        openReady();
        page.getByLabel("someone else…").check();
        Locator field = page.getByLabel("Who is it?");
        field.fill("a curious owl");
        page.locator("#tell").click();
        teller.done("END_OF_STORY");
        toCreate();
        turnOn("Ask grown-ups first");
        page.reload();
        teller = FakeTeller.of(page);
        teller.ready();
        assertThat(field).hasValue("a curious owl");
        field.press("End");
        page.keyboard().type("s");
        assertThat(gate()).isVisible();
        assertThat(field).hasValue("a curious owl");
        page.locator("#gate-answer").fill(result());
        button("Go on").click();
        assertThat(field).isFocused();
        page.keyboard().type("et");
        assertThat(field).hasValue(Pattern.compile("et$"));
    }

    @Test
    void withoutTheRuleThereIsNoGate() {
        openReady();
        toSettings();
        assertThat(panels()).isVisible();
        toCreate();
        page.getByLabel("someone else…").check();
        assertThat(gate()).isHidden();
    }

    @Test
    void coloursAreChosenHereAndAtTheTopAlike() {
        openReady();
        toSettings();
        Locator chips = page.locator("#colours");
        chips.getByLabel("Day").check();
        assertEquals("day", theme());
        page.locator("#themes input[value=night]").check();
        assertThat(chips.locator("[value=night]")).isChecked();
        page.locator("#settings-reading").click();
        page.locator("#read-panel [value=dusk]").check();
        assertThat(chips.locator("[value=dusk]")).isChecked();
        assertThat(page.locator("#themes [value=dusk]")).isChecked();
    }

    @Test
    void beingOfflineIsANoteAndNoError() {
        openReady();
        toSettings();
        Locator note = page.getByText("You are offline. Everything works.");
        assertThat(note).isHidden();
        page.waitForLoadState(LoadState.NETWORKIDLE); // what still loads would be an error in the console
        page.context().setOffline(true);
        assertThat(note).isVisible();
        page.context().setOffline(false);
        assertThat(note).isHidden();
    }

    @Test
    void theBrowsersOfferToInstallIsAHintThatCanBeWavedAway() {
        openReady();
        Locator hint = page.locator("#install-hint");
        assertThat(hint).isHidden();
        assertEquals(true, page.evaluate(OFFER));
        assertThat(hint).containsText("Keep Moonlamp as an app on this device.");
        hint.getByText("Not now").click();
        assertThat(hint).isHidden();
        assertThat(page.locator("#main")).isFocused();
        page.reload();
        FakeTeller.of(page);
        page.evaluate(OFFER);
        assertThat(hint).isHidden();
        toSettings();
        page.locator("#install-act").click();
        assertEquals(true, page.evaluate("() => prompted"));
        assertThat(page.locator("#install-panel")).isHidden();
    }

    @Test
    void onAPhoneThatInstallsByTheShareSheetTheHintSaysSo() {
        openReady();
        page.addInitScript("Object.defineProperty(navigator, 'standalone', { value: false });"
                + " Object.defineProperty(navigator, 'maxTouchPoints', { value: 5 });");
        page.reload();
        assertThat(page.locator("#install-hint")).containsText("Share, then “Add to Home Screen”");
        assertThat(page.locator("#install-hint-act")).isHidden();
    }

    /** What the gate asks for, as a careful grown-up reads it. */
    private String result() {
        String[] numbers =
                page.locator("#gate-sum").innerText().replaceAll("[^0-9×]", "").split("×");
        return Integer.toString(Integer.parseInt(numbers[0]) * Integer.parseInt(numbers[1]));
    }
}
