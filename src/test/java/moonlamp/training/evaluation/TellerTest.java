package moonlamp.training.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import moonlamp.generation.EngineOptions;
import moonlamp.gguf.GgufHeader;
import moonlamp.model.Precision;
import moonlamp.model.TokenRows;
import moonlamp.story.Sentence;
import moonlamp.story.StoryLength;
import moonlamp.story.StoryTheme;
import moonlamp.testing.LoadedModel;
import moonlamp.tokenizer.StoryPieces;
import moonlamp.tokenizer.Vocabulary;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Stories of the bundled model; that they are the app's is tested with the command. */
@Tag("storytelling")
class TellerTest {
    private static byte[] file;
    private static Vocabulary vocabulary;

    @BeforeAll
    static void read() throws IOException {
        file = Files.readAllBytes(Path.of("models/moonlamp-little.gguf"));
        vocabulary = Vocabulary.from(GgufHeader.parse(file, file.length, file.length));
    }

    private static LoadedModel load(EngineOptions options) {
        return LoadedModel.fast(file, options, TokenRows.storyFirst(StoryPieces.of(vocabulary)));
    }

    private static List<ToldStory> tell(int timelines, List<StoryTask> tasks) {
        try (LoadedModel model = load(EngineOptions.withThreads(1).withTimelines(timelines))) {
            Teller teller = new Teller(vocabulary, file.length);
            return new Timelines(model.engine().models()).map(tasks, teller::tell, () -> {});
        }
    }

    @Test
    void storiesDependOnTheirRecipesOnly() {
        List<StoryTask> tasks = OriginalTasks.first(5, 1);
        List<String> one = texts(tell(1, tasks));
        assertEquals(one, texts(tell(2, tasks)));
        assertEquals(one.subList(4, 5), texts(tell(1, tasks.subList(4, 5))));
        StoryTask again = tasks.get(0).withSeed(99);
        assertNotEquals(one.get(0), texts(tell(1, List.of(again))).get(0));
    }

    private static List<String> texts(List<ToldStory> stories) {
        return stories.stream().map(story -> story.text().text()).toList();
    }

    @Test
    void anEndIsToldFromAFullContext() {
        StoryTask task = Stories.squirrel(StoryTheme.BEDTIME, StoryLength.SHORT, 3); // its first opening is good
        ToldStory whole = tell(1, List.of(task)).get(0);
        assertTrue(whole.ended());
        assertFalse(whole.text().text().contains("<end_of_turn>"));
        EngineOptions narrow = new EngineOptions(190, 32, 1, Precision.QUANTIZED);
        try (LoadedModel model = load(narrow)) {
            ToldStory cut =
                    new Teller(vocabulary, file.length).tell(model.engine().model(), task);
            assertFalse(cut.ended());
            List<Sentence> told = cut.text().sentences();
            int own = told.size() - 1; // a story that is cut off gets a gentle last sentence
            assertTrue(own > 2, cut.text().text());
            assertEquals(whole.text().sentences().subList(0, own), told.subList(0, own));
        }
    }

    @Test
    void aPromptThatDoesNotFitIsRefused() {
        StoryTask task = Stories.squirrel(StoryTheme.BEDTIME, StoryLength.SHORT, 1);
        try (LoadedModel model = load(new EngineOptions(10, 32, 1, Precision.QUANTIZED))) {
            Teller teller = new Teller(vocabulary, file.length);
            assertThrows(
                    IllegalArgumentException.class,
                    () -> teller.tell(model.engine().model(), task));
        }
    }
}
