package moonlamp.training.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import moonlamp.gguf.GgufHeader;
import moonlamp.gguf.TensorInfo;
import moonlamp.model.Gemma3Config;
import moonlamp.quant.Dequantizer;
import moonlamp.simd.JvmMemory;
import moonlamp.simd.Memory;
import moonlamp.tokenizer.Vocabulary;
import moonlamp.training.network.NetworkShape;
import moonlamp.training.network.Parameter;
import moonlamp.training.network.Parameter.Kind;
import moonlamp.training.network.ParameterLayout;
import moonlamp.training.vocabulary.Pieces;

/**
 * A model read back from GGUF, to train it further.
 *
 * @param layout of its network
 * @param parameters dequantised
 * @param pieces its vocabulary
 */
public record TrainedModel(ParameterLayout layout, float[] parameters, Pieces pieces) {
    private static final int FIRST_ADDRESS = 64;

    /**
     * Reads a file. Uses the JVM's linear memory.
     *
     * @throws IOException if the file cannot be read, or the trainer does not make models of this shape
     * @throws moonlamp.gguf.GgufFormatException if it is no sound Gemma 3 model
     */
    public static TrainedModel read(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        GgufHeader header = GgufHeader.parse(bytes, bytes.length, bytes.length);
        ParameterLayout layout = new ParameterLayout(shape(file, Gemma3Config.from(header)));
        float[] parameters = new float[layout.size()];
        for (Parameter parameter : layout.all()) {
            TensorInfo tensor = header.tensor(parameter.name())
                    .orElseThrow(() -> new IOException(file + " has no tensor " + parameter.name()));
            if (tensor.rows() * tensor.cols() != parameter.size()) {
                throw new IOException(
                        file + ": tensor " + parameter.name() + " has another size than the metadata says");
            }
            dequantize(bytes, tensor, parameter, parameters);
        }
        return new TrainedModel(layout, parameters, Pieces.of(Vocabulary.from(header)));
    }

    private static NetworkShape shape(Path file, Gemma3Config config) throws IOException {
        try {
            if (config.window() < config.contextLength()) {
                throw new IllegalArgumentException("its sliding window is shorter than its context");
            }
            return new NetworkShape(
                    config.vocabulary(),
                    config.hidden(),
                    config.layers(),
                    config.heads(),
                    config.kvHeads(),
                    config.headDim(),
                    config.feedForward(),
                    config.contextLength());
        } catch (IllegalArgumentException e) {
            throw new IOException(file + " cannot be trained further: " + e.getMessage(), e);
        }
    }

    private static void dequantize(byte[] file, TensorInfo tensor, Parameter parameter, float[] parameters) {
        int blocks = (int) tensor.bytes();
        int floats = FIRST_ADDRESS + (blocks + 63) / 64 * 64;
        JvmMemory.reserve((long) floats + (long) parameter.size() * Float.BYTES);
        JvmMemory.write(FIRST_ADDRESS, file, (int) tensor.offset(), blocks);
        Dequantizer.dequantize(tensor.type(), FIRST_ADDRESS, floats, parameter.size());
        float shift = parameter.kind() == Kind.NORM ? 1 : 0;
        for (int i = 0; i < parameter.size(); i++) {
            parameters[parameter.at() + i] = Memory.f32Load(floats + i * Float.BYTES, 0) - shift;
        }
    }
}
