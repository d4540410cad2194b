package moonlamp.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import moonlamp.site.SiteServer;
import moonlamp.story.Recipe;
import moonlamp.story.StoryOptions;
import moonlamp.story.Typography;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Choosing and reading a story in Chromium. */
class TellStoryIT extends InBrowser {
    /** Presses Stop within the page: a story may be over before a press from outside arrives. */
    private static final String STOP_AT_FIRST_SENTENCE =
            """
            () => new MutationObserver((_, observer) => {
              if (document.querySelector('#text span')) {
                observer.disconnect();
                document.getElementById('stop').click();
              }
            }).observe(document.getElementById('text'), { childList: true, subtree: true })""";

    private SiteServer server;

    TellStoryIT() {
        super(BrowserKind.CHROMIUM);
    }

    @BeforeAll
    void serve() {
        server = SiteServer.start(SITE, 0);
    }

    @AfterAll
    void endServing() {
        server.stop();
    }

    @Test
    void tellsTheStoryThatWasChosenWordForWordAsOnTheJvm() throws Exception {
        try (Visit visit = Visit.to(server.url(), browser()).await("ready")) {
            assertEquals(DragonStory.onTheJvm(), DragonStory.tell(visit));
            assertThat(visit.page().locator("h1:visible")).hasText("The Shy Dragon under the Sea");
        }
    }

    @Test
    void sameAgainIsIdenticalAndAgainIsNot() {
        try (Visit visit = Visit.to(server.url(), browser()).await("ready")) {
            String first = visit.chooseSeed(11).tell().story();
            visit.openAgain()
                    .press("Same again")
                    .await("thinking", "writing", "done")
                    .await("done");
            assertEquals(first, visit.story());
            visit.press("Tell it anew").await("thinking", "writing", "done").await("done");
            assertNotEquals(first, visit.story());
        }
    }

    @Test
    void stopKeepsWhatIsWritten() {
        try (Visit visit = Visit.to(server.url(), browser()).await("ready")) {
            visit.page().evaluate(STOP_AT_FIRST_SENTENCE);
            visit.choose("How long?", "Long · 3 min").chooseSeed(3).press("Tell the story");
            visit.await("stopped");
            String kept = visit.story();
            assertFalse(kept.isBlank());
            visit.openAgain().press("Same again").await("done");
            assertTrue(visit.story().startsWith(kept), kept);
        }
    }

    @Test
    void offersEveryChoiceOfTheOriginalDemo() {
        try (Visit visit = Visit.to(server.url(), browser()).await("ready")) {
            assertChoices(visit, "Who is the story about?", printed(StoryOptions.CHARACTERS));
            assertChoices(visit, "Where does it happen?", printed(StoryOptions.SETTINGS));
            assertChoices(visit, "And then…", printed(StoryOptions.TWISTS));
            assertChoices(
                    visit, "What kind of story?", "Fairy Tale", "Silly", "Adventurous", "Magical", "Bedtime", "Funny");
            assertEquals(3, visit.group("How long?").getByRole(AriaRole.RADIO).count());
        }
    }

    private static String[] printed(List<String> options) {
        return options.stream().map(option -> Typography.of(option, "en")).toArray(String[]::new);
    }

    @Test
    void takesOwnWordsAsTextAndNothingElse() {
        try (Visit visit = Visit.to(server.url(), browser()).await("ready")) {
            visit.choose("Who is the story about?", "someone else…");
            visit.page().getByLabel("Who is it?").fill("<img src=x onerror=alert(1)>");
            assertThat(visit.page().locator("#sentence")).containsText("img srcx onerroralert(1)");
            visit.chooseSeed(5).tell();
            assertEquals(0, visit.page().locator("img").count());
        }
    }

    @Test
    void saysWhatTellsTheStories() {
        try (Visit visit = Visit.to(server.url(), browser()).await("ready")) {
            visit.chooseSeed(1).tell();
            Map<String, String> facts = visit.aboutThisDevice();
            assertTrue(facts.get("Engine").matches("(relaxed|baseline)(-shared)?"), facts.toString());
            assertFalse(facts.get("Why this engine").isBlank());
            assertEquals("Moonlamp little storyteller", facts.get("Storyteller"));
            assertTrue(facts.get("Last story").matches("[0-9.,]+ tokens a second .*"), facts.toString());
            assertTrue(visit.isolated(), "the server's headers isolate the page");
        }
    }

    @Test
    void opensAStoryFromALink() {
        String link = Recipe.of(StoryOptions.surprise(4), 21).toFragment();
        try (Visit visit = Visit.to(server.url() + "#" + link, browser()).await("ready")) {
            String chosen = StoryOptions.surprise(4).character();
            Locator radio =
                    visit.group("Who is the story about?").locator("input[type=radio][value=\"" + chosen + "\"]");
            assertThat(radio).isChecked();
        }
    }

    private static void assertChoices(Visit visit, String question, String... answers) {
        for (String answer : answers) {
            visit.choose(question, answer);
            Locator radio = visit.group(question).locator("input:checked");
            assertThat(radio).hasCount(1);
        }
        int own = answers.length == 6 && question.startsWith("What kind") ? 0 : 1;
        assertEquals(
                answers.length + own,
                visit.group(question).getByRole(AriaRole.RADIO).count());
    }
}
