package moonlamp.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import moonlamp.story.Recipe;
import moonlamp.story.StoryOptions;
import moonlamp.story.Typography;
import org.junit.jupiter.api.Test;

/** What the page does with clicks, keys and the storyteller's reports. */
class PageIT extends PageFixture {
    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private Locator theme(String name) {
        return page.locator("#themes input[value=" + name + "]");
    }

    private Locator radio(String name) {
        return page.getByLabel(name, new Page.GetByLabelOptions().setExact(true));
    }

    private Locator text() {
        return page.locator("#text");
    }

    private void openReady() {
        open(1280, 800);
        teller.ready();
    }

    private void tellAndWrite() {
        button("Tell the story").click();
        teller.write(FakeTeller.FIRST, true);
    }

    @Test
    void theFirstOpenGoesToCreateWithEveryChoiceOfTheOriginal() {
        openReady();
        assertThat(page.locator("h1:visible")).hasText("What shall we dream about tonight?");
        List<Integer> choices = List.of(
                StoryOptions.CHARACTERS.size() + 1,
                StoryOptions.SETTINGS.size() + 1,
                StoryOptions.TWISTS.size() + 1,
                StoryOptions.THEMES.size(),
                StoryOptions.LENGTHS.size());
        for (int i = 0; i < choices.size(); i++) {
            assertThat(page.getByRole(AriaRole.GROUP)
                            .locator("visible=true")
                            .nth(i + 1)
                            .getByRole(AriaRole.RADIO))
                    .hasCount(choices.get(i));
        }
        assertThat(page.locator("#sentence"))
                .hasText("A short fairy tale story about a brave squirrel on the moon"
                        + " that discovers a map to hidden treasure.");
    }

    @Test
    void aStoryStreamsSentenceBySentence() {
        openReady();
        page.evaluate("() => { globalThis.said = []; new MutationObserver(() => said.push(document.querySelector("
                + "'#status').textContent)).observe(document.querySelector('#status'), { childList: true }); }");
        radio("a clever fox").check();
        button("Tell the story").click();
        assertEquals("thinking", state());
        assertThat(page.locator("#story-title")).isFocused();
        assertThat(page.locator("#story-title")).hasText("The Clever Fox on the Moon");
        assertThat(text()).hasAttribute("aria-busy", "true");
        teller.think();
        teller.write(FakeTeller.FIRST, true);
        assertEquals("writing", state());
        teller.write(FakeTeller.SECOND, false);
        teller.write("Good night.", true);
        teller.done("END_OF_STORY");
        assertEquals("done", state());
        assertThat(text().locator("p"))
                .hasText(new String[] {FakeTeller.FIRST + " " + FakeTeller.SECOND, "Good night."});
        assertThat(text()).hasAttribute("aria-busy", "false");
        assertThat(text()).hasAttribute("lang", "en");
        assertThat(page.locator("#status")).hasText("The story is finished, 22 words.");
        assertEquals(
                List.of("Thinking of a beginning…", "Writing…", "The story is finished, 22 words."),
                page.evaluate("() => said"));
        assertEquals(
                "Write a 100-200 word fairy tale story about a clever fox on the moon"
                        + " that discovers a map to hidden treasure.",
                teller.last("Tell", "prompt"));
    }

    @Test
    void aStoryAskedForWhileLoadingComesWhenTheTellerIsReady() {
        open(1280, 800);
        teller.loading(1, 4);
        assertThat(page.locator("#teller")).hasText("Waking the storyteller… 25 %");
        button("Tell the story").click();
        assertThat(page.locator("#thinking-text")).hasText("Waking the storyteller. The story comes in a moment.");
        teller.ready();
        assertEquals("thinking", state());
    }

    @Test
    void stopKeepsWhatIsWrittenAndHandsItsFocusOn() {
        openReady();
        tellAndWrite();
        button("Stop").click();
        assertEquals("stopped", state());
        assertThat(button("Tell it anew")).isFocused();
        teller.write("Too late.", false);
        assertThat(text()).hasText(FakeTeller.FIRST);
        assertEquals(teller.last("Tell", "run"), teller.last("Stop", "run"));
    }

