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
 * The bundled model with narrower feed-forward layers: longer than one piece of the store and shorter than two, and short
 * enough for a browser's cache in memory, so that what a server is asked for does not depend on that. What it tells makes
 * less sense, but there are sentences in it; without its last layers it would only repeat words.
 */
record TwoPieceModel(byte[] bytes) {
    private static final int WIDTH = 608;
    private static final String WIDTH_KEY = "gemma3.feed_forward_length";

    static TwoPieceModel create() throws IOException {
        byte[] file = Files.readAllBytes(Path.of("models/moonlamp-little.gguf"));
        GgufHeader header = GgufHeader.parse(file, file.length, file.length);
        GgufWriter writer = new GgufWriter();
        for (String key : header.keys()) {
            if (!key.equals(WIDTH_KEY)) {
                writer.put(key, header.value(key).orElseThrow());
            }
        }
        writer.uint(WIDTH_KEY, WIDTH);
        for (TensorInfo tensor : header.tensors()) {
            byte[] data = Arrays.copyOfRange(file, (int) tensor.offset(), (int) tensor.end());
            put(writer, tensor, data);
        }
        return new TwoPieceModel(writer.toBytes());
    }

    private static void put(GgufWriter writer, TensorInfo tensor, byte[] data) {
        long[] dims = tensor.dims().clone();
        if (tensor.name().contains(".ffn_gate.") || tensor.name().contains(".ffn_up.")) {
            int rowBytes = data.length / (int) dims[1];
            dims[1] = WIDTH;
            writer.tensor(tensor.name(), tensor.type(), Arrays.copyOf(data, WIDTH * rowBytes), dims);
        } else if (tensor.name().contains(".ffn_down.")) {
            byte[] narrow = beginningsOfRows(data, (int) dims[0], (int) dims[1]);
            dims[0] = WIDTH;
            writer.tensor(tensor.name(), tensor.type(), narrow, dims);
        } else {
            writer.tensor(tensor.name(), tensor.type(), data, dims);
        }
    }

    /** The first {@link #WIDTH} columns, whole blocks of them, of each row. */
    private static byte[] beginningsOfRows(byte[] data, int columns, int rows) {
        int rowBytes = data.length / rows;
        int keptBytes = rowBytes * WIDTH / columns;
        byte[] kept = new byte[rows * keptBytes];
        for (int row = 0; row < rows; row++) {
            System.arraycopy(data, row * rowBytes, kept, row * keptBytes, keptBytes);
        }
        return kept;
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
