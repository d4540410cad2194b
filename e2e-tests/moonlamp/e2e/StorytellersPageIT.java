package moonlamp.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the page does with the models worker's reports. */
class StorytellersPageIT extends PageFixture {
    private Locator act(String name) {
        return page.locator("li.card [data-act=" + name + "]:visible");
    }

    private void openAccepted() {
        open(1280, 800);
        page.evaluate("() => localStorage.setItem('moonlamp.agreement', '2026-04-01 2026-05-01')");
        page.reload();
        teller = FakeTeller.of(page);
        teller.ready();
        page.locator("#told-by").click();
    }

    @Test
    void theOfferIsOneTapAwayAndTheTermsAreLinkedAndRemembered() {
        open(390, 844);
        assertEquals(false, page.evaluate("() => 'models' in globalThis"), "the storyteller wakes first");
        teller.ready();
        page.locator("#told-by").click();
        assertThat(page.locator("#tellers-title")).isFocused();
        assertTrue(page.url().endsWith("#storytellers"));
        act("FETCH").click();
        Locator terms = page.locator("#terms");
        assertThat(terms)
                .containsText("Gemma is provided under and subject to the Gemma Terms of Use found at"
                        + " ai.google.dev/gemma/terms");
        assertThat(terms.getByText("Gemma Terms of Use", new Locator.GetByTextOptions().setExact(true)))
                .hasAttribute("href", "https://ai.google.dev/gemma/terms");
        assertThat(terms.getByText("Gemma Prohibited Use Policy"))
                .hasAttribute("href", "https://ai.google.dev/gemma/prohibited_use_policy");
        page.keyboard().press("Escape");
        assertThat(act("FETCH")).isFocused();
        assertEquals(0, requests("Download"));
        act("FETCH").click();
        page.locator("#terms-tick").check();
        page.getByText("Continue").click();
        assertEquals(1, requests("Download"));
        String kept = (String) page.evaluate("() => localStorage.getItem('moonlamp.agreement')");
        assertTrue(Pattern.matches("2026-04-01 \\d{4}-\\d\\d-\\d\\d", kept), kept);
    }

    @Test
    void progressIsShownInFiguresAndSaidOnlyNowAndThen() {
        openAccepted();
        page.evaluate("() => { globalThis.said = []; new MutationObserver(() => said.push(document.querySelector("
                + "'#status').textContent)).observe(document.querySelector('#status'), { childList: true }); }");
        act("FETCH").click();
        for (int i = 0; i < 5; i++) {
            teller.tellOfModels("Download", FakeGemma.PROGRESS);
        }
        assertThat(page.locator(".job-figures").first())
                .hasText("152 of 241 MB · 3.1 MB a second · about 40 s left · 36 of 58 pieces checked");
        assertEquals(List.of("Gemma 3 270M, 4 bit: 62 percent."), page.evaluate("() => said"));
        teller.tellOfModels("Download", FakeGemma.INSTALLED);
        assertThat(page.locator("#status")).hasText("Gemma 3 270M, 4 bit: Ready. No internet needed from now on.");
    }

    @Test
    void everyFailureIsASentenceAndAButton() {
        Map<String, String> sentences = new LinkedHashMap<>();
        sentences.put("E_NETWORK", "The download was interrupted at 152 of 241 MB. Nothing is lost.");
        sentences.put("E_REFUSED", "The servers refuse this download");
        sentences.put("E_GONE", "The servers do not have this file any more.");
        sentences.put("E_BUSY", "The servers are busy right now. 152 of 241 MB are here and stay");
        sentences.put("E_PORTAL", "This network may want you to sign in first.");
        sentences.put("E_SPACE", "Not enough room: 91 MB needed, 12 MB free.");
        sentences.put("E_STORAGE", "storage does not work right now.");
        sentences.put("E_HASH", "damaged three times in a row");
        sentences.put("E_LENGTH", "Another file came than the published one");
        sentences.put("E_HTTP", "an answer that does not fit");
        sentences.put("E_PROTOCOL", "That did not work out. Nothing is lost.");
        openAccepted();
        act("FETCH").click();
        // only now: a list that is still under way would have one to go on with instead of one to fetch
        page.evaluate("() => { modelInfos = " + FakeGemma.list("PARTIAL", 152_000_000) + "; }");
        sentences.forEach((code, sentence) -> {
            teller.tellOfModels("Download", FakeGemma.PROGRESS);
            teller.tellOfModels("Download", FakeGemma.NO_ROOM);
            teller.tellOfModels("Download", FakeGemma.failed(code));
            Locator note = page.locator("li.card .trouble-note:visible");
            assertThat(note).containsText(sentence);
            assertThat(note.locator("code")).hasText(code);
            assertThat(page.locator("li.card .button.primary:visible")).hasCount(1);
            int before = requests("Download");
            act("RESUME").click();
            assertEquals(before + 1, requests("Download"));
        });
    }

