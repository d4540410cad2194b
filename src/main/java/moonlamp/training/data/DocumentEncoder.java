package moonlamp.training.data;

import java.util.Arrays;
import moonlamp.tokenizer.GemmaChatTemplate;
import moonlamp.tokenizer.SentencePieceTokenizer;
import moonlamp.tokenizer.Vocabulary;

/**
 * Makes documents of texts. One that is too long, or of which only the beginning is to be read, is cut, and then does not end
 * with the end-of-turn mark.
 */
public final class DocumentEncoder {
    private static final String END_OF_TURN = "<end_of_turn>";

    private final SentencePieceTokenizer tokenizer;
    private final GemmaChatTemplate template;
    private final int endOfTurn;
    private final int maxIds;

    /** @param context positions that the model will have; the last id needs none, because nothing follows it */
    public DocumentEncoder(Vocabulary vocabulary, int context) {
        tokenizer = new SentencePieceTokenizer(vocabulary);
        template = new GemmaChatTemplate(tokenizer);
        endOfTurn = vocabulary.idOf(END_OF_TURN);
        maxIds = context + 1;
    }

    /**
     * The text's document.
     *
     * @throws IllegalArgumentException if not even the prompt fits
     */
    public Document encode(TrainingText text) {
        int[] prompt = template.userTurn(text.prompt());
        if (prompt.length >= maxIds) {
            throw new IllegalArgumentException(
                    "a prompt of " + prompt.length + " tokens does not fit: " + text.prompt());
        }
        int[] story = tokenizer.encodeText(text.story().strip());
        int answer = Math.min(story.length + 1, text.mostTokens());
        int length = Math.min(maxIds, prompt.length + answer);
        int[] ids = Arrays.copyOf(prompt, length);
        int kept = Math.min(story.length, length - prompt.length);
        System.arraycopy(story, 0, ids, prompt.length, kept);
        int characters = text.story().strip().length();
        if (prompt.length + story.length < length) {
            ids[length - 1] = endOfTurn;
        } else if (kept < story.length) {
            characters = tokenizer.decode(Arrays.copyOf(story, kept)).length();
        }
        return new Document(ids, prompt.length, text.source(), characters);
    }
}
