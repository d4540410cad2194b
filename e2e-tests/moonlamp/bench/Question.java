package moonlamp.bench;

import java.util.ArrayList;
import java.util.List;
import moonlamp.tokenizer.GemmaChatTemplate;
import moonlamp.tokenizer.SentencePieceTokenizer;

/**
 * What the model is asked, the same for every engine.
 *
 * @param text the user's turn
 * @param ids the whole prompt, marks of the turns included
 */
record Question(String text, int[] ids) {
    /** Tokens of the prompt. */
    static final int TOKENS = 64;

    /** Longest first: what no longer fits is left out, and single letters fill the rest. */
    private static final String WORDS =
            "Write a long bedtime story about a small brown bear who wanders far away over the hills and finds an old"
                    + " lighthouse by the quiet sea with an owl and a fox who keep the lamp and wait for the moon to"
                    + " rise above the dark water while all the boats come home one by one in the evening a b c d e f g"
                    + " h i j k l m n o p q r s t u v w x y z a b c d e f g h i j k l m n o p q r s t u v w x y z";

    /**
     * A question of exactly {@value #TOKENS} tokens in this vocabulary.
     *
     * @param attempt the questions of different attempts differ
     * @throws BenchException if the vocabulary allows none
     */
    static Question of(SentencePieceTokenizer tokenizer, int attempt) {
        GemmaChatTemplate template = new GemmaChatTemplate(tokenizer);
        List<String> words = List.of(WORDS.split(" "));
        List<String> chosen = new ArrayList<>();
        for (int next = attempt; next < words.size(); next++) {
            chosen.add(words.get(next));
            String text = String.join(" ", chosen);
            int[] ids = template.userTurn(text);
            if (ids.length == TOKENS) {
                return new Question(text, ids);
            }
            if (ids.length > TOKENS) {
                chosen.remove(chosen.size() - 1);
            }
        }
        throw new BenchException("The model's vocabulary allows no question of exactly " + TOKENS + " tokens.");
    }

    /** The prompt as text, the turns marked by their pieces; the token that begins a text is not in it. */
    String marked() {
        return "<start_of_turn>user\n" + text + "<end_of_turn>\n<start_of_turn>model\n";
    }
}
