package moonlamp.conversion;

import java.nio.file.Path;
import moonlamp.model.Gemma3Config;

/**
 * What {@code config.json} says.
 *
 * @param shape the model's shape and constants
 * @param tied whether the head is the embedding, as in all published Gemma 3 models
 * @param fields the file itself
 */
record CheckpointConfig(Gemma3Config shape, boolean tied, Fields fields) {
    static final String FILE = "config.json";

    private static final int MAX_BYTES = 1 << 20;

    /** Reads {@code config.json} in {@code folder}. */
    static CheckpointConfig read(Path folder) {
        Fields fields = new Fields(FILE, Json.object(InputFile.in(folder, FILE), MAX_BYTES));
        return new CheckpointConfig(
                new CheckpointConfigReader(fields).read(), fields.truth("tie_word_embeddings", true), fields);
    }
}
