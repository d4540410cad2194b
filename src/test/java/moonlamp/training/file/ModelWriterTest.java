package moonlamp.training.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import moonlamp.generation.EngineOptions;
import moonlamp.gguf.GgufHeader;
import moonlamp.testing.LoadedModel;
import moonlamp.testing.TinyModels;
import moonlamp.tokenizer.PieceType;
import moonlamp.tokenizer.Vocabulary;
import moonlamp.training.file.ModelWriter.Form;
import moonlamp.training.network.Initialization;
import moonlamp.training.network.NetworkShape;
import moonlamp.training.network.ParameterLayout;
import moonlamp.training.network.Pass;
import moonlamp.training.network.Rows;
import moonlamp.training.network.Weights;
import moonlamp.training.network.Weights.Rounding;
import moonlamp.training.vocabulary.Pieces;
import moonlamp.training.vocabulary.StoryVocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The product's engine computes with an exported file what the trainer computes. */
class ModelWriterTest {
    private static final NetworkShape SHAPE = new NetworkShape(StoryVocabulary.SIZE, 64, 7, 4, 2, 32, 96, 128);
    private static final ParameterLayout LAYOUT = new ParameterLayout(SHAPE);
    private static final Pieces PIECES = StoryVocabulary.pieces();
    private static final int LENGTH = 100;
    private static final float TOLERANCE = 1e-3f;

    @TempDir
    Path folder;

    private final float[] parameters = parameters();

    /** Random, norms too, so that an exchanged one shows. */
    private static float[] parameters() {
        float[] values = Initialization.of(LAYOUT, 3);
        SplittableRandom random = new SplittableRandom(8);
        for (int i = 0; i < values.length; i++) {
            values[i] += (float) random.nextDouble(-0.1, 0.1);
        }
        return values;
    }

    private Path write(Form form) throws IOException {
        Path file = folder.resolve("model.gguf");
        ModelWriter.write(
                file,
                LAYOUT,
                parameters,
                PIECES,
                new ModelWriter.Description("Tests", "The tests", "Apache-2.0"),
                form);
        return file;
    }

    @ParameterizedTest
    @CsvSource({"EXACT,NONE", "QUANTIZED,QUANTIZED"})
    void theEngineGivesTheSameLogits(Form form, Rounding rounding) throws IOException {
        int[] ids =
                new SplittableRandom(6).ints(LENGTH + 1, 0, SHAPE.vocabulary()).toArray();
        byte[] file = Files.readAllBytes(write(form));
        int[] positions = IntStream.range(0, LENGTH).toArray();
        float[][] expected;
        try (LoadedModel model = LoadedModel.of(file, EngineOptions.exact())) {
            expected = model.logits(IntStream.range(0, LENGTH).map(i -> ids[i]).toArray(), positions);
        }
        Weights weights = new Weights(LAYOUT);
        for (int part = 0; part < weights.parts(); part++) {
            weights.load(part, parameters, rounding);
        }
        Pass pass = new Pass(weights, 128);
        Rows rows = new Rows(128, SHAPE.context());
        rows.add(ids, 1, 0);
        pass.loss(rows);
        float[] logits = new float[SHAPE.vocabulary()];
        for (int position : positions) {
            pass.logits(position, logits);
            assertArrayEquals(expected[position], logits, TOLERANCE, "position " + position);
        }
    }

    @Test
    void aFileSaysWhatItIs() throws IOException {
        byte[] file = Files.readAllBytes(write(Form.QUANTIZED));
        GgufHeader header = GgufHeader.parse(file, file.length, file.length);
        assertEquals("gemma3", header.string("general.architecture"));
        assertEquals("Tests", header.string("general.name"));
        assertEquals("The tests", header.string("general.author"));
        assertEquals("Apache-2.0", header.string("general.license"));
        assertEquals(SHAPE.context(), header.uint("gemma3.attention.sliding_window"));
        Vocabulary vocabulary = Vocabulary.from(header);
        assertEquals(PieceType.CONTROL.id(), header.ints("tokenizer.ggml.token_type")[4]);
        assertEquals(PieceType.CONTROL.id(), header.ints("tokenizer.ggml.token_type")[5]);
        assertEquals(PIECES, Pieces.of(vocabulary));
    }

    @Test
    void anExactFileGivesTheParametersBack() throws IOException {
        TrainedModel read = TrainedModel.read(write(Form.EXACT));
        assertEquals(SHAPE, read.layout().shape());
        assertEquals(PIECES, read.pieces());
        assertArrayEquals(parameters, read.parameters(), 1e-6f); // norms have gone through 1 + w
    }

    @Test
    void aQuantizedFileReadAndWrittenStaysTheSame() throws IOException {
        Path file = write(Form.QUANTIZED);
        byte[] first = Files.readAllBytes(file);
        float[] read = TrainedModel.read(file).parameters();
        System.arraycopy(read, 0, parameters, 0, read.length);
        assertArrayEquals(first, Files.readAllBytes(write(Form.QUANTIZED)));
    }

    @Test
    void aModelOfAShorterWindowIsRefused() throws IOException {
        Path file = folder.resolve("window.gguf");
        Files.write(file, new TinyModels().toGguf());
        String message =
                assertThrows(IOException.class, () -> TrainedModel.read(file)).getMessage();
        assertTrue(message.contains("cannot be trained further: its sliding window"), message);
    }
}