    @Test
    void sameAgainAsksForTheSameAndAgainForAnother() {
        openReady();
        tellAndWrite();
        teller.done("END_OF_STORY");
        String seed = teller.last("Tell", "seed");
        String prompt = teller.last("Tell", "prompt");
        page.locator("#again-open").click();
        button("Same again").click();
        assertThat(text()).isEmpty();
        assertEquals(seed, teller.last("Tell", "seed"));
        assertEquals(prompt, teller.last("Tell", "prompt"));
        teller.done("END_OF_STORY");
        button("Tell it anew").click();
        assertNotEquals(seed, teller.last("Tell", "seed"));
        assertEquals(prompt, teller.last("Tell", "prompt"));
    }

    @Test
    void theStoryNumberDecidesTheSeed() {
        openReady();
        page.locator("#more > summary").click();
        page.getByLabel("Story number").fill("forty-two");
        button("Tell the story").click();
        assertThat(page.getByLabel("Story number")).isFocused();
        assertThat(page.locator("#seed-hint")).hasText("A story number is a whole number, such as 42.");
        page.getByLabel("Story number").fill(" 42 ");
        button("Tell the story").click();
        assertEquals("42", teller.last("Tell", "seed"));
    }

    @Test
    void ownWordsAreAskedForCleanedAndTold() {
        openReady();
        radio("someone else…").check();
        button("Tell the story").click();
        Locator field = page.getByLabel("Who is it? For example: a curious owl");
        assertThat(field).isFocused();
        assertThat(field).hasAttribute("aria-invalid", "true");
        field.fill("<img  src=x onerror=alert(1)>");
        assertEquals(0, page.locator("img").count());
        field.fill("  a curious\towl ");
        assertThat(page.locator("#sentence")).containsText("story about a curious owl on the moon");
        button("Tell the story").click();
        assertTrue(teller.last("Tell", "prompt").contains(" about a curious owl on the moon "));
        assertThat(page.locator("#story-title")).hasText("The Curious Owl on the Moon");
    }

    @Test
    void markupInAStoryStaysText() {
        openReady();
        button("Tell the story").click();
        String nasty = "<img src=x onerror=\"document.title='x'\"> <script>alert(1)</script> &amp; javascript:alert(1)";
        teller.write(nasty, true);
        assertThat(text()).hasText(Typography.of(nasty, "en"));
        assertEquals(0, text().locator("img, script, a").count());
    }

    @Test
    void surpriseChoosesAndSaysWhat() {
        openReady();
        button("Surprise me").click();
        assertThat(page.locator("#status"))
                .hasText("Chosen: " + page.locator("#sentence").textContent());
        assertEquals("ready", state());
    }

    @Test
    void theSurpriseShortcutTellsAtOnce() {
        open(new Browser.NewContextOptions(), "#surprise");
        teller.ready();
        assertEquals("thinking", state());
        assertTrue(page.url().endsWith("#story"));
    }

    @Test
    void theChoicesOfTheLastStoryAreThereAfterAReload() {
        openReady();
        page.locator("#pick-character .chip").nth(2).click();
        page.locator("#pick-length .chip").nth(2).click();
        String sentence = page.locator("#sentence").textContent();
        button("Tell the story").click();
        page.locator("#stop").click();
        page.reload();
        assertThat(page.locator("#sentence")).hasText(sentence);
    }

    @Test
    void whoeverChoosesOwnWordsCanTypeAtOnce() {
        openReady();
        page.locator("#pick-character .own").click();
        assertThat(page.locator("#pick-character-own")).isFocused();
        page.keyboard().type("a small owl");
        assertThat(page.locator("#sentence")).containsText("a small owl");
    }

    @Test
    void theSkipLinkStaysOnThePage() {
        openReady();
        tellAndWrite();
        String address = page.url();
        page.locator("#skip").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#main")).isFocused();
        assertEquals(address, page.url());
        assertThat(text()).isVisible();
    }

    @Test
    void comingBackToALinkLeavesTheChoicesAlone() {
        open(
                new Browser.NewContextOptions(),
                "#" + Recipe.of(StoryOptions.first(), 7).toFragment());
        teller.ready();
        page.locator("#pick-character .chip").nth(2).click();
        String sentence = page.locator("#sentence").textContent();
        button("Tell the story").click();
        page.goBack();
        assertThat(page.locator("#create-title")).isVisible();
        assertThat(page.locator("#sentence")).hasText(sentence);
    }

    @Test
    void theBackButtonStopsNothing() {
        openReady();
        tellAndWrite();
        page.goBack();
        assertThat(page.locator("#create-title")).isFocused();
        teller.write(FakeTeller.SECOND, false);
        assertEquals("writing", state());
        page.getByText("Back to the story").click();
        assertThat(text()).containsText(FakeTeller.SECOND);
        page.goBack();
        page.goForward();
        assertThat(text()).isVisible();
    }

