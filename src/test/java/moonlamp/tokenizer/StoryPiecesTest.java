package moonlamp.tokenizer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoryPiecesTest {
    private static boolean isStory(PieceType type, String piece) {
        SmallVocabulary vocabulary = new SmallVocabulary();
        boolean[] story = StoryPieces.of(vocabulary.add(type, -1, piece).build());
        return story[story.length - 1];
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "▁moonbeam",
                "▁▁",
                "Zz",
                "ß",
                "▁Äpfel",
                "œuvre",
                "ẞ",
                "7",
                "...",
                "…",
                "“",
                "„",
                "»",
                "▁—",
                "n't",
                "'",
                "*",
                "?!"
            })
    void wordsAndPunctuationOfProse(String piece) {
        assertTrue(isStory(PieceType.NORMAL, piece));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "луна", "▁月", "かな", "קוף", "ρ", "😀", "▁a月", "<b", "{", "[x]", "\\n", "#", "a_b", "=", "×", "÷", "€",
                "`", "\u00A0", "\u200B", "\u202E", "\t"
            })
    void otherScriptsMarkupAndInvisibleCharactersAreNot(String piece) {
        assertFalse(isStory(PieceType.NORMAL, piece));
    }

    @Test
    void lineBreaksAreTheOnlyUserDefinedPieces() {
        assertTrue(isStory(PieceType.USER_DEFINED, "\n\n\n\n\n\n\n"));
        assertFalse(isStory(PieceType.USER_DEFINED, "       "));
        assertFalse(isStory(PieceType.USER_DEFINED, "<blockquote>"));
        assertFalse(isStory(PieceType.USER_DEFINED, "word"));
    }

    @Test
    void controlUnusedAndUnknownPiecesAreNotEvenIfTheyLookLikeWords() {
        assertFalse(isStory(PieceType.CONTROL, "control"));
        assertFalse(isStory(PieceType.UNUSED, "unused"));
    }

    @Test
    void theMarksThatEndAStoryAreAndNoOthers() {
        Vocabulary vocabulary = new SmallVocabulary().build();
        boolean[] story = StoryPieces.of(vocabulary);
        assertTrue(story[vocabulary.eos()]);
        assertTrue(story[vocabulary.idOf("<end_of_turn>")]);
        assertFalse(story[vocabulary.idOf("<start_of_turn>")]);
        assertFalse(story[vocabulary.bos()]);
    }

    @Test
    void bytesOnlyOfCharactersThatStoriesHave() {
        Vocabulary vocabulary = new SmallVocabulary().build();
        boolean[] story = StoryPieces.of(vocabulary);
        for (int value = 0; value < 256; value++) {
            boolean prose = value == 10
                    || value < 128 && (Character.isLetterOrDigit(value) || " !\"%&'()*+,-./:;?".indexOf(value) >= 0);
            assertEquals(prose, story[vocabulary.byteToken(value)], "byte " + value);
        }
    }
}
