package moonlamp.training.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import moonlamp.gguf.GgufWriter;
import moonlamp.quant.GgmlType;
import moonlamp.quant.Quantizer;
import moonlamp.simd.JvmMemory;
import moonlamp.simd.Memory;
import moonlamp.training.network.NetworkShape;
import moonlamp.training.network.Parameter;
import moonlamp.training.network.Parameter.Kind;
import moonlamp.training.network.ParameterLayout;
import moonlamp.training.vocabulary.Pieces;

/** A trained model as a GGUF file of the architecture gemma3, as llama.cpp's converter would write it. */
public final class ModelWriter {
    /** Values converted at once, in linear memory behind a first address that is not 0. */
    private static final int CHUNK = 1 << 15;

    private static final int FLOATS_AT = 64;
    private static final int BLOCKS_AT = FLOATS_AT + CHUNK * Float.BYTES;
    private static final long MEMORY_BYTES = BLOCKS_AT + CHUNK * Float.BYTES;
    private static final int FILE_TYPE_F32 = 0;
    private static final int FILE_TYPE_Q4_0 = 2;
    private static final float EPSILON = 1e-6f;
    private static final float GLOBAL_ROPE_BASE = 1e6f;
    private static final float SLIDING_ROPE_BASE = 1e4f;

    private ModelWriter() {}

    /**
     * What the file says of itself.
     *
     * @param name of the model
     * @param author who made it
     * @param licence SPDX identifier
     */
    public record Description(String name, String author, String licence) {}

    /** How the weights are stored; norms are F32 in both. */
    public enum Form {
        /** Matrices Q4_0, embedding Q8_0. */
        QUANTIZED,
        /** Everything F32. */
        EXACT
    }

    /** Writes a model, whole or not at all. Uses the JVM's linear memory. */
    public static void write(
            Path file, ParameterLayout layout, float[] parameters, Pieces pieces, Description about, Form form)
            throws IOException {
        JvmMemory.reserve(MEMORY_BYTES);
        GgufWriter writer = new GgufWriter();
        putMetadata(writer, layout.shape(), about, form);
        pieces.put(writer);
        for (Parameter parameter : layout.all()) {
            long[] dims = parameter.kind() == Kind.NORM
                    ? new long[] {parameter.columns()}
                    : new long[] {parameter.columns(), parameter.rows()};
            GgmlType type = type(parameter.kind(), form);
            writer.tensor(parameter.name(), type, out -> writeValues(parameter, type, parameters, out), dims);
        }
        WholeFile.write(file, writer::writeTo);
    }

    private static GgmlType type(Kind kind, Form form) {
        if (form == Form.EXACT || kind == Kind.NORM) {
            return GgmlType.F32;
        }
        return kind == Kind.EMBEDDING ? GgmlType.Q8_0 : GgmlType.Q4_0;
    }

    private static void putMetadata(GgufWriter writer, NetworkShape shape, Description about, Form form) {
        writer.string("general.architecture", "gemma3")
                .string("general.type", "model")
                .string("general.name", about.name())
                .string("general.author", about.author())
                .string("general.license", about.licence())
                .uint("general.file_type", form == Form.EXACT ? FILE_TYPE_F32 : FILE_TYPE_Q4_0)
                .uint("general.quantization_version", 2)
                .uint("gemma3.context_length", shape.context())
                .uint("gemma3.embedding_length", shape.width())
                .uint("gemma3.block_count", shape.layers())
                .uint("gemma3.feed_forward_length", shape.feedForward())
                .uint("gemma3.attention.head_count", shape.heads())
                .uint("gemma3.attention.head_count_kv", shape.kvHeads())
                .uint("gemma3.attention.key_length", shape.headSize())
                .uint("gemma3.attention.value_length", shape.headSize())
                .f32("gemma3.attention.layer_norm_rms_epsilon", EPSILON)
                .f32("gemma3.rope.freq_base", GLOBAL_ROPE_BASE)
                .f32("gemma3.rope.freq_base_swa", SLIDING_ROPE_BASE)
                .uint("gemma3.attention.sliding_window", shape.context());
    }

    private static void writeValues(Parameter parameter, GgmlType type, float[] parameters, OutputStream out)
            throws IOException {
        float shift = parameter.kind() == Kind.NORM ? 1 : 0;
        for (int from = 0; from < parameter.size(); from += CHUNK) {
            int count = Math.min(CHUNK, parameter.size() - from);
            for (int i = 0; i < count; i++) {
                Memory.f32Store(FLOATS_AT + i * Float.BYTES, 0, parameters[parameter.at() + from + i] + shift);
            }
            byte[] bytes = new byte[(int) type.bytes(count)];
            JvmMemory.read(convert(type, count), bytes, 0, bytes.length);
            out.write(bytes);
        }
    }

    /** Turns the floats in linear memory into the type; returns where the result is. */
    private static int convert(GgmlType type, int count) {
        switch (type) {
            case Q4_0 -> Quantizer.quantizeQ4_0(FLOATS_AT, BLOCKS_AT, count);
            case Q8_0 -> Quantizer.quantizeQ8_0(FLOATS_AT, BLOCKS_AT, count);
            default -> {
                return FLOATS_AT;
            }
        }
        return BLOCKS_AT;
    }
}
