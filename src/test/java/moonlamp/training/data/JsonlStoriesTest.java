package moonlamp.training.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonlStoriesTest {
    private static final HeldOut NONE = new HeldOut(0);
    private static final Predicate<String> DARK = text -> text.contains("dead");
    private static final String STORY = "Once upon a time there was a little fox who lived in a wood. "
            .repeat(4)
            .strip();

    @TempDir
    Path folder;

    private Path file(String... lines) throws IOException {
        return Files.write(folder.resolve("stories.jsonl"), List.of(lines));
    }

    private static String line(String text, String source) {
        return "{\"text\": \"" + text + "\", \"source\": \"" + source + "\", \"meta\": {}, \"tier\": \"clean\"}";
    }

    private static List<TrainingText> all(StorySource source, long seed) {
        return IntStream.range(0, source.perEpoch())
                .mapToObj(source.epoch(seed))
                .toList();
    }

    @Test
    void takesTheNamedSourcesAsOftenAsAsked() throws IOException {
        Path file = file(line(STORY, "a"), line(STORY + " b", "b"), line(STORY + " c", "c"));
        List<TrainingText> texts = all(JsonlStories.read(file, Map.of("a", 1, "b", 3), 0, DARK, NONE), 1);
        Map<String, Integer> counts = new HashMap<>();
        texts.forEach(text -> counts.merge(text.source(), 1, Integer::sum));
        assertEquals(Map.of("a", 1, "b", 3), counts);
    }

    @Test
    void leavesOutDarkAndVeryShortTexts() throws IOException {
        Path file = file(line(STORY, "a"), line(STORY + " It was dead.", "a"), line("Too short.", "a"));
        assertEquals(1, JsonlStories.read(file, Map.of("a", 1), 0, DARK, NONE).perEpoch());
    }

    @Test
    void theHeldOutPartIsNotInTheTexts() throws IOException {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            lines.add(line(STORY + " " + i, "a"));
        }
        StorySource stories =
                JsonlStories.read(file(lines.toArray(String[]::new)), Map.of("a", 1), 0, DARK, new HeldOut(10));
        List<TrainingText> heldOut = stories.heldOut(1000);
        assertEquals(400, heldOut.size() + stories.perEpoch());
        assertTrue(heldOut.size() > 20 && heldOut.size() < 60, heldOut.size() + " of 400 at 10 %");
        assertEquals(5, stories.heldOut(5).size());
        List<String> trained = all(stories, 1).stream().map(TrainingText::story).toList();
        assertTrue(heldOut.stream().noneMatch(text -> trained.contains(text.story())));
    }

    @Test
    void theSeedDecidesTheOrder() throws IOException {
        Path file = file(line(STORY + " 1", "a"), line(STORY + " 2", "a"), line(STORY + " 3", "a"));
        StorySource stories = JsonlStories.read(file, Map.of("a", 4), 0.5, DARK, NONE);
        assertEquals(all(stories, 1), all(stories, 1));
        assertTrue(!all(stories, 1).equals(all(stories, 2)));
    }

    @Test
    void aWrongLineIsNamed() throws IOException {
        Path broken = file(line(STORY, "a"), "{\"text\": ");
        String message = assertThrows(IOException.class, () -> JsonlStories.read(broken, Map.of("a", 1), 0, DARK, NONE))
                .getMessage();
        assertTrue(message.contains("line 2"), message);
        Path incomplete = file("{\"text\": \"x\"}");
        message = assertThrows(IOException.class, () -> JsonlStories.read(incomplete, Map.of("a", 1), 0, DARK, NONE))
                .getMessage();
        assertTrue(message.endsWith("line 1 has no text and source"), message);
    }

    @Test
    void anUnknownSourceIsAnError() throws IOException {
        Path file = file(line(STORY, "a"));
        String message = assertThrows(
                        IllegalArgumentException.class, () -> JsonlStories.read(file, Map.of("z", 1), 0, DARK, NONE))
                .getMessage();
        assertTrue(message.startsWith("There is no story of the source z in "), message);
    }
}
