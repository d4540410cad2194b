package moonlamp.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import moonlamp.conversion.Conversion;
import moonlamp.conversion.WeightType;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a GGUF file of a model that somebody has fine-tuned. */
@Command(
        name = "convert",
        description = "Make a GGUF file of a fine-tuned Gemma 3 text model that was saved as safetensors.",
        mixinStandardHelpOptions = true)
final class ConvertCommand implements Callable<Integer> {
    private static final String SUFFIX = ".gguf";

    private final Console console;

    @Spec
    private CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "FOLDER",
            description = "the saved model: config.json, model.safetensors or its parts with their index,"
                    + " tokenizer.model or tokenizer.json")
    private Path folder;

    @Parameters(index = "1", paramLabel = "OUT.gguf", description = "the file to make")
    private Path target;

    @Option(
            names = "--type",
            defaultValue = "q4_0",
            description = "q4_0 (4.5 bits a weight, the embedding 8.5) or q8_0 (default: ${DEFAULT-VALUE})")
    private WeightType type;

    @Option(names = "--force", description = "replace OUT.gguf if it is there already")
    private boolean force;

    ConvertCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (!target.toString().endsWith(SUFFIX)) {
            throw new ParameterException(spec.commandLine(), "The file to make has to end in " + SUFFIX);
        }
        if (!Files.isDirectory(folder)) {
            throw new CliException(folder + " is not a folder: name the one with config.json and the safetensors");
        }
        Conversion conversion = new Conversion(
                folder, target, type, force, line -> console.err().print(line + "\n"));
        console.line(target + ": " + run(conversion) + " bytes");
        return 0;
    }

    /** Weights take little memory, but a tokenizer of full size some 100 MiB. */
    private static long run(Conversion conversion) {
        try {
            return conversion.run();
        } catch (OutOfMemoryError e) {
            throw new CliException(
                    "Java has too little memory: start it with more, as in java -Xmx512m -jar moonlamp.jar", e);
        }
    }
}
