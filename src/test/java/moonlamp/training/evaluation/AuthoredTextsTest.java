package moonlamp.training.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import moonlamp.training.data.AuthoredStories;
import moonlamp.training.data.HeldOut;
import moonlamp.training.data.TrainingText;
import org.junit.jupiter.api.Test;

class AuthoredTextsTest {
    private static final HeldOut SPLIT = new HeldOut(2);

    private static List<SourcedText> sample(int count) {
        List<SourcedText> all = new ArrayList<>();
        AuthoredTexts.sample(count).forEachRemaining(all::add);
        return all;
    }

    @Test
    void aSampleIsPartOfALongerOneAndHoldsNothingBack() {
        List<SourcedText> sample = sample(30);
        assertEquals(30, new HashSet<>(sample).size());
        assertEquals(sample.subList(0, 10), sample(10));
        for (SourcedText text : sample) {
            assertEquals("authored", text.source());
            assertFalse(SPLIT.contains(text.text()), text.text());
        }
    }

    @Test
    void heldOutStoriesAreThoseOfTheTrainer() {
        List<TrainingText> heldOut = AuthoredTexts.heldOut(3);
        assertEquals(AuthoredStories.of(100, SPLIT).heldOut(3), heldOut);
        for (TrainingText text : heldOut) {
            assertEquals("authored", text.source());
            assertTrue(SPLIT.contains(text.story()), text.story());
        }
    }
}
