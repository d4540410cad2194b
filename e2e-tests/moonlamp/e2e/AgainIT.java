package moonlamp.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import moonlamp.story.AgeBand;
import moonlamp.story.Audience;
import moonlamp.story.Company;
import moonlamp.story.ModelFingerprint;
import moonlamp.story.Recipe;
import moonlamp.story.StoryBeginning;
import moonlamp.story.StoryLanguage;
import moonlamp.story.StoryOptions;
import moonlamp.story.StoryPrompt;
import moonlamp.story.StoryRequest;
import moonlamp.story.StorySampling;
import org.junit.jupiter.api.Test;

/** What can be made of a story that was told here, or that came by a link. */
class AgainIT extends PageFixture {
    private static final String WORD_FOR_WORD = "A story was sent to you: “Tell the story” tells it word for word.";
    private static final String OTHER_LANGUAGE = "A story was sent to you in a language that this storyteller does not"
            + " know. “Tell the story” tells one like it in English.";
    private static final String OTHER_TELLER =
            "Another storyteller has told this story. With this one it may read differently.";

    private Locator opener() {
        return page.locator("#again-open");
    }

    private void tellToTheEnd() {
        teller.write(FakeTeller.FIRST, true);
        teller.write(FakeTeller.SECOND, false);
        teller.done("END_OF_STORY");
    }

    private void choose(String id) {
        opener().click();
        page.locator("#" + id).click();
        assertEquals("thinking", state(), id);
        assertThat(page.locator("#stop")).isFocused();
    }

    private void openReady() {
        open(1280, 800);
        teller.ready();
        page.getByLabel("Long · 3 min").check();
        page.locator("#tell").click();
        tellToTheEnd();
    }

    private void openLink(Recipe recipe) {
        open(new Browser.NewContextOptions(), "#" + recipe.toFragment());
        teller.ready();
    }

    @Test
    void everyVariationAsksForSomethingElse() {
        openReady();
        assertThat(page.locator("#ending"))
                .hasText(Pattern.compile("The end\\. 20 words, story number \\d+\\. 10 words a sentence\\."));
        String prompt = teller.last("Tell", "prompt");
        String seed = teller.last("Tell", "seed");
        for (String id : List.of("calmer", "shorter", "funnier", "another-twist", "and-then")) {
            choose(id);
            assertNotEquals(prompt, teller.last("Tell", "prompt"), id);
            assertNotEquals(seed, teller.last("Tell", "seed"), id);
            prompt = teller.last("Tell", "prompt");
            seed = teller.last("Tell", "seed");
            tellToTheEnd();
        }
        assertEquals("It was the next evening, and the moon was back.\n\n", teller.last("Tell", "beginning"));
        assertThat(page.locator("#story-title")).hasText("The Brave Squirrel on the Moon: The Next Evening");
        assertTrue(
                prompt.startsWith("Write a 200-300 word funny story about a brave squirrel on the moon that "), prompt);
        choose("same");
        assertEquals(prompt, teller.last("Tell", "prompt"));
        assertEquals(seed, teller.last("Tell", "seed"));
        assertEquals("It was the next evening, and the moon was back.\n\n", teller.last("Tell", "beginning"));
    }

    @Test
    void whatCannotBeMadeIsNotOffered() {
        openReady();
        choose("calmer");
        tellToTheEnd();
        choose("shorter");
        tellToTheEnd();
        choose("shorter");
        tellToTheEnd();
        String temperature = teller.last("Tell", "temperature");
        choose("calmer");
        tellToTheEnd();
        assertTrue(
                Double.parseDouble(teller.last("Tell", "temperature")) < Double.parseDouble(temperature), temperature);
        opener().click();
        assertThat(page.locator("#shorter")).isHidden();
        assertThat(page.locator("#calmer")).isHidden();
        assertThat(page.locator("#funnier")).isVisible();
    }

    @Test
    void theMenuIsUsedWithTheKeyboard() {
        openReady();
        opener().focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#calmer")).isVisible();
        page.keyboard().press("Escape");
        assertThat(page.locator("#calmer")).isHidden();
        assertThat(opener()).isFocused();
        page.keyboard().press("Enter");
        page.locator("#story-title").click();
        assertThat(page.locator("#calmer")).isHidden();
        opener().focus();
        page.keyboard().press("Space");
        page.keyboard().press("Tab");
        assertThat(page.locator("#calmer")).isFocused();
        page.keyboard().press("Enter");
        assertEquals("thinking", state());
    }

