package moonlamp.training.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import moonlamp.tokenizer.GemmaChatTemplate;
import moonlamp.tokenizer.SentencePieceTokenizer;
import moonlamp.tokenizer.Vocabulary;
import moonlamp.training.vocabulary.StoryVocabulary;
import org.junit.jupiter.api.Test;

class DocumentEncoderTest {
    private static final int END_OF_TURN = 5;
    private static final String PROMPT = "Write a story about a fox.";
    private static final String STORY = "Once there was a fox.\n\nIt went to sleep.";

    private final Vocabulary vocabulary = StoryVocabulary.pieces().toVocabulary();
    private final SentencePieceTokenizer tokenizer = new SentencePieceTokenizer(vocabulary);
    private final int[] prompt = new GemmaChatTemplate(tokenizer).userTurn(PROMPT);
    private final int[] story = tokenizer.encodeText(STORY);

    private Document encode(int context, String text) {
        return new DocumentEncoder(vocabulary, context).encode(new TrainingText(PROMPT, text, "tests"));
    }

    @Test
    void aDocumentIsWhatTheAppWillSee() {
        Document document = encode(256, STORY);
        assertEquals(prompt.length, document.promptLength());
        assertArrayEquals(prompt, Arrays.copyOf(document.ids(), prompt.length));
        assertArrayEquals(story, Arrays.copyOfRange(document.ids(), prompt.length, document.ids().length - 1));
        assertEquals(END_OF_TURN, document.ids()[document.ids().length - 1]);
        assertEquals(STORY.length(), document.storyCharacters());
    }

    @Test
    void whiteSpaceAroundAStoryDoesNotCount() {
        assertArrayEquals(
                encode(256, STORY).ids(), encode(256, "\n " + STORY + " \n").ids());
    }

    /** A whole story fits when every id but the last has a position. */
    @Test
    void aDocumentMayBeOneLongerThanTheContext() {
        int whole = prompt.length + story.length + 1;
        assertEquals(whole, encode(whole - 1, STORY).ids().length);
    }

    @Test
    void aCutDocumentDoesNotEndItsTurn() {
        int whole = prompt.length + story.length + 1;
        for (int cut = 1; cut < story.length; cut++) {
            Document document = encode(whole - 1 - cut, STORY);
            assertEquals(whole - cut, document.ids().length);
            int kept = story.length + 1 - cut;
            assertArrayEquals(
                    Arrays.copyOf(story, kept),
                    Arrays.copyOfRange(document.ids(), prompt.length, document.ids().length));
            assertEquals(tokenizer.decode(Arrays.copyOf(story, kept)).length(), document.storyCharacters());
        }
    }

    @Test
    void anOpeningIsCutLikeWhatDoesNotFit() {
        TrainingText whole = new TrainingText(PROMPT, STORY, "tests");
        DocumentEncoder encoder = new DocumentEncoder(vocabulary, 256);
        Document opening = encoder.encode(whole.opening(3));
        assertArrayEquals(
                Arrays.copyOf(story, 3), Arrays.copyOfRange(opening.ids(), prompt.length, opening.ids().length));
        assertEquals(tokenizer.decode(Arrays.copyOf(story, 3)).length(), opening.storyCharacters());
        assertArrayEquals(
                encoder.encode(whole).ids(),
                encoder.encode(whole.opening(story.length + 1)).ids());
        assertThrows(IllegalArgumentException.class, () -> whole.opening(0));
    }

    @Test
    void aPromptThatLeavesNoRoomIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> encode(prompt.length - 1, STORY));
    }
}
