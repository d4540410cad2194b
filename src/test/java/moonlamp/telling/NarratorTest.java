package moonlamp.telling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import moonlamp.generation.EngineOptions;
import moonlamp.generation.PromptTooLongException;
import moonlamp.generation.Session;
import moonlamp.gguf.GgufHeader;
import moonlamp.model.Precision;
import moonlamp.sampling.Sampler;
import moonlamp.sampling.SamplingSettings;
import moonlamp.story.Sentence;
import moonlamp.story.StoryLanguage;
import moonlamp.story.safety.StoryGuard;
import moonlamp.testing.LoadedModel;
import moonlamp.tokenizer.GemmaChatTemplate;
import moonlamp.tokenizer.SentencePieceTokenizer;
import moonlamp.tokenizer.TokenStream;
import moonlamp.tokenizer.Vocabulary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Stories of the bundled model. */
@Tag("storytelling")
class NarratorTest {
    private static final String PROMPT =
            "Write a 100-200 word Bedtime story about a shy dragon under the sea that uncovers" + " a secret door.";

    private static LoadedModel model;
    private static SentencePieceTokenizer tokenizer;

    private final List<Sentence> heard = new ArrayList<>();

    @BeforeAll
    static void load() throws IOException {
        byte[] file = Files.readAllBytes(Path.of("models/moonlamp-little.gguf"));
        tokenizer = new SentencePieceTokenizer(Vocabulary.from(GgufHeader.parse(file, file.length, file.length)));
        model = LoadedModel.of(file, new EngineOptions(400, 32, 1, Precision.QUANTIZED));
    }

    @AfterAll
    static void close() {
        model.close();
    }

    private static SamplingSettings sampling(long seed) {
        return SamplingSettings.atTemperature(0.7f, seed).withTopK(40).withRepetitionPenalty(1.1f, 64);
    }

    private Narration tell(String beginning, long seed, int maxTokens) {
        heard.clear();
        StoryOrder order = new StoryOrder(PROMPT, beginning, StoryLanguage.ENGLISH, sampling(seed), 1, maxTokens);
        return new Narrator(model.engine().newSession(), tokenizer).tell(order, heard::add);
    }

    private static String unguarded(long seed) {
        GemmaChatTemplate template = new GemmaChatTemplate(tokenizer);
        Session session = model.engine().newSession();
        session.prefill(template.userTurn(PROMPT));
        Sampler sampler = new Sampler(sampling(seed));
        TokenStream stream = new TokenStream(tokenizer.vocabulary());
        StringBuilder text = new StringBuilder();
        int token = session.step(sampler);
        while (!template.isStop(token) && session.remaining() > 0) {
            text.append(stream.accept(token));
            token = session.step(sampler);
        }
        return text.append(stream.flush()).toString();
    }

    private static String words(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    @Test
    void aKindStoryIsTheModelsOwn() {
        for (long seed = 7; seed < 10; seed++) {
            Narration told = tell("", seed, 1000);
            assertEquals(0, told.refused());
            assertTrue(told.ended());
            assertTrue(words(told.text()).startsWith(words(unguarded(seed))), told.text());
            StringBuilder joined = new StringBuilder();
            heard.forEach(sentence -> sentence.appendTo(joined));
            assertEquals(told.text(), joined.toString());
        }
    }

    @Test
    void aStoryGoesOnFromWhereItWasLeft() {
        Narration whole = tell("", 7, 1000);
        String beginning = heard.get(0).text();
        Narration told = tell(beginning, 7, 1000);
        assertTrue(told.text().startsWith(beginning + " ") || told.text().startsWith(beginning + "\n"), told.text());
        assertEquals(beginning, heard.get(0).text());
        assertEquals(told, tell(beginning, 7, 1000));
        assertNotEquals(whole.text(), told.text(), "other draws");
        tell("The next evening,", 7, 1000);
        assertTrue(
                heard.get(0).text().startsWith("The next evening, "),
                heard.get(0).text());
    }

    /** Every attempt begins alike, with a whole word that is refused, so every attempt is. */
    @Test
    void aStoryThatCannotBeKindIsEndedGently() {
        Narration told = tell("The dragon took a gun and", 7, 1000);
        assertEquals(StoryGuard.MOST_RETRIES + 1, told.refused());
        assertFalse(told.ended());
        assertEquals(1, heard.size(), heard.toString());
        assertEquals(heard.get(0).text(), told.text());
        assertEquals(told, tell("The dragon took a gun and", 7, 1000));
    }

    @Test
    void limitsEndAStory() {
        Narration cut = tell("", 7, 40);
        assertFalse(cut.ended());
        assertTrue(heard.get(heard.size() - 1).isWhole(), cut.text());
        assertEquals("", tell("", 7, 0).text());
        assertThrows(PromptTooLongException.class, () -> tell("moon ".repeat(400), 7, 40));
    }
}
