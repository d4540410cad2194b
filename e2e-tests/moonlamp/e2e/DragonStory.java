package moonlamp.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import moonlamp.site.SiteServer;

/** One story that the tests tell again and again: the same choices and seed must always give the same words. */
final class DragonStory {
    static final long SEED = 7;

    /** What a story has at least. */
    private static final int ENOUGH_WORDS = 80;

    private DragonStory() {}

    /** Chooses and tells it; returns its words, divided by single spaces. */
    static String tell(Visit visit) {
        visit.choose("Who is the story about?", "a shy dragon")
                .choose("Where does it happen?", "under the sea")
                .choose("And then…", "uncovers a secret door")
                .choose("What kind of story?", "Bedtime")
                .chooseSeed(SEED)
                .tell();
        return words(visit);
    }

    private static String words(Visit visit) {
        return visit.story().replace('\n', ' ');
    }

    /** The words on the JVM. */
    static String onTheJvm() throws IOException, InterruptedException {
        String story = StoryOnTheJvm.words(
                "--character=a shy dragon",
                "--setting=under the sea",
                "--twist=uncovers a secret door",
                "--theme=Bedtime",
                "--length=Short",
                "--seed=" + SEED);
        assertTrue(Visit.words(story) > ENOUGH_WORDS, story);
        return story;
    }

    /** Tells it, ends the server and the network, loads the page anew and tells it again: no word may change. */
    static void outlivesTheServer(Visit visit, SiteServer server) throws IOException, InterruptedException {
        String expected = onTheJvm();
        assertEquals(expected, tell(visit));
        server.stop();
        visit.context().setOffline(true);
        visit.reload().await("done");
        assertEquals(expected, words(visit), "a story is still there after a reload");
        visit.page().locator("#new").click();
        assertEquals(expected, tell(visit));
        visit.press("Tell it anew").await("thinking", "writing", "done").await("done");
        assertTrue(Visit.words(visit.story()) > 0);
    }
}
