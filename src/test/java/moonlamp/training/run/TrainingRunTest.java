package moonlamp.training.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import moonlamp.gguf.GgufHeader;
import moonlamp.model.Gemma3Config;
import moonlamp.training.file.TrainedModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingRunTest {
    private static final BooleanSupplier NEVER = () -> false;

    @TempDir
    Path folder;

    private static String run(Path config, BooleanSupplier stop) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ProgressPrinter printer = new ProgressPrinter(new PrintStream(out, true, StandardCharsets.UTF_8));
        new TrainingRun(ConfigReader.read(config), config.getParent(), printer, stop).run();
        return out.toString(StandardCharsets.UTF_8);
    }

    private static BooleanSupplier after(int steps) {
        AtomicInteger asked = new AtomicInteger();
        return () -> asked.getAndIncrement() == steps;
    }

    private Path out(String name) {
        return folder.resolve("out").resolve(name);
    }

    @Test
    void aRunLearnsAndLeavesAModel() throws IOException {
        String said = run(TinyRun.write(folder), NEVER);
        assertTrue(said.startsWith("making a vocabulary of 416 pieces\n"), said);
        assertTrue(said.contains("quantized weights"), said);
        assertTrue(said.endsWith("finished: " + out("model.gguf") + "\n"), said);
        List<String> steps = Files.readAllLines(out("steps.csv"));
        double first = Double.parseDouble(steps.get(1).split(",")[3]);
        double last = Double.parseDouble(steps.get(steps.size() - 1).split(",")[3]);
        assertTrue(last < first - 2, first + " -> " + last);
        byte[] model = Files.readAllBytes(out("model.gguf"));
        assertEquals(
                416,
                Gemma3Config.from(GgufHeader.parse(model, model.length, model.length))
                        .vocabulary());
        assertTrue(Files.readString(out("loss-curve.svg")).startsWith("<svg "));
    }

    @Test
    void whatAnotherTrainerHasFinishedIsJudgedAndExported() throws IOException {
        Path config = TinyRun.write(folder);
        run(config, NEVER);
        byte[] model = Files.readAllBytes(out("model.gguf"));
        Files.delete(out("model.gguf"));
        Files.delete(out("held-out.csv"));
        String said = run(config, NEVER);
        assertTrue(said.contains("quantized weights"), said);
        assertArrayEquals(model, Files.readAllBytes(out("model.gguf")));
    }

    @Test
    void aStoppedRunGoesOnAsIfItHadNot() throws IOException {
        run(TinyRun.write(folder), NEVER);
        byte[] whole = Files.readAllBytes(out("model.gguf"));
        List<String> wholeSteps = withoutSeconds(out("steps.csv"));
        Path other = Files.createDirectory(folder.resolve("other"));
        Path config = TinyRun.write(other);
        String stopped = run(config, after(5));
        assertTrue(stopped.endsWith("stopped at step 5; the same command goes on from here\n"), stopped);
        assertTrue(Files.exists(other.resolve("out/latest.gguf")));
        assertTrue(run(config, after(3)).contains("going on from step 5, "));
        run(config, NEVER);
        assertEquals(wholeSteps, withoutSeconds(other.resolve("out/steps.csv")));
        assertArrayEquals(whole, Files.readAllBytes(other.resolve("out/model.gguf")));
    }

    private static List<String> withoutSeconds(Path steps) throws IOException {
        return Files.readAllLines(steps).stream()
                .map(row -> row.replaceFirst("^([^,]*,[^,]*),[^,]*", "$1"))
                .toList();
    }

    @Test
    void stepsAfterTheCheckpointAreForgotten() throws IOException {
        Path config = TinyRun.write(folder);
        run(config, after(4));
        Files.writeString(out("steps.csv"), "5,9,9,9,9,9,9\n6,9", StandardOpenOption.APPEND);
        run(config, after(1));
        List<String> steps = Files.readAllLines(out("steps.csv"));
        assertEquals(6, steps.size(), steps.toString());
        assertFalse(steps.get(5).startsWith("5,9,9"), steps.toString());
    }

    @Test
    void aModelCanBeTrainedFurther() throws IOException {
        run(TinyRun.write(folder), NEVER);
        JsonObject further = TinyRun.config();
        further.addProperty("output", "further");
        further.add("init", TinyRun.init("out/model.gguf", 1));
        run(TinyRun.write(folder, further), after(1));
        double loss = Double.parseDouble(
                Files.readAllLines(folder.resolve("further/steps.csv")).get(1).split(",")[3]);
        List<String> steps = Files.readAllLines(out("steps.csv"));
        assertEquals(Double.parseDouble(steps.get(steps.size() - 1).split(",")[3]), loss, 0.5);
        assertArrayEquals(
                Files.readAllBytes(out("vocabulary.json")),
                Files.readAllBytes(folder.resolve("further/vocabulary.json")));
    }

    @Test
    void theMeanOfTwoModelsCanBeTrainedFurther() throws IOException {
        run(TinyRun.write(folder), after(1));
        JsonObject second = TinyRun.config();
        second.addProperty("output", "second");
        second.addProperty("seed", 5);
        second.getAsJsonObject("vocabulary").addProperty("file", "out/vocabulary.json");
        run(TinyRun.write(folder, second), after(1));
        JsonObject both = TinyRun.config();
        JsonObject init = TinyRun.init("out/latest.gguf", 0.25);
        init.addProperty("second/latest.gguf", 0.75);
        both.add("init", init);
        float[] mean = InitialModel.read(ConfigReader.read(TinyRun.write(folder, both)), folder)
                .parameters();
        float[] a = TrainedModel.read(out("latest.gguf")).parameters();
        float[] b = TrainedModel.read(folder.resolve("second/latest.gguf")).parameters();
        assertFalse(Arrays.equals(a, b));
        for (int i = 0; i < mean.length; i++) {
            assertEquals(0.25 * a[i] + 0.75 * b[i], mean[i], 1e-6, "parameter " + i);
        }
    }

    @Test
    void modelsWithOtherPiecesHaveNoMean() throws IOException {
        run(TinyRun.write(folder), after(1));
        JsonObject other = TinyRun.config();
        other.addProperty("output", "other");
        other.getAsJsonObject("data").addProperty("swapShare", 1);
        run(TinyRun.write(folder, other), after(1));
        JsonObject init = TinyRun.init("out/latest.gguf", 0.5);
        init.addProperty("other/latest.gguf", 0.5);
        other.add("init", init);
        TrainingConfig config = ConfigReader.read(TinyRun.write(folder, other));
        String message = assertThrows(ConfigException.class, () -> InitialModel.read(config, folder))
                .getMessage();
        assertEquals("other/latest.gguf in init has other pieces than the file before it", message);
    }

    @Test
    void aModelOfAnotherNetworkIsNotTrainedFurther() throws IOException {
        run(TinyRun.write(folder), after(1));
        JsonObject wider = TinyRun.config();
        wider.addProperty("output", "further");
        wider.add("init", TinyRun.init("out/latest.gguf", 1));
        wider.getAsJsonObject("network").addProperty("width", 64);
        Path config = TinyRun.write(folder, wider);
        String message =
                assertThrows(ConfigException.class, () -> run(config, NEVER)).getMessage();
        assertTrue(message.startsWith("the network of init is NetworkShape[vocabulary=416, width=32, "), message);
        assertThrows(
                ConfigException.class, () -> DocumentExport.write(config, 1, folder.resolve("documents"), line -> {}));
    }

    /** With other pieces its numbers would mean other words. */
    @Test
    void aCheckpointWithoutItsVocabularyIsRefused() throws IOException {
        Path config = TinyRun.write(folder);
        run(config, after(1));
        Files.delete(out("vocabulary.json"));
        String message =
                assertThrows(ConfigException.class, () -> run(config, NEVER)).getMessage();
        assertTrue(message.endsWith("pieces that are not there: put its vocabulary.json beside it"), message);
        assertFalse(Files.exists(out("vocabulary.json")));
    }

    @Test
    void aVocabularyCanBeTakenOver() throws IOException {
        run(TinyRun.write(folder), after(0));
        JsonObject other = TinyRun.config();
        other.addProperty("output", "other");
        other.getAsJsonObject("vocabulary").addProperty("file", "out/vocabulary.json");
        assertFalse(run(TinyRun.write(folder, other), after(0)).contains("making a vocabulary"));
        other.addProperty("output", "third");
        other.getAsJsonObject("vocabulary").addProperty("size", 448);
        Path config = TinyRun.write(folder, other);
        String message =
                assertThrows(ConfigException.class, () -> run(config, NEVER)).getMessage();
        assertEquals("vocabulary.size is 448, the vocabulary to use has 416 pieces", message);
    }

    @Test
    void anotherNetworkInTheSameFolderIsRefused() throws IOException {
        run(TinyRun.write(folder), after(1));
        JsonObject wider = TinyRun.config();
        wider.getAsJsonObject("network").addProperty("width", 64);
        Path config = TinyRun.write(folder, wider);
        String message =
                assertThrows(IOException.class, () -> run(config, NEVER)).getMessage();
        assertTrue(message.contains("is of another network"), message);
    }
}
