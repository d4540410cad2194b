package moonlamp.training.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import moonlamp.story.StoryLength;
import org.junit.jupiter.api.Test;

class WordBandTest {
    @Test
    void bothEndsBelongToIt() {
        WordBand band = WordBand.of(StoryLength.SHORT);
        assertTrue(band.contains(100) && band.contains(200));
        assertFalse(band.contains(99) || band.contains(201));
    }

    @Test
    void canBeMadeNarrowerAndWider() {
        assertEquals(new WordBand(105, 197), WordBand.of(StoryLength.SHORT).within(5, 3));
        assertEquals(new WordBand(75, 250), WordBand.of(StoryLength.SHORT).around(0.25));
        assertEquals(new WordBand(5, 11), new WordBand(6, 9).around(0.25));
    }
}
