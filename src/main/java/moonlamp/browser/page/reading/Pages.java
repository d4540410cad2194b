package moonlamp.browser.page.reading;

import java.util.ArrayList;
import java.util.List;
import moonlamp.story.Sentence;

/**
 * Which sentence stands on which page of a picture book. A page turns with a paragraph when it is well filled, and with a
 * sentence when it is full; sentences that come later change no page before.
 */
public final class Pages {
    /** Of a full page: from here on a new paragraph begins a new page. */
    private static final double WELL_FILLED = 0.6;
    /** What the end of a paragraph takes, in characters. */
    private static final int PARAGRAPH = 40;

    private final int room;
    private final List<Integer> pages = new ArrayList<>();
    private int page;
    private int used;

    /** @param room for how many characters there is on a page */
    public Pages(int room) {
        this.room = Math.max(1, room);
    }

    /**
     * How many characters fit into a box.
     *
     * @param width in CSS pixels
     * @param height in CSS pixels
     */
    public static int room(int width, int height, ReadingSettings settings) {
        // a letter is half as wide as it is high, and a fifth of every line stays empty at its end
        double letters = Math.max(1, width / (settings.size() * 0.5)) * 0.8;
        double lines = Math.max(3, height * 10.0 / (settings.size() * settings.lead()));
        return (int) (letters * lines);
    }

    /** One more sentence of the story. */
    public void add(Sentence sentence) {
        int length = sentence.text().length();
        boolean turns = sentence.startsParagraph() && used >= room * WELL_FILLED;
        if (used > 0 && (turns || used + length > room)) {
            page++;
            used = 0;
        }
        used += length + (sentence.startsParagraph() && used > 0 ? PARAGRAPH : 1);
        pages.add(page);
    }

    /** How many pages there are, at least one. */
    public int count() {
        return page + 1;
    }

    /** The page of a sentence, from 0. */
    public int pageOf(int sentence) {
        return pages.get(sentence);
    }
}
