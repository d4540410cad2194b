package moonlamp.browser.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class PieceLayoutTest {
    @Test
    void coversTheFileWithoutGaps() {
        for (int fileBytes = 1; fileBytes < 40; fileBytes++) {
            PieceLayout layout = new PieceLayout(fileBytes, 8);
            int offset = 0;
            for (int index = 0; index < layout.count(); index++) {
                for (int within = 0; within < layout.length(index); within++, offset++) {
                    assertEquals(index, layout.index(offset));
                    assertEquals(within, layout.within(offset));
                }
            }
            assertEquals(fileBytes, offset);
        }
    }

    @Test
    void reachesBeyondTwoGiB() {
        PieceLayout layout = PieceLayout.of((5L << 30) + 1);
        assertEquals(1281, layout.count());
        assertEquals(1, layout.length(1280));
        assertEquals(1280, layout.index(5L << 30));
    }

    @Test
    void refusesWhatCannotBeCut() {
        assertThrows(IllegalArgumentException.class, () -> new PieceLayout(0, 8));
        assertThrows(IllegalArgumentException.class, () -> new PieceLayout(8, 0));
        assertEquals(65536, new PieceLayout(65536, 1).count());
        assertThrows(IllegalArgumentException.class, () -> new PieceLayout(65537, 1));
    }
}