    @Test
    void aChosenStorytellerThatDoesNotLoadIsStoodInForAndSaid() {
        Map<String, String> sentences = new LinkedHashMap<>();
        sentences.put("E_MEMORY", "This device has no room in memory for Gemma 3 270M, 4 bit right now.");
        sentences.put("E_DAMAGED", "A part of this storyteller is damaged.");
        sentences.put("E_UNSUPPORTED", "is of a kind that Moonlamp cannot use.");
        sentences.put("E_ENGINE", "did not start.");
        open(1280, 800);
        teller.ready();
        page.evaluate("model => localStorage.setItem('moonlamp.storyteller', model + ' Gemma')", FakeGemma.MODEL);
        sentences.forEach((code, sentence) -> {
            page.addInitScript("globalThis.modelInfos = " + FakeGemma.list("INSTALLED", FakeGemma.BYTES));
            page.reload();
            teller = FakeTeller.of(page);
            assertEquals("", teller.last("Load", "modelUrl"));
            assertEquals(FakeGemma.MODEL, teller.last("Load", "modelSha256"));
            teller.fail("Load", code);
            teller.awaitNumber(2);
            teller.ready();
            assertEquals("ready", state());
            assertThat(page.locator("#strip")).containsText(sentence);
        });
        page.locator("#strip-later").click();
        assertThat(page.locator("#strip")).isHidden();
    }

    @Test
    void aRepairThatEndsWhileAStoryIsToldWaitsForItsEnd() {
        openAccepted();
        page.evaluate("model => localStorage.setItem('moonlamp.storyteller', model + ' Gemma')", FakeGemma.MODEL);
        page.addInitScript("globalThis.modelInfos = " + FakeGemma.list("INSTALLED", FakeGemma.BYTES));
        page.reload();
        teller = FakeTeller.of(page);
        teller.fail("Load", "E_DAMAGED");
        teller.awaitNumber(2);
        teller.ready();
        act("MEND").click();
        page.locator(".brand").click();
        page.locator("#tell").click();
        teller.write(FakeTeller.FIRST, true);
        teller.tellOfModels("Check", FakeGemma.MENDED);
        teller.write(FakeTeller.SECOND, true);
        assertThat(page.locator("#text p")).hasText(new String[] {FakeTeller.FIRST, FakeTeller.SECOND});
        assertEquals("writing", state());
        teller.done("END_OF_STORY");
        teller.awaitNumber(3);
        assertEquals(FakeGemma.MODEL, teller.last("Load", "modelSha256"));
        teller.ready();
        assertEquals("done", state());
        assertThat(page.locator("#text p")).hasCount(2);
    }

    @Test
    void aFileThatTheInstalledAppIsOpenedWithIsTakenIn() {
        open(new Browser.NewContextOptions(), "");
        page.addInitScript("Object.defineProperty(globalThis, 'launchQueue',"
                + " { value: { setConsumer(take) { globalThis.launch = take; } } });");
        page.reload();
        teller = FakeTeller.of(page);
        teller.ready();
        page.evaluate("() => launch({ files: [{ getFile: async () => new File(['x'], 'own.gguf') }] })");
        page.locator("#terms-tick").check();
        page.getByText("Continue").click();
        teller.tellOfModels("Import", FakeGemma.UNVERIFIED);
        assertThat(page.locator("#question")).containsText("“My own” is a sound Gemma 3 model (291 MB)");
        page.locator("#question-yes").click();
        // a dialog closes before it says so
        page.waitForFunction("() => models.requests.at(-1).acceptUnverified === true");
    }

    @Test
    void theFocusStaysOnWhatHelpsAFileThatDidNotFit() {
        openAccepted();
        page.locator("#file-input")
                .setInputFiles(new FilePayload("own.gguf", "application/octet-stream", new byte[] {1}));
        teller.tellOfModels("Import", FakeGemma.NO_ROOM);
        teller.tellOfModels("Import", FakeGemma.failed("E_SPACE"));
        Locator again = page.locator("#file-again");
        again.focus();
        page.evaluate("() => document.dispatchEvent(new Event('visibilitychange'))");
        act("FETCH").waitFor();
        teller.tellOfModels("ListModels", "{\"type\": \"ListEnd\", \"count\": 0}");
        assertThat(again).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator("#file-cancel")).isFocused();
    }

    private int requests(String type) {
        return (int) page.evaluate("type => models.requests.filter(r => r.type === type).length", type);
    }
}
