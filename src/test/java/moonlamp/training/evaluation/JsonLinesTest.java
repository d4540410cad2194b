package moonlamp.training.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import moonlamp.training.data.TrainingText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLinesTest {
    @TempDir
    private Path folder;

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("texts.jsonl"), content);
    }

    private List<String> texts(String content) throws IOException {
        List<String> all = new ArrayList<>();
        try (JsonLines<SourcedText> lines = JsonLines.texts(file(content))) {
            lines.forEachRemaining(line -> all.add(line.text()));
            assertThrows(NoSuchElementException.class, lines::next);
        }
        return all;
    }

    @Test
    void textsComeLineByLine() throws IOException {
        assertEquals(
                List.of("One.\nTwo.", "Zo\u00eb"),
                texts("{\"text\":\"One.\\nTwo.\",\"n\":1}\n\n{\"text\":\"Zo\u00eb\"}\n"));
        assertEquals(List.of("no line end"), texts("{\"text\":\"no line end\"}"));
        assertEquals(List.of(), texts(""));
        assertEquals(List.of(), texts("\n \n"));
    }

    @Test
    void aTextWithoutSourceHasTheNameOfItsFile() throws IOException {
        Path file = file("{\"text\":\"a\",\"source\":\"fables\"}\n{\"text\":\"b\"}\n{\"text\":\"c\",\"source\":1}");
        List<SourcedText> all = new ArrayList<>();
        try (JsonLines<SourcedText> lines = JsonLines.texts(file)) {
            lines.forEachRemaining(all::add);
        }
        assertEquals(
                List.of(
                        new SourcedText("fables", "a"),
                        new SourcedText("texts.jsonl", "b"),
                        new SourcedText("texts.jsonl", "c")),
                all);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "1",
                "text",
                "{\"text\":1}",
                "{\"text\":null}",
                "{\"words\":\"a\"}",
                "{\"text\":[\"a\"]}"
            })
    void aWrongLineIsNamed(String line) {
        JsonLinesException wrong =
                assertThrows(JsonLinesException.class, () -> texts("\n{\"text\":\"right\"}\n" + line + "\n"));
        assertTrue(wrong.getMessage().startsWith("line 3 of "), wrong.getMessage());
    }

    @Test
    void aMissingFileIsAnError() {
        assertThrows(NoSuchFileException.class, () -> JsonLines.texts(folder.resolve("none")));
    }

    private static String heldOut(String source, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "{\"prompt\":\"p\",\"text\":\"" + i + "\",\"source\":\"" + source + "\"}\n")
                .collect(Collectors.joining());
    }

    @Test
    void heldOutTextsAreTakenEvenly() throws IOException {
        Path file = file(heldOut("many", 100) + heldOut("few", 3) + heldOut("some", 20));
        List<TrainingText> kept = HeldOutFile.read(file, 23);
        assertEquals(23, kept.size());
        assertEquals(3, of("few", kept).size());
        assertEquals(List.of("0", "2", "4", "6", "8", "10", "12", "14", "16", "18"), of("some", kept));
        assertEquals(List.of("0", "10", "20", "30", "40", "50", "60", "70", "80", "90"), of("many", kept));
        assertEquals(123, HeldOutFile.read(file, 1000).size());
        assertEquals(List.of(), HeldOutFile.read(file(""), 10));
    }

    private static List<String> of(String source, List<TrainingText> texts) {
        return texts.stream()
                .filter(text -> text.source().equals(source))
                .map(TrainingText::story)
                .toList();
    }

    @Test
    void heldOutTextsHavePromptTextAndSource() throws IOException {
        Path file = file("{\"text\":\"t\",\"source\":\"s\"}");
        JsonLinesException wrong = assertThrows(JsonLinesException.class, () -> HeldOutFile.read(file, 10));
        assertEquals("line 1 of " + file + " has no text in its field \"prompt\"", wrong.getMessage());
    }
}