    @Test
    void aLinkTellsExactlyItsStory() {
        Recipe recipe = Recipe.of(StoryOptions.surprise(4), 21)
                .withSampling(StorySampling.SMALL_MODEL.withTemperature(0.4f))
                .withBeginning(StoryBeginning.NEXT_EVENING);
        openLink(recipe);
        page.locator("#tell").click();
        assertEquals(StoryPrompt.of(recipe.request()), teller.last("Tell", "prompt"));
        assertEquals("21", teller.last("Tell", "seed"));
        assertEquals("0.4", teller.last("Tell", "temperature"));
        assertEquals("It was the next evening, and the moon was back.\n\n", teller.last("Tell", "beginning"));
        page.locator("#stop").click();
        page.getByLabel("a clever fox", new Page.GetByLabelOptions().setExact(true))
                .check();
        page.locator("#tell").click();
        assertEquals("", teller.last("Tell", "beginning"), "another story begins as it likes");
    }

    @Test
    void aLinkOfAnotherStorytellerSaysSo() throws IOException {
        Recipe recipe = Recipe.of(StoryOptions.surprise(4), 21);
        Locator note = page("#link-note", recipe.toldBy(new ModelFingerprint("01234567")));
        assertThat(note).hasText(OTHER_TELLER);
        note = page("#link-note", recipe.toldBy(ModelFingerprint.of(bundledSha256())));
        assertThat(note).containsText("A story was sent to you");
        note = page("#link-note", recipe);
        assertThat(note).containsText("A story was sent to you");
        page.evaluate(
                "fragment => { location.hash = fragment; }",
                recipe.toldBy(new ModelFingerprint("01234567")).toFragment());
        assertThat(note).hasText(OTHER_TELLER);
        page.locator("#tell").click();
        page.locator("#stop").click();
        assertThat(note).isHidden();
        assertThat(page.locator("#seed")).hasValue("");
    }

    @Test
    void onlyWhatIsAsItCameIsSaidToBeToldWordForWord() {
        Recipe recipe = Recipe.of(StoryOptions.surprise(4), 21);
        Locator note = page("#link-note", recipe);
        assertThat(note).hasText(WORD_FOR_WORD);
        choice("a clever fox").check();
        assertThat(note).isHidden();
        choice(recipe.request().character()).check();
        assertThat(note).hasText(WORD_FOR_WORD);
        page.locator("#pick-character .own").click();
        assertThat(note).isHidden();
        choice(recipe.request().character()).check();
        page.locator("#more > summary").click();
        for (String number : List.of("22", "", "21x")) {
            page.locator("#seed").fill(number);
            assertThat(note).isHidden();
            page.locator("#seed").fill("21");
            assertThat(note).hasText(WORD_FOR_WORD);
        }
    }

    @Test
    void aLinkInALanguageThatTheStorytellerLacksSaysSo() {
        StoryRequest english = StoryOptions.surprise(4);
        StoryRequest german = english.withAudience(new Audience(StoryLanguage.GERMAN, AgeBand.ANY, Company.NOBODY));
        Locator note = page("#link-note", Recipe.of(german, 21));
        assertThat(note).hasText(OTHER_LANGUAGE);
        choice("a clever fox").check();
        assertThat(note).isHidden();
        page.evaluate("model => localStorage.setItem('moonlamp.storyteller', model + ' Gemma')", FakeGemma.MODEL);
        page.addInitScript("globalThis.modelInfos = " + FakeGemma.list("INSTALLED", FakeGemma.BYTES));
        page.reload();
        teller = FakeTeller.of(page);
        teller.ready();
        assertThat(note).hasText(WORD_FOR_WORD);
        page.locator("#tell").click();
        assertEquals(StoryPrompt.of(german), teller.last("Tell", "prompt"));
    }

    private Locator choice(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    @Test
    void aBrokenLinkSaysSo() {
        open(new Browser.NewContextOptions(), "#r=AQAAAAAqRihkAG5A");
        assertThat(page.locator("#link-note")).containsText("This story link cannot be read");
        teller.ready();
        assertThat(page.locator("#link-note")).isVisible();
        assertFalse(page.locator("#tell").isDisabled());
    }

    private Locator page(String selector, Recipe recipe) {
        openLink(recipe);
        return page.locator(selector);
    }

    private static String bundledSha256() throws IOException {
        String list = Files.readString(Path.of(System.getProperty("moonlamp.site"), "models", "models.json"));
        Matcher matcher = Pattern.compile("\"sha256\":\\s*\"([0-9a-f]{64})\"").matcher(list);
        assertTrue(matcher.find(), list);
        return matcher.group(1);
    }
}
