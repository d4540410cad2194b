package moonlamp.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import moonlamp.gguf.GgufHeader;
import moonlamp.gguf.GgufWriter;
import moonlamp.gguf.TensorInfo;

/**
 * The bundled model without its last layers: longer than one piece of the store and shorter than two, and short enough for
 * a browser's cache in memory, so that what a server is asked for does not depend on that. It tells nonsense.
 */
record TwoPieceModel(byte[] bytes) {
    private static final int LAYERS = 6;
    private static final String LAYERS_KEY = "gemma3.block_count";

    static TwoPieceModel create() throws IOException {
        byte[] file = Files.readAllBytes(Path.of("models/moonlamp-little.gguf"));
        GgufHeader header = GgufHeader.parse(file, file.length, file.length);
        GgufWriter writer = new GgufWriter();
        for (String key : header.keys()) {
            if (!key.equals(LAYERS_KEY)) {
                writer.put(key, header.value(key).orElseThrow());
            }
        }
        writer.uint(LAYERS_KEY, LAYERS);
        for (TensorInfo tensor : header.tensors()) {
            if (isKept(tensor.name())) {
                byte[] data = Arrays.copyOfRange(file, (int) tensor.offset(), (int) tensor.end());
                writer.tensor(tensor.name(), tensor.type(), data, tensor.dims());
            }
        }
        return new TwoPieceModel(writer.toBytes());
    }

    private static boolean isKept(String tensor) {
        return !tensor.startsWith("blk.") || Integer.parseInt(tensor.split("\\.")[1]) < LAYERS;
    }

    String sha256() {
        return sha256(bytes);
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
