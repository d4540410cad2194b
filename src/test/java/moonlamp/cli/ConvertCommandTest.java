package moonlamp.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import moonlamp.conversion.Pieces;
import moonlamp.conversion.SavedModel;
import moonlamp.gguf.GgufHeader;
import moonlamp.quant.GgmlType;
import moonlamp.testing.TinyModels;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConvertCommandTest {
    @TempDir
    Path folder;

    private Path saved;
    private Path out;

    @BeforeEach
    void save() throws IOException {
        byte[] gguf = new TinyModels().layers(2).toGguf();
        Pieces pieces = Pieces.of(GgufHeader.parse(gguf, gguf.length, gguf.length));
        saved = SavedModel.of(gguf, GgmlType.BF16, GgmlType.BF16)
                .sentencePiece(pieces)
                .writeTo(folder.resolve("my model"));
        out = Files.createDirectory(folder.resolve("out")).resolve("model.gguf");
    }

    @Test
    void theFileIsOneThatTheOtherCommandsTake() throws IOException {
        CommandRun run = convert();
        assertEquals(0, run.exit(), run.err());
        assertEquals(out + ": " + Files.size(out) + " bytes\n", run.out());
        List<String> progress = run.err().lines().toList();
        assertEquals("512 pieces in tokenizer.model", progress.get(0));
        assertEquals("28 tensors, " + Files.size(out) + " bytes as Q4_0", progress.get(1));
        assertEquals("100 % written", progress.get(progress.size() - 1));
        assertEquals(List.of("model.gguf"), filesBesideIt());
        String inspected = CommandRun.of("inspect", out.toString()).out();
        for (String line :
                List.of("layers: 2, global: none", "  general.name: \"my model\"", "  general.file_type: 2")) {
            assertTrue(inspected.lines().anyMatch(line::equals), line + " is missing in\n" + inspected);
        }
        CommandRun story = CommandRun.of("generate", out.toString(), "--seed=1", "--head=FULL");
        assertEquals(0, story.exit(), story.err());
    }

    @Test
    void theTypeCanBeChosen() {
        assertEquals(0, convert("--type", "Q8_0").exit());
        String inspected = CommandRun.of("inspect", out.toString()).out();
        assertTrue(inspected.contains("general.file_type: 7"), inspected);
        assertTrue(!inspected.contains("Q4_0:"), inspected);
    }

    /** Nothing is left out in silence: a head that is the embedding, tokens without a row. */
    @Test
    void whatIsLeftOutIsTold() throws IOException {
        byte[] gguf = new TinyModels().layers(1).toGguf();
        Pieces pieces = Pieces.of(GgufHeader.parse(gguf, gguf.length, gguf.length));
        SavedModel model = SavedModel.of(gguf, GgmlType.F32, GgmlType.F32).sentencePiece(pieces);
        model.tensor("lm_head.weight", model.tensor("model.embed_tokens.weight"));
        model.file("added_tokens.json", "{\"<image_soft_token>\":512}".getBytes(StandardCharsets.UTF_8));
        saved = model.writeTo(folder.resolve("more"));
        List<String> progress = convert().err().lines().toList();
        assertEquals(
                "512 pieces in tokenizer.model; 1 added without a row in the embedding are left out", progress.get(0));
        assertEquals("lm_head.weight is left out: config.json ties it to the embedding", progress.get(1));
    }

    @Test
    void aFileThatIsThereStaysUnlessForced() throws IOException {
        Files.writeString(out, "dear");
        CommandRun refused = convert();
        assertFails("moonlamp: " + out + ": this file is there already. Choose another name", refused);
        assertEquals("dear", Files.readString(out));
        assertEquals(0, convert("--force").exit());
        byte[] forced = Files.readAllBytes(out);
        assertTrue(forced.length > 4);
        Files.delete(out);
        convert();
        assertArrayEquals(Files.readAllBytes(out), forced);
        assertEquals(List.of("model.gguf"), filesBesideIt());
    }

    /** The bad weight is found when most of the new file is written already. */
    @Test
    void aForcedConversionThatFailsLeavesTheOldFile() throws IOException {
        Files.writeString(out, "dear");
        Path weights = saved.resolve("model.safetensors");
        byte[] spoilt = Files.readAllBytes(weights);
        spoilt[spoilt.length - 1] = 0x7F; // the last bfloat16 becomes infinite or no number
        spoilt[spoilt.length - 2] = (byte) 0xFF;
        Files.write(weights, spoilt);
        CommandRun run = convert("--force");
        assertEquals(1, run.exit(), run.err());
        assertTrue(run.err().contains("is no finite number"), run.err());
        assertEquals("dear", Files.readString(out));
        assertEquals(List.of("model.gguf"), filesBesideIt());
    }

    @Test
    void whatIsMissingIsNamed() throws IOException {
        assertFails(
                "moonlamp: " + folder.resolve("nowhere") + " is not a folder",
                CommandRun.of("convert", folder.resolve("nowhere").toString(), out.toString()));
        Files.delete(saved.resolve("tokenizer.model"));
        assertFails("moonlamp: tokenizer.json: there is no such file. The folder needs", convert());
        Files.delete(saved.resolve("model.safetensors"));
        assertFails("moonlamp: model.safetensors: there is no such file. The folder needs", convert());
        Files.delete(saved.resolve("config.json"));
        assertFails("moonlamp: config.json: there is no such file. The folder needs", convert());
    }

    @Test
    void aPlaceThatCannotBeWrittenIsNamed() throws IOException {
        Path nowhere = folder.resolve("no").resolve("model.gguf");
        CommandRun run = CommandRun.of("convert", saved.toString(), nowhere.toString());
        assertEquals(1, run.exit());
        assertTrue(run.err().contains(nowhere + ": it cannot be written: the folder is not there."), run.err());
        Files.createDirectory(out);
        assertFails("moonlamp: " + out + ": this is a folder", convert("--force"));
    }

    private CommandRun convert(String... options) {
        String[] args = new String[options.length + 3];
        args[0] = "convert";
        System.arraycopy(options, 0, args, 1, options.length);
        args[args.length - 2] = saved.toString();
        args[args.length - 1] = out.toString();
        return CommandRun.of(args);
    }

    private List<String> filesBesideIt() throws IOException {
        try (Stream<Path> files = Files.list(out.getParent())) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    /** Refused before anything was done: one line and nothing else. */
    private static void assertFails(String start, CommandRun run) {
        assertEquals(1, run.exit(), run.toString());
        assertEquals("", run.out());
        assertTrue(run.err().startsWith(start), run.err());
        assertEquals(run.err().length() - 1, run.err().indexOf('\n'), run.err());
    }
}
