package moonlamp.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import moonlamp.gguf.GgufHeader;
import moonlamp.gguf.GgufWriter;
import moonlamp.gguf.TensorInfo;

/** The bundled model, made larger by metadata that nobody reads. */
final class PaddedModel {
    /** Floats of one array of metadata, short of what the reader allows. */
    private static final int ARRAY_FLOATS = 250_000;

    private PaddedModel() {}

    /** A file of about so many bytes that tells stories like the bundled model; another seed makes another file. */
    static byte[] of(int bytes, long seed) {
        try {
            return make(bytes, seed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] make(int bytes, long seed) throws IOException {
        byte[] file = Files.readAllBytes(Path.of("models/moonlamp-little.gguf"));
        GgufHeader header = GgufHeader.parse(file, file.length, file.length);
        GgufWriter writer = new GgufWriter();
        for (String key : header.keys()) {
            writer.put(key, header.value(key).orElseThrow());
        }
        Random random = new Random(seed);
        int left = (bytes - file.length) / Float.BYTES;
        for (int i = 0; left > 0; i++) {
            float[] padding = new float[Math.min(left, ARRAY_FLOATS)];
            for (int j = 0; j < padding.length; j++) {
                padding[j] = random.nextFloat();
            }
            writer.floats("padding." + i, padding);
            left -= padding.length;
        }
        for (TensorInfo tensor : header.tensors()) {
            byte[] data = Arrays.copyOfRange(file, (int) tensor.offset(), (int) tensor.end());
            writer.tensor(tensor.name(), tensor.type(), data, tensor.dims());
        }
        return writer.toBytes();
    }
}
