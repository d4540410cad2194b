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

/** The bundled model with metadata that makes it longer than one piece of the store, and shorter than two. */
record TwoPieceModel(byte[] bytes) {
    private static final int PADDING_ARRAYS = 2;
    private static final int PADDING_FLOATS = 250_000;

    static TwoPieceModel create() throws IOException {
        byte[] file = Files.readAllBytes(Path.of("models/moonlamp-little.gguf"));
        GgufHeader header = GgufHeader.parse(file, file.length, file.length);
        GgufWriter writer = new GgufWriter();
        for (String key : header.keys()) {
            writer.put(key, header.value(key).orElseThrow());
        }
        for (int i = 0; i < PADDING_ARRAYS; i++) {
            writer.floats("padding." + i, new float[PADDING_FLOATS]);
        }
        for (TensorInfo tensor : header.tensors()) {
            byte[] data = Arrays.copyOfRange(file, (int) tensor.offset(), (int) tensor.end());
            writer.tensor(tensor.name(), tensor.type(), data, tensor.dims());
        }
        return new TwoPieceModel(writer.toBytes());
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
