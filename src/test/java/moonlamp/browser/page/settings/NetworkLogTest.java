package moonlamp.browser.page.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import moonlamp.browser.page.settings.NetworkLog.Line;
import moonlamp.browser.page.settings.NetworkLog.Source;
import org.junit.jupiter.api.Test;

class NetworkLogTest {
    private static final String SITE = "https://example.org/lamp/";
    private static final String GEMMA = "https://huggingface.co/a/b/resolve/0/gemma.gguf";

    private final NetworkLog log = new NetworkLog(SITE);

    @Test
    void saysWhereEachAnswerCameFrom() {
        log.saw(SITE + "js/page.js", 1, 900, false);
        log.saw(SITE + "css/base.css", 2, 0, true);
        log.saw(GEMMA, 3, 0, false);
        log.saw("https://example.org/other/x.gguf.js", 4, 10, false);
        assertEquals(
                List.of(
                        new Line(Source.SITE, "js/page.js", 1, 900),
                        new Line(Source.DEVICE, "css/base.css", 1, 0),
                        new Line(Source.STORYTELLER, GEMMA, 1, 0),
                        new Line(Source.ELSEWHERE, "https://example.org/other/x.gguf.js", 1, 10)),
                log.lines());
    }

    @Test
    void sumsUpTheRequestsForOneAddress() {
        log.saw(GEMMA + "?piece=1", 1, 5, false);
        log.saw(GEMMA + "#2", 2, 6, false);
        log.saw(GEMMA, 3, 7, true);
        assertEquals(
                List.of(new Line(Source.STORYTELLER, GEMMA, 2, 11), new Line(Source.DEVICE, GEMMA, 1, 7)), log.lines());
        assertEquals(2, log.count(Source.STORYTELLER));
        assertEquals(0, log.count(Source.SITE));
    }

    @Test
    void thePageItselfHasAnEmptyAddress() {
        log.saw(SITE + "?source=pwa#create", 1, 5, false);
        assertEquals(List.of(new Line(Source.SITE, "", 1, 5)), log.lines());
    }

    @Test
    void whatIsNoAddressOfTheNetworkIsNotNoted() {
        log.saw("blob:https://example.org/1", 1, 5, false);
        log.saw("data:text/plain,a", 1, 5, false);
        assertEquals(List.of(), log.lines());
    }

    @Test
    void countsWhatWentOutSinceTheStorytellerWasReady() {
        assertFalse(log.ready());
        log.saw(SITE + "a", 10, 5, false);
        assertEquals(0, log.sinceReady());
        log.readyAt(20);
        assertTrue(log.ready());
        assertEquals(0, log.sinceReady());
        log.saw(SITE + "late news of an early request", 15, 5, false);
        log.saw(SITE + "b", 25, 0, true);
        assertEquals(0, log.sinceReady());
        log.saw(SITE + "c", 26, 5, false);
        log.saw("https://elsewhere.example/", 27, 0, false);
        assertEquals(2, log.sinceReady());
    }

    @Test
    void onlyTheFirstTimeThatItIsReadyCounts() {
        log.readyAt(20);
        log.saw(SITE + "a", 25, 5, false);
        log.readyAt(30);
        assertEquals(1, log.sinceReady());
    }
}
