package moonlamp.generation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import moonlamp.gguf.GgufHeader;
import moonlamp.sampling.Sampler;
import moonlamp.sampling.SamplingSettings;
import moonlamp.testing.LoadedModel;
import moonlamp.testing.TestData;
import moonlamp.tokenizer.GemmaChatTemplate;
import moonlamp.tokenizer.SentencePieceTokenizer;
import moonlamp.tokenizer.TokenStream;
import moonlamp.tokenizer.Vocabulary;
import org.junit.jupiter.api.Test;

/** From a prompt to a story with a trained model: all parts together. */
class StarterStoryTest {
    private static final String PROMPT = "Write a 100-200 word magical story about a shy dragon in an enchanted forest"
            + " that finds a pair of flying shoes.";

    private static final int MIN_WORDS = 80;

    @Test
    void tellsTheSameStoryHoweverManyThreads() throws IOException {
        Optional<Path> starter = TestData.larger("starter/moonlamp-starter.gguf");
        if (starter.isEmpty()) {
            return;
        }
        byte[] file = Files.readAllBytes(starter.get());
        String story = tell(file, 1);
        System.out.println(story);
        assertTrue(story.split("\\s+").length >= MIN_WORDS, story);
        assertTrue(story.contains("dragon"), story);
        assertEquals(story, tell(file, 2));
    }

    private static String tell(byte[] file, int threads) {
        Vocabulary vocabulary = Vocabulary.from(GgufHeader.parse(file, file.length, file.length));
        GemmaChatTemplate template = new GemmaChatTemplate(new SentencePieceTokenizer(vocabulary));
        Sampler sampler =
                new Sampler(SamplingSettings.atTemperature(0.7f, 7).withTopK(40).withRepetitionPenalty(1.1f, 64));
        try (LoadedModel model = LoadedModel.of(file, EngineOptions.withThreads(threads))) {
            Session session = model.engine().newSession();
            session.prefill(template.userTurn(PROMPT));
            TokenStream text = new TokenStream(vocabulary);
            StringBuilder story = new StringBuilder();
            int token = session.step(sampler);
            while (!template.isStop(token) && session.remaining() > 0) {
                story.append(text.accept(token));
                token = session.step(sampler);
            }
            return story.append(text.flush()).toString();
        }
    }
}
