package moonlamp.training.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigReaderTest {
    @TempDir
    Path folder;

    private String error(String json) throws IOException {
        Path file = Files.writeString(folder.resolve("config.json"), json);
        String message = assertThrows(ConfigException.class, () -> ConfigReader.read(file))
                .getMessage();
        assertTrue(message.startsWith(file + ": "), message);
        return message.substring((file + ": ").length());
    }

    @Test
    void readsWhatIsWritten() throws IOException {
        TrainingConfig config = ConfigReader.read(TinyRun.write(folder));
        assertEquals(416, config.vocabulary().size());
        assertEquals(32, config.network().headSize());
        assertEquals(600, config.schedule().batch(2500));
        assertEquals(300, config.schedule().batch(1999));
    }

    @Test
    void theExampleIsSound() throws IOException {
        assertEquals(
                4096,
                ConfigReader.read(Path.of("docs/training-example.json"))
                        .vocabulary()
                        .size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "threads|0|threads must be 1 to 64",
                "init|{}|the shares in init must be above 0 and add up to 1",
                "init|{\"a.gguf\": 0.5, \"b.gguf\": 0.4}|the shares in init must be above 0 and add up to 1",
                "init|{\"a.gguf\": 2, \"b.gguf\": -1}|the shares in init must be above 0 and add up to 1",
                "init|{\"a.gguf\": null}|the shares in init must be above 0 and add up to 1",
                "data.openings|0|data.openings must be above 0",
                "data.heldOutPercent|50|heldOutPercent is 50, must be 0 to 20",
                "data.promptWeight|2|data.promptWeight must be 0 to 1",
                "data.swapShare|-1|data.swapShare must be 0 to 1",
                "network.width|33|width is 33, must be a multiple of 32 up to 65536",
                "data.emphasis|{\"find\": 0}|every one of data.emphasis must be 1 to 100",
                "data.emphasis|{\"find\": null}|every one of data.emphasis must be 1 to 100",
                "data.emphasis|{\"find\": 101}|every one of data.emphasis must be 1 to 100",
                "data.emphasis|{\"find\": 2}|data.emphasis and data.originals need data.authoredStories above 0",
                "data.originals|0.5|data.emphasis and data.originals need data.authoredStories above 0",
                "data.originals|0|originals is 0.0, must be above 0 and at most 100",
                "data.originals|-1|originals is -1.0, must be above 0 and at most 100",
                "schedule.tokens|0|a run of 0 tokens with 1000 to warm up; the run must be longer",
                "schedule.decayFraction|2|decayFraction is 2.0, must be 0 to 1",
                "schedule.batches|[]|schedule.batches must begin with fromTokens 0",
                "optimizer.clip|0|matrixRate, otherRate and clip must be above 0, weightDecay not below",
                "report.checkpointMinutes|0|report.checkpointMinutes must be above 0 and at most 60",
                "report.everySteps|0|report.everySteps must be at least 1",
                "data.jsonl|null|data.jsonl and data.sources belong together"
            })
    void aValueOutOfRangeIsNamed(String entry, String value, String expected) throws IOException {
        assertEquals(expected, error(with(entry, JsonParser.parseString(value))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"seed", "data", "network.layers", "schedule.batches", "model.licence"})
    void aMissingEntryIsNamed(String entry) throws IOException {
        assertEquals("the entry " + entry + " is missing", error(with(entry, null)));
    }

    @Test
    void aMisspeltEntryIsNamed() throws IOException {
        String message = error(with("network.withd", JsonParser.parseString("1")));
        assertTrue(message.startsWith("there is no entry network.withd; known: [context, "), message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{", "3", "{\"seed\": \"x\"}"})
    void whatIsNoObjectIsNoConfiguration(String json) throws IOException {
        assertTrue(!error(json).isEmpty());
    }

    private static String with(String entry, JsonElement value) {
        JsonObject config = TinyRun.config();
        JsonObject object = config;
        String[] path = entry.split("\\.");
        for (int i = 0; i + 1 < path.length; i++) {
            object = object.getAsJsonObject(path[i]);
        }
        object.remove(path[path.length - 1]);
        if (value != null) {
            object.add(path[path.length - 1], value);
        }
        return config.toString();
    }
}
