package moonlamp.training.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import moonlamp.training.data.Document;
import moonlamp.training.data.DocumentEncoder;
import moonlamp.training.data.DocumentStream;
import moonlamp.training.file.TrainedModel;
import moonlamp.training.file.VocabularyFile;
import moonlamp.training.vocabulary.Pieces;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentExportTest {
    @TempDir
    Path folder;

    @Test
    void theFileHasTheDocumentsThatARunWouldTake() throws IOException {
        Path configFile = TinyRun.write(folder);
        TrainingConfig config = ConfigReader.read(configFile);
        RunData data = new RunData(config.data(), folder);
        int epoch =
                data.sources().stream().mapToInt(source -> source.perEpoch()).sum();
        int count = 2 * epoch + 3;
        Path file = folder.resolve("documents");
        List<String> said = new ArrayList<>();
        DocumentExport.write(configFile, count, file, said::add);

        DocumentEncoder encoder = new DocumentEncoder(
                VocabularyFile.read(folder.resolve("out/vocabulary.json")).toVocabulary(),
                config.network().context());
        DocumentStream stream = new DocumentStream(data.sources(), encoder, config.seed(), DocumentStream.Place.START);
        long tokens = 0;
        try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
            for (int i = 0; i < count; i++) {
                Document document = stream.next();
                int[] ids = new int[in.readUnsignedShort()];
                assertEquals(document.promptLength(), in.readUnsignedShort(), "document " + i);
                for (int k = 0; k < ids.length; k++) {
                    ids[k] = in.readUnsignedShort();
                }
                assertArrayEquals(document.ids(), ids, "document " + i);
                tokens += ids.length;
            }
            assertEquals(-1, in.read());
        }
        String last = said.get(said.size() - 1);
        assertTrue(last.startsWith(count + " documents with " + tokens + " tokens: "), last);
    }

    @Test
    void whoTrainsAModelFurtherTakesItsPieces() throws IOException {
        Path model = Path.of("models/moonlamp-little.gguf").toAbsolutePath();
        JsonObject config = TinyRun.config();
        config.add("init", TinyRun.init(model.toString(), 1));
        JsonObject shipped = JsonParser.parseString(Files.readString(Path.of("models/training/1.json")))
                .getAsJsonObject();
        config.add("network", shipped.get("network"));
        config.add("vocabulary", shipped.get("vocabulary"));
        DocumentExport.write(TinyRun.write(folder, config), 3, folder.resolve("documents"), line -> {});
        Pieces pieces = VocabularyFile.read(folder.resolve("out/vocabulary.json"));
        assertEquals(TrainedModel.read(model).pieces(), pieces);
    }
}
