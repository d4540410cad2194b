package moonlamp.training.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import moonlamp.generation.Engine;
import moonlamp.generation.EngineOptions;
import moonlamp.gguf.GgufHeader;
import moonlamp.model.Precision;
import moonlamp.model.TokenRows;
import moonlamp.testing.LoadedModel;
import moonlamp.tokenizer.GemmaChatTemplate;
import moonlamp.tokenizer.SentencePieceTokenizer;
import moonlamp.tokenizer.StoryPieces;
import moonlamp.tokenizer.Vocabulary;
import moonlamp.training.data.TrainingText;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LossMeterTest {
    private static final TrainingText TEXT = new TrainingText(
            "Write a 100-200 word bedtime story.", "Once upon a time, there was a little fox. He slept.", "ours");

    private static byte[] file;
    private static Vocabulary vocabulary;

    @BeforeAll
    static void read() throws IOException {
        file = Files.readAllBytes(Path.of("models/moonlamp-little.gguf"));
        vocabulary = Vocabulary.from(GgufHeader.parse(file, file.length, file.length));
    }

    private static Loss measure(EngineOptions options, TrainingText text) {
        TokenRows rows = TokenRows.storyFirst(StoryPieces.of(vocabulary));
        try (LoadedModel model = LoadedModel.of(file, options, Engine.PIECE_BYTES, rows)) {
            return new LossMeter(vocabulary).measure(model.engine().model(), text);
        }
    }

    /** The definition, with doubles and the library's functions, on logits in the order of tokens. */
    private static double naive(int[] prompt, int[] answer) {
        int[] all = IntStream.concat(IntStream.of(prompt), IntStream.of(answer)).toArray();
        int[] positions = IntStream.range(prompt.length - 1, all.length - 1).toArray();
        double nats = 0;
        try (LoadedModel model = LoadedModel.of(file, EngineOptions.withThreads(1))) {
            float[][] logits = model.logits(all, positions);
            for (int i = 0; i < positions.length; i++) {
                double sum = 0;
                for (float logit : logits[i]) {
                    sum += Math.exp(logit);
                }
                nats += Math.log(sum) - logits[i][all[positions[i] + 1]];
            }
        }
        return nats;
    }

    @Test
    void theLossIsThatOfTheAnswerAndItsEnd() {
        SentencePieceTokenizer tokenizer = new SentencePieceTokenizer(vocabulary);
        GemmaChatTemplate template = new GemmaChatTemplate(tokenizer);
        int[] text = tokenizer.encodeText(TEXT.story());
        int[] answer = IntStream.concat(IntStream.of(text), IntStream.of(template.endOfTurn()))
                .toArray();
        Loss loss = measure(EngineOptions.withThreads(1), TEXT);
        assertEquals(answer.length, loss.tokens());
        assertEquals(TEXT.story().length(), loss.characters());
        assertEquals(1, loss.texts());
        assertEquals(0, loss.cut());
        assertEquals(naive(template.userTurn(TEXT.prompt()), answer), loss.nats(), 1e-4);
        assertTrue(loss.perCharacter() > 0.2 && loss.perCharacter() < 1.5, loss.toString());
        assertTrue(loss.perToken() > loss.perCharacter());
    }

    @Test
    void whatDoesNotFitIsCutWithoutAnEnd() {
        int prompt = new GemmaChatTemplate(new SentencePieceTokenizer(vocabulary)).userTurn(TEXT.prompt()).length;
        int text = (int) measure(EngineOptions.withThreads(1), TEXT).tokens() - 1;
        Loss whole = measure(context(prompt + text), TEXT); // the end mark is predicted, not read
        assertEquals(text + 1, whole.tokens());
        assertEquals(0, whole.cut());
        Loss endless = measure(context(prompt + text - 1), TEXT);
        assertEquals(text, endless.tokens());
        assertEquals(TEXT.story().length(), endless.characters());
        assertEquals(1, endless.cut());
        Loss beginning = measure(context(prompt + 2), TEXT);
        assertEquals(3, beginning.tokens());
        assertEquals("Once upon a".length(), beginning.characters());
        assertEquals(1, measure(context(prompt), TEXT).tokens());
        assertThrows(IllegalArgumentException.class, () -> measure(context(prompt - 1), TEXT));
    }

    private static EngineOptions context(int length) {
        return new EngineOptions(length, 32, 1, Precision.QUANTIZED);
    }

    @Test
    void lossesAddUpBySource() {
        Loss one = new Loss(1, 0, 10, 40, 20);
        Loss two = new Loss(1, 1, 5, 10, 40);
        TrainingText other = new TrainingText("p", "t", "theirs");
        HeldOutLosses losses = HeldOutLosses.of(List.of(TEXT, other, TEXT), List.of(one, two, one));
        assertEquals(new Loss(2, 0, 20, 80, 40), losses.bySource().get("ours"));
        assertEquals(two, losses.bySource().get("theirs"));
        assertEquals(new Loss(3, 1, 25, 90, 80), losses.total());
        assertEquals(3.2, losses.total().perToken());
        assertTrue(Double.isNaN(HeldOutLosses.NONE.total().perToken()));
    }
}
