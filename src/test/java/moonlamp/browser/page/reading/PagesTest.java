package moonlamp.browser.page.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import moonlamp.story.Sentence;
import org.junit.jupiter.api.Test;

class PagesTest {
    private static Sentence sentence(int length, boolean startsParagraph) {
        return new Sentence("x".repeat(length), startsParagraph);
    }

    private static List<Integer> pages(int room, Sentence... sentences) {
        Pages pages = new Pages(room);
        List<Integer> found = new ArrayList<>();
        for (Sentence sentence : sentences) {
            pages.add(sentence);
            found.add(pages.pageOf(found.size()));
        }
        assertEquals(found.get(found.size() - 1) + 1, pages.count());
        return found;
    }

    @Test
    void noSentencesAreOnePage() {
        assertEquals(1, new Pages(100).count());
    }

    @Test
    void shortParagraphsShareAPage() {
        assertEquals(
                List.of(0, 0, 0, 1),
                pages(300, sentence(50, true), sentence(50, false), sentence(50, true), sentence(50, true)));
    }

    @Test
    void aPageTurnsWithAParagraphWhenItIsWellFilled() {
        assertEquals(List.of(0, 1), pages(300, sentence(200, true), sentence(20, true)));
    }

    @Test
    void aLongParagraphGoesOnOnTheNextPage() {
        assertEquals(
                List.of(0, 0, 0, 1),
                pages(300, sentence(90, true), sentence(90, false), sentence(90, false), sentence(90, false)));
    }

    @Test
    void aSentenceLongerThanAPageHasOneToItself() {
        assertEquals(List.of(0, 1, 2), pages(50, sentence(20, true), sentence(500, false), sentence(20, false)));
    }

    @Test
    void whatIsWrittenLaterChangesNoPageBefore() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            int room = 1 + random.nextInt(600);
            Pages pages = new Pages(room);
            int last = 0;
            for (int i = 0; i < 40; i++) {
                pages.add(sentence(1 + random.nextInt(200), random.nextInt(4) == 0));
                int page = pages.pageOf(i);
                assertTrue(page == last || page == last + 1, "seed " + seed);
                last = page;
            }
        }
    }

    @Test
    void largerLettersNeedMorePages() {
        ReadingSettings small = ReadingSettings.DEFAULT.withSize(18);
        ReadingSettings large = ReadingSettings.DEFAULT.withSize(40).withLead(20);
        assertTrue(Pages.room(560, 500, small) > 3 * Pages.room(560, 500, large));
        assertTrue(Pages.room(0, 0, large) > 0, "there is always room for something");
    }
}
