package moonlamp.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Callable;
import moonlamp.generation.EngineOptions;
import moonlamp.gguf.GgufHeader;
import moonlamp.gguf.TensorInfo;
import moonlamp.model.Gemma3Config;
import moonlamp.quant.GgmlType;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints what a model file says of itself. */
@Command(
        name = "inspect",
        description = "Print a model file's shape, types, sizes and metadata.",
        mixinStandardHelpOptions = true)
final class InspectCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "MODEL", description = "a GGUF file")
    private Path model;

    @Option(names = "--tensors", description = "list every tensor")
    private boolean tensors;

    InspectCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        ModelFile file = ModelFile.open(model);
        GgufHeader header = file.header();
        printShape(header, Gemma3Config.from(header));
        printSizes(header, file.plannedBytes(EngineOptions.withThreads(1)));
        console.line("metadata");
        for (String key : header.keys()) {
            String value = header.value(key).map(MetadataText::of).orElse("");
            print("  " + MetadataText.printable(key), value);
        }
        if (tensors) {
            console.line("tensors");
            header.tensors().forEach(this::printTensor);
        }
        return 0;
    }

    private void printShape(GgufHeader header, Gemma3Config config) {
        print("file", "GGUF version " + header.version() + ", " + header.fileBytes() + " bytes");
        print("layers", config.layers() + ", global: " + globalLayers(config));
        print("hidden size", Integer.toString(config.hidden()));
        print("feed-forward size", Integer.toString(config.feedForward()));
        print("heads", config.heads() + ", key/value heads: " + config.kvHeads() + ", head size: " + config.headDim());
        print("vocabulary", Integer.toString(config.vocabulary()));
        print("context", config.contextLength() + " tokens, sliding window: " + config.window());
    }

    private static String globalLayers(Gemma3Config config) {
        StringBuilder layers = new StringBuilder();
        for (int layer = 0; layer < config.layers(); layer++) {
            if (config.isGlobal(layer)) {
                layers.append(layers.length() == 0 ? "" : ", ").append(layer);
            }
        }
        return layers.length() == 0 ? "none" : layers.toString();
    }

    private void printSizes(GgufHeader header, long plannedBytes) {
        Map<GgmlType, long[]> byType = new EnumMap<>(GgmlType.class);
        long parameters = 0;
        for (TensorInfo tensor : header.tensors()) {
            long[] sums = byType.computeIfAbsent(tensor.type(), type -> new long[3]);
            long weights = tensor.rows() * tensor.cols();
            sums[0]++;
            sums[1] += weights;
            sums[2] += tensor.bytes();
            parameters += weights;
        }
        print("parameters", Long.toString(parameters));
        byType.forEach((type, sums) ->
                print("  " + type, sums[0] + " tensors, " + sums[1] + " weights, " + sums[2] + " bytes"));
        print("memory when loaded", ModelFile.mebibytes(plannedBytes) + " MiB");
    }

    private void printTensor(TensorInfo tensor) {
        StringBuilder shape = new StringBuilder();
        for (long dim : tensor.dims()) {
            shape.append(shape.length() == 0 ? "" : " x ").append(dim);
        }
        print("  " + MetadataText.printable(tensor.name()), tensor.type() + ", " + shape);
    }

    private void print(String name, String value) {
        console.line(name + ": " + value);
    }
}
