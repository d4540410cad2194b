package moonlamp.training.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import moonlamp.training.file.Checkpoint;
import moonlamp.training.file.ModelWriter;
import moonlamp.training.file.ModelWriter.Form;
import moonlamp.training.network.ParameterLayout;
import moonlamp.training.vocabulary.Pieces;

/** The folder of a run. */
final class RunFiles {
    private final Path folder;
    private final ModelWriter.Description about;

    RunFiles(Path folder, TrainingConfig.Model model) throws IOException {
        this.folder = Files.createDirectories(folder);
        about = new ModelWriter.Description(model.name(), model.author(), model.licence());
    }

    Path folder() {
        return folder;
    }

    Path vocabulary() {
        return folder.resolve("vocabulary.json");
    }

    Path checkpoint() {
        return folder.resolve("checkpoint.bin");
    }

    Path lossCurve() {
        return folder.resolve("loss-curve.svg");
    }

    /** The model as it is while the run goes on. */
    Path latest() {
        return folder.resolve("latest.gguf");
    }

    /** The finished model. */
    Path finished() {
        return folder.resolve("model.gguf");
    }

    void save(Checkpoint checkpoint, ParameterLayout layout, Pieces pieces) throws IOException {
        checkpoint.write(checkpoint(), layout);
        export(latest(), checkpoint, layout, pieces);
    }

    void export(Path file, Checkpoint checkpoint, ParameterLayout layout, Pieces pieces) throws IOException {
        ModelWriter.write(file, layout, checkpoint.parameters(), pieces, about, Form.QUANTIZED);
    }
}
