package moonlamp.conversion;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.function.Consumer;
import moonlamp.conversion.ConversionException.Kind;
import moonlamp.gguf.GgufFormatException;
import moonlamp.gguf.GgufHeader;
import moonlamp.gguf.GgufWriter;
import moonlamp.gguf.UnsupportedModelException;
import moonlamp.model.Gemma3Config;
import moonlamp.tokenizer.Vocabulary;

/**
 * Converts a saved Gemma 3 text model to a GGUF file. Everything that can be wrong with the model but its weights is
 * found before anything is written; the header is written only after the engine's own readers have accepted it.
 */
public final class Conversion {
    private final Path folder;
    private final Path target;
    private final WeightType type;
    private final boolean replace;
    private final Consumer<String> progress;

    /**
     * @param folder the saved model: config.json, safetensors, tokenizer
     * @param target the file to make
     * @param type how matrices are stored
     * @param replace whether the file may be there already; it is replaced in one step, when the new one is complete
     * @param progress is told, line by line, what is being done
     */
    public Conversion(Path folder, Path target, WeightType type, boolean replace, Consumer<String> progress) {
        this.folder = folder;
        this.target = target;
        this.type = type;
        this.replace = replace;
        this.progress = progress;
    }

    /**
     * Converts.
     *
     * @return size of the file in bytes
     * @throws ConversionException if the model or the place of the file is not fit for it; nothing is left behind then
     */
    public long run() {
        OutputFile.requireFree(target, replace);
        CheckpointConfig config = CheckpointConfig.read(folder);
        Checkpoint checkpoint = Checkpoint.open(folder);
        TensorPlan plan = TensorPlan.of(config, type);
        plan.check(checkpoint.tensors());
        CheckpointTokenizer tokenizer =
                CheckpointTokenizer.read(folder, config.shape().vocabulary());
        progress.accept(tokenizer.summary());
        if (config.tied() && checkpoint.tensors().containsKey(TensorPlan.HEAD)) {
            progress.accept(TensorPlan.HEAD + " is left out: " + CheckpointConfig.FILE + " ties it to the embedding");
        }
        GgufWriter writer = new GgufWriter();
        new ModelMetadata(config, type, name()).put(writer);
        tokenizer.put(writer, config.fields());
        addTensors(writer, plan, checkpoint);
        return write(writer, plan);
    }

    private static void addTensors(GgufWriter writer, TensorPlan plan, Checkpoint checkpoint) {
        TensorConverter converter = new TensorConverter();
        for (PlannedTensor planned : plan.tensors()) {
            StoredTensor stored = checkpoint.tensors().get(planned.source());
            writer.tensor(
                    planned.target(), planned.type(), out -> converter.convert(stored, planned, out), planned.dims());
        }
    }

    /** The folder's name, which is what a person has called the model. */
    private String name() {
        Path name = folder.toAbsolutePath().normalize().getFileName();
        return name == null ? "gemma3" : name.toString();
    }

    private long write(GgufWriter writer, TensorPlan plan) {
        byte[] header = writer.headerBytes();
        long bytes = Math.addExact(header.length, writer.dataBytes());
        requireUsable(header, bytes);
        progress.accept(plan.tensors().size() + " tensors, " + bytes + " bytes as " + type);
        try (OutputFile file = OutputFile.create(target, replace)) {
            try (OutputStream out = new ReportingOutput(file.stream(), bytes, progress)) {
                writer.writeTo(out);
                out.flush();
                file.commit();
            }
        } catch (IOException e) {
            throw OutputFile.failed(target, e);
        }
        return bytes;
    }

    /** Reads the header as the engine will. */
    private void requireUsable(byte[] header, long fileBytes) {
        try {
            GgufHeader parsed = GgufHeader.parse(header, header.length, fileBytes);
            Gemma3Config.from(parsed);
            Vocabulary.from(parsed);
        } catch (GgufFormatException e) {
            String problem = "expected " + e.expected() + ", got " + e.got();
            throw new ConversionException(Kind.UNUSABLE, e.field(), problem, e);
        } catch (UnsupportedModelException e) {
            throw new ConversionException(Kind.UNUSABLE, e.feature(), e.found() + " is not supported", e);
        }
    }

    /** Counts bytes and reports every tenth of them. */
    private static final class ReportingOutput extends FilterOutputStream {
        private final long total;
        private final Consumer<String> progress;
        private long written;
        private int reported;

        ReportingOutput(OutputStream out, long total, Consumer<String> progress) {
            super(out);
            this.total = total;
            this.progress = progress;
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
            report(1);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            out.write(bytes, from, count);
            report(count);
        }

        private void report(int count) {
            written += count;
            int tenth = (int) (10 * written / total);
            if (tenth > reported) {
                reported = tenth;
                progress.accept(10 * tenth + " % written");
            }
        }
    }
}
