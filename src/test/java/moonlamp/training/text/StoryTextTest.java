package moonlamp.training.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class StoryTextTest {
    @Test
    void isCutIntoSentencesAndParagraphs() {
        StoryText story = new StoryText("A fox ran. \"Stop!\" said Mr. Owl.\n\nThey slept.");
        assertEquals(3, story.sentences().size());
        assertEquals(List.of("A fox ran. \"Stop!\" said Mr. Owl.", "They slept."), story.paragraphs());
        assertEquals("A fox ran. \"Stop!\" said Mr. Owl.", story.beginning(2));
        assertEquals(story.beginning(3), story.beginning(9));
        assertEquals("They slept.", story.after(2));
        assertEquals("", story.after(9));
        assertEquals(9, story.wordCount());
        assertEquals("a", story.lowerWords().get(0));
        assertEquals("A", story.words().get(0).written());
    }

    @Test
    void theLastSentenceMayBeCutOff() {
        assertTrue(new StoryText("The end.").endsWhole());
        assertTrue(new StoryText("\"Good night.\"\n\n").endsWhole());
        assertFalse(new StoryText("The end. And then").endsWhole());
        assertFalse(new StoryText("").endsWhole());
    }
}