    @Test
    void aBrokenWorkerIsReplacedAndTheTextStays() {
        openReady();
        tellAndWrite();
        teller.breakDown();
        assertEquals("failed", state());
        assertThat(page.getByRole(AriaRole.ALERT))
                .containsText("The storyteller fell asleep. What is written so far stays.");
        assertThat(page.locator("#trouble details")).not().hasAttribute("open", "");
        assertThat(page.locator("#trouble-code")).hasText("E_ENGINE");
        button("Wake the storyteller").click();
        teller.awaitNumber(2);
        teller.ready();
        assertEquals("stopped", state());
        assertThat(text()).hasText(FakeTeller.FIRST);
        assertThat(page.locator("#trouble")).isHidden();
    }

    @Test
    void aSilentWorkerIsNoticed() {
        openReady();
        page.evaluate("() => { fake.mute = true; }");
        tellAndWrite();
        page.waitForFunction(
                "() => document.documentElement.dataset.state === 'failed'",
                null,
                new Page.WaitForFunctionOptions().setTimeout(20_000));
        assertThat(page.locator("#trouble-message")).containsText("no sign of life");
    }

    @Test
    void everyFailureLeadsOn() {
        open(1280, 800);
        for (String code : List.of("E_NETWORK", "E_HASH", "E_MEMORY", "E_UNSUPPORTED", "E_BROWSER")) {
            teller.fail("Load", code);
            assertEquals("failed", state(), code);
            int before = teller.number();
            button("Try again").click();
            teller.awaitNumber(before + 1);
        }
        teller.ready();
        button("Tell the story").click();
        teller.fail("Tell", "E_PROMPT");
        button("Change the story").click();
        assertEquals("ready", state());
        assertThat(page.locator("#create")).isVisible();
    }

    @Test
    void theThemeIsKept() {
        openReady();
        theme("night").check();
        assertEquals("night", theme());
        page.reload();
        teller = FakeTeller.of(page);
        assertEquals("night", theme());
        assertThat(theme("night")).isChecked();
    }

    @Test
    void anUpdateIsOfferedAndTakenOnlyWhenAskedFor() {
        openReady();
        page.evaluate("() => { globalThis.applied = 0;"
                + " document.addEventListener('moonlamp:apply-update', () => applied++);"
                + " document.dispatchEvent(new CustomEvent('moonlamp:update')); }");
        assertThat(page.getByText("A new version is ready. Reload when it suits you."))
                .isVisible();
        button("Later").click();
        assertThat(page.locator("#toast-card")).isHidden();
        assertEquals(0, page.evaluate("() => applied"));
        page.evaluate("() => { document.dispatchEvent(new CustomEvent('moonlamp:update')); }");
        button("Reload").click();
        assertEquals(1, page.evaluate("() => applied"));
    }

    @Test
    void aboutSaysWhatTellsTheStories() {
        openReady();
        tellAndWrite();
        teller.done("END_OF_STORY");
        page.locator("#settings-open").click();
        button("About this device").click();
        Locator facts = page.locator("#about-facts");
        for (String fact : List.of(
                "Test teller",
                "2.7 million parameters in 6 layers",
                "relaxed-shared",
                "A test.",
                "8.1 MB",
                "62.4 tokens")) {
            assertThat(facts).containsText(fact);
        }
        page.keyboard().press("Escape");
        assertThat(page.locator("#about")).isHidden();
        assertThat(button("About this device")).isFocused();
    }

    @Test
    void everythingCanBeDoneWithTheKeyboard() {
        openReady();
        page.keyboard().press("Tab");
        assertThat(page.getByText("Skip to the content")).isFocused();
        radio("a brave squirrel").focus();
        page.keyboard().press("ArrowDown");
        assertThat(radio("a shy dragon")).isChecked();
        page.keyboard().press("Tab");
        assertThat(radio("on the moon")).isFocused();
        page.locator("#sentence a").nth(4).focus();
        page.keyboard().press("Enter");
        assertThat(radio("discovers a map to hidden treasure")).isFocused();
        page.keyboard().press("Enter");
        assertEquals("thinking", state());
        page.keyboard().press("Tab");
        assertThat(button("Stop")).isFocused();
        page.keyboard().press("Enter");
        assertEquals("stopped", state());
    }
}
