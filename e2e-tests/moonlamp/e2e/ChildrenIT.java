package moonlamp.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import moonlamp.story.AgeBand;
import moonlamp.story.Audience;
import moonlamp.story.ChildRole;
import moonlamp.story.Company;
import moonlamp.story.Recipe;
import moonlamp.story.StoryLanguage;
import moonlamp.story.StoryOptions;
import moonlamp.story.StoryPrompt;
import org.junit.jupiter.api.Test;

/** The children of the family: entered once, chosen in the evening, named in the story; and the story's language. */
class ChildrenIT extends PageFixture {
    private void openReady() {
        open(1280, 800);
        teller.ready();
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private Locator label(String name) {
        return page.getByLabel(name, new Page.GetByLabelOptions().setExact(true));
    }

    private Locator row(int number) {
        return page.locator("#child-rows > li").nth(number);
    }

    private void fill(int number, String name, String age) {
        row(number).getByLabel("Name").fill(name);
        row(number).getByLabel("Age").selectOption(age);
    }

    /** Enters Mia, who is six to eight, and Ben, who is three to five. */
    private void enterSiblings() {
        button("Children…").click();
        fill(0, "Mia", "6-8");
        button("Add a child").click();
        assertThat(row(1).getByLabel("Name")).isFocused();
        fill(1, "Ben", "3-5");
        button("Done").click();
    }

    private String prompt() {
        page.locator("#tell").click();
        String prompt = teller.last("Tell", "prompt");
        page.locator("#stop").click();
        return prompt;
    }

    @Test
    void aChildComesIntoTheStory() {
        openReady();
        assertThat(page.locator("#pick-role")).isHidden();
        button("Children…").click();
        fill(0, "  <b>Mia</b> ", "6-8");
        button("Done").click();
        assertThat(label("bMia/b")).isChecked();
        button("Children…").click();
        fill(0, "Mia", "6-8");
        button("Done").click();
        assertThat(label("Mia")).isChecked();
        assertThat(label("6 to 8 years").first()).isChecked();
        assertThat(page.locator("#sentence"))
                .hasText("A short fairy tale story for children aged 6 to 8 about Mia and a brave squirrel on the moon"
                        + " that discovers a map to hidden treasure.");
        assertEquals(
                "Write a 100-200 word fairy tale story for children aged 6 to 8 about Mia and a brave squirrel"
                        + " on the moon that discovers a map to hidden treasure.",
                prompt());
        page.locator("#tell").click();
        assertThat(page.locator("#story-title")).hasText("Mia and the Brave Squirrel on the Moon");
    }

    @Test
    void siblingsAreChosenTogetherAndTheYoungerOneSaysHowOld() {
        openReady();
        enterSiblings();
        assertTrue(prompt().contains(" for children aged 3 to 5 about Mia and Ben and a brave squirrel on the moon "));
        label("as a friend").check();
        label("Ben").uncheck();
        assertTrue(prompt().contains(" for children aged 6 to 8 about a brave squirrel and Mia on the moon "));
        page.locator("#pick-age").getByLabel("any age").check();
        assertTrue(prompt().contains(" story about a brave squirrel and Mia on the moon "));
        label("as the hero").check();
        assertTrue(prompt().contains(" story about Mia and a brave squirrel on the moon "), "the chosen age stays");
    }

    @Test
    void noMoreThanTwoAreChosenAndFourEntered() {
        openReady();
        enterSiblings();
        button("Children…").click();
        button("Add a child").click();
        fill(2, "Zoë", "9-12");
        button("Add a child").click();
        fill(3, "Tom", "any");
        assertThat(button("Add a child")).isHidden();
        button("Remove Tom").click();
        assertThat(button("Add a child")).isFocused();
        button("Done").click();
        assertThat(label("Zoë")).isDisabled();
        label("Mia").uncheck();
        assertThat(label("Mia")).isFocused();
        label("Zoë").check();
        assertThat(label("Mia")).isDisabled();
        page.reload();
        teller = FakeTeller.of(page);
        teller.ready();
        assertThat(label("Zoë")).isChecked();
        assertThat(label("Mia")).not().isChecked();
        assertTrue(prompt().contains(" aged 3 to 5 about Ben and Emma and a brave squirrel "));
    }

    @Test
    void anUnusualNameIsTheChildsOwnInTheStory() {
        openReady();
        button("Children…").click();
        fill(0, "Jörg-Peter", "any");
        button("Done").click();
        label("Jörg-Peter").check();
        page.locator("#tell").click();
        assertThat(page.locator("#story-title")).containsText("Jörg-Peter");
        String asked = teller.last("Tell", "prompt");
        assertTrue(asked.contains(" about Ben and a brave squirrel "), asked);
        teller.write("Ben had an idea. That was Ben's way.", true);
        assertThat(page.locator("#text")).hasText("Jörg-Peter had an idea. That was Jörg-Peter’s way.");
    }

    @Test
    void aNameThatIsMissingOrUnkindIsSaid() {
        openReady();
        enterSiblings();
        button("Children…").click();
        row(0).getByLabel("Name").fill("");
        row(0).getByLabel("Age").focus();
        assertThat(row(0)).containsText("A name is still missing here.");
        row(0).getByLabel("Name").fill("Killer");
        row(0).getByLabel("Age").focus();
        assertThat(row(0)).containsText("Let us find a kinder word for that.");
        page.keyboard().press("Escape");
        assertThat(label("Mia")).isChecked();
    }

    @Test
    void theSettingsOpenTheSameDialog() {
        openReady();
        page.locator("#settings-open").click();
        page.locator("#settings-children").click();
        fill(0, "Mia", "6-8");
        button("Done").click();
        page.locator(".brand").click();
        assertThat(label("Mia")).isChecked();
    }

    @Test
    void classicLeavesEverythingOut() {
        openReady();
        enterSiblings();
        page.locator("#more > summary").click();
        page.locator("#classic").check();
        assertThat(label("Mia")).isDisabled();
        assertEquals(
                "Write a 100-200 word fairy tale story about a brave squirrel on the moon"
                        + " that discovers a map to hidden treasure.",
                prompt());
        page.locator("#classic").uncheck();
        assertTrue(prompt().contains("Mia"));
    }

    @Test
    void anAmpersandInOwnWordsIsAnd() {
        openReady();
        label("someone else…").check();
        page.getByLabel("Who is it? For example: a curious owl").fill("Max & Moritz");
        assertThat(page.locator("#sentence")).containsText("Max and Moritz");
        page.locator("#tell").click();
        assertTrue(teller.last("Tell", "prompt").contains(" about Max and Moritz on the moon "));
    }

    @Test
    void unkindWordsAreRefusedKindly() {
        openReady();
        label("someone else…").check();
        Locator field = page.getByLabel("Who is it? For example: a curious owl");
        field.fill("a k1ll3r");
        page.locator("#tell").click();
        assertEquals("ready", state());
        assertThat(field).isFocused();
        assertThat(page.locator("#pick-character")).containsText("Let us find a kinder word for that.");
        field.fill("a butterfly");
        assertTrue(prompt().contains(" about a butterfly on the moon "));
    }

    @Test
    void childrenOfALinkAreGuests() {
        Company company = new Company(List.of("Ida"), ChildRole.FRIEND);
        Recipe recipe = Recipe.of(
                StoryOptions.first().withAudience(new Audience(StoryLanguage.ENGLISH, AgeBand.AGES_9_TO_12, company)),
                5);
        open(new Browser.NewContextOptions(), "#" + recipe.toFragment());
        teller.ready();
        assertThat(label("Ida")).isChecked();
        assertEquals(StoryPrompt.of(recipe.request()), prompt());
        label("Ida").click();
        assertThat(label("Ida")).hasCount(0);
        assertTrue(prompt().contains(" about a brave squirrel on the moon "));
        assertEquals(null, page.evaluate("() => localStorage.getItem('moonlamp.children')"));
    }

    @Test
    void theBuiltInStorytellerIsAskedInEnglishOnly() {
        openReady();
        assertThat(page.locator("#pick-language")).isHidden();
        page.locator("#tell").click();
        assertEquals("en", teller.last("Tell", "language"));
    }

    @Test
    void gemmaIsAskedInGermanToo() {
        open(1280, 800);
        page.evaluate("() => localStorage.setItem('moonlamp.agreement', '2026-04-01 2026-05-01')");
        page.evaluate("model => localStorage.setItem('moonlamp.storyteller', model + ' Gemma')", FakeGemma.MODEL);
        FakeTeller.offer(page.context(), FakeGemma.list("INSTALLED", FakeGemma.BYTES));
        page.reload();
        teller = FakeTeller.of(page);
        teller.ready();
        label("German, trying its best").check();
        assertThat(page.locator("#sentence")).containsText("A short fairy tale story in German about a brave squirrel");
        page.locator("#tell").click();
        assertEquals(
                "Schreibe eine kurze, märchenhafte Gutenachtgeschichte mit 100 bis 200 Wörtern."
                        + " Hauptfigur: ein mutiges Eichhörnchen. Ort: der Mond."
                        + " In der Geschichte kommt vor: eine Schatzkarte.",
                teller.last("Tell", "prompt"));
        assertEquals("de", teller.last("Tell", "language"));
        assertThat(page.locator("#story-title")).hasText("Ein mutiges Eichhörnchen · Der Mond");
        assertThat(page.locator("#text")).hasAttribute("lang", "de");
        teller.write("Es war einmal ein Eichhörnchen.", true);
        teller.done("END_OF_STORY");
        page.locator("#again-open").click();
        page.locator("#and-then").click();
        assertEquals("Es war der nächste Abend, und der Mond war wieder da.\n\n", teller.last("Tell", "beginning"));
        assertThat(page.locator("#story-title")).hasText("Ein mutiges Eichhörnchen · Der Mond · Am nächsten Abend");
    }
}
