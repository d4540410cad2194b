package moonlamp.training.run;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import moonlamp.training.data.Document;
import moonlamp.training.data.DocumentEncoder;
import moonlamp.training.data.DocumentStream;
import moonlamp.training.data.StorySource;
import moonlamp.training.file.WholeFile;
import moonlamp.training.vocabulary.Pieces;

/**
 * Writes the first documents of a run to a file, for a trainer that is not this program. The file has big-endian unsigned
 * 16-bit numbers only: of each document its number of ids, how many of them are prompt, the ids.
 */
public final class DocumentExport {
    private static final int MOST_PIECES = 1 << 16;
    private static final int PART = 1 << 12;

    private DocumentExport() {}

    /**
     * Writes the documents in the order in which the run would take them, and the vocabulary to the run's folder.
     *
     * @param configFile as for training
     * @param count how many, at least 1; the whole file is held in memory, about 770 bytes each
     * @param file to write; whole or not at all
     * @param say told what goes on
     * @throws IOException if a file cannot be read or written
     * @throws ConfigException if the configuration does not hold
     */
    public static void write(Path configFile, int count, Path file, Consumer<String> say) throws IOException {
        TrainingConfig config = ConfigReader.read(configFile);
        Path base = configFile.toAbsolutePath().getParent();
        RunFiles files = new RunFiles(base.resolve(config.output()), config.model());
        RunData data = new RunData(config.data(), base);
        Pieces pieces = RunVocabulary.of(config, base, files, data, InitialModel.read(config, base), say);
        if (pieces.size() > MOST_PIECES) {
            throw new ConfigException("vocabulary.size is " + pieces.size() + ", must be at most " + MOST_PIECES);
        }
        DocumentEncoder encoder =
                new DocumentEncoder(pieces.toVocabulary(), config.network().context());
        int epoch = data.sources().stream().mapToInt(StorySource::perEpoch).sum();
        List<byte[]> parts = IntStream.range(0, (count + PART - 1) / PART)
                .parallel()
                .mapToObj(part ->
                        part(config.seed(), data, encoder, epoch, part * PART, Math.min(count, (part + 1) * PART)))
                .toList();
        WholeFile.write(file, out -> {
            for (byte[] part : parts) {
                out.write(part);
            }
        });
        long bytes = parts.stream().mapToLong(part -> part.length).sum();
        say.accept(count + " documents with " + (bytes / Short.BYTES - 2L * count) + " tokens: " + file);
    }

    /** Documents {@code from} to {@code end} of the run, in the file's form; an epoch has {@code epoch} of them. */
    private static byte[] part(long seed, RunData data, DocumentEncoder encoder, int epoch, int from, int end) {
        DocumentStream.Place place = new DocumentStream.Place(from / epoch, from % epoch);
        DocumentStream stream = new DocumentStream(data.sources(), encoder, seed, place);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        try {
            for (int i = from; i < end; i++) {
                write(stream.next(), out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be written", e);
        }
        return bytes.toByteArray();
    }

    private static void write(Document document, DataOutputStream out) throws IOException {
        out.writeShort(document.ids().length);
        out.writeShort(document.promptLength());
        for (int id : document.ids()) {
            out.writeShort(id);
        }
    }
}
