package moonlamp.training.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import moonlamp.training.file.TrainedModel;
import moonlamp.training.file.VocabularyFile;
import moonlamp.training.vocabulary.Pieces;

/** The pieces of a run: those that its folder has already, else those of the model or file it goes out from, else new ones. */
final class RunVocabulary {
    private RunVocabulary() {}

    /**
     * Finds or makes the pieces and keeps them in the run's folder.
     *
     * @param base folder of the configuration file
     * @param init the model to train further, or null
     * @param say told when making pieces takes a while
     * @throws ConfigException if there are not as many as the configuration says, or a checkpoint has lost its own
     */
    static Pieces of(
            TrainingConfig config, Path base, RunFiles files, RunData data, TrainedModel init, Consumer<String> say)
            throws IOException {
        Pieces pieces = find(config, base, files, data, init, say);
        int size = config.vocabulary().size();
        if (pieces.size() != size) {
            throw new ConfigException(
                    "vocabulary.size is " + size + ", the vocabulary to use has " + pieces.size() + " pieces");
        }
        VocabularyFile.write(files.vocabulary(), pieces);
        return pieces;
    }

    private static Pieces find(
            TrainingConfig config, Path base, RunFiles files, RunData data, TrainedModel init, Consumer<String> say)
            throws IOException {
        if (Files.exists(files.vocabulary())) {
            return VocabularyFile.read(files.vocabulary());
        }
        if (Files.exists(files.checkpoint())) {
            throw new ConfigException(files.checkpoint() + " was trained with pieces that are not there: put its "
                    + files.vocabulary().getFileName() + " beside it");
        }
        if (init != null) {
            return init.pieces();
        }
        if (config.vocabulary().file() != null) {
            return VocabularyFile.read(base.resolve(config.vocabulary().file()));
        }
        say.accept("making a vocabulary of " + config.vocabulary().size() + " pieces");
        return data.trainVocabulary(config.vocabulary().size(), config.seed());
    }
}
