package moonlamp.training.evaluation;

import java.util.Arrays;
import moonlamp.generation.Scorer;
import moonlamp.kernel.Functions;
import moonlamp.model.LanguageModel;
import moonlamp.simd.Memory;
import moonlamp.tokenizer.GemmaChatTemplate;
import moonlamp.tokenizer.SentencePieceTokenizer;
import moonlamp.tokenizer.Vocabulary;
import moonlamp.training.data.TrainingText;

/**
 * Measures the loss on given texts: -ln p of each token of the answer and of the mark that ends it, given the prompt in
 * Gemma's chat template and all tokens before. The whole vocabulary counts, not only the tokens of stories.
 */
final class LossMeter {
    private final SentencePieceTokenizer tokenizer;
    private final GemmaChatTemplate template;

    /** @throws moonlamp.gguf.UnsupportedModelException if the vocabulary has no turn marks */
    LossMeter(Vocabulary vocabulary) {
        tokenizer = new SentencePieceTokenizer(vocabulary);
        template = new GemmaChatTemplate(tokenizer);
    }

    /**
     * The loss on a text. If it does not fit into the context, that of its beginning, without the end mark.
     *
     * @throws IllegalArgumentException if the prompt alone fills the context
     */
    Loss measure(LanguageModel timeline, TrainingText heldOut) {
        int[] prompt = template.userTurn(heldOut.prompt());
        int[] text = tokenizer.encodeText(heldOut.story());
        int room = timeline.contextLength() + 1 - prompt.length; // the last token is predicted, not read
        if (room < 1) {
            throw new IllegalArgumentException("a prompt of " + prompt.length
                    + " tokens leaves no room for an answer in a context of " + timeline.contextLength());
        }
        boolean cut = text.length + 1 > room;
        int scored = cut ? room : text.length + 1;
        int[] all = Arrays.copyOf(prompt, prompt.length + scored);
        System.arraycopy(text, 0, all, prompt.length, Math.min(scored, text.length));
        int characters = heldOut.story().length();
        if (cut) {
            characters = tokenizer.decode(Arrays.copyOf(text, scored)).length();
        } else {
            all[all.length - 1] = template.endOfTurn();
        }
        return new Loss(1, cut ? 1 : 0, scored, characters, nats(timeline, all, prompt.length));
    }

    /** Sum of -ln p over the tokens from {@code first} on. */
    private static double nats(LanguageModel timeline, int[] ids, int first) {
        double[] sum = {0};
        int[] read = Arrays.copyOf(ids, ids.length - 1);
        Scorer.score(
                timeline,
                read,
                position -> position >= first - 1,
                (position, logits) -> sum[0] += surprise(logits, timeline.vocabulary(), ids[position + 1]));
        return sum[0];
    }

    /** -ln of the softmax at {@code token}. */
    static double surprise(int logits, int vocabulary, int token) {
        float max = Float.NEGATIVE_INFINITY;
        for (int i = 0; i < vocabulary; i++) {
            max = Math.max(max, Memory.f32Load(logits + Float.BYTES * i, 0));
        }
        double sum = 0;
        for (int i = 0; i < vocabulary; i++) {
            sum += Functions.exp(Memory.f32Load(logits + Float.BYTES * i, 0) - max);
        }
        return max - Memory.f32Load(logits + Float.BYTES * token, 0) + StrictMath.log(sum);
    }
}
