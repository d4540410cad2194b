package moonlamp.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The bundled model, which is longer than one piece of the store, and shorter than two. */
record TwoPieceModel(byte[] bytes) {
    static TwoPieceModel create() throws IOException {
        return new TwoPieceModel(Files.readAllBytes(Path.of("models/moonlamp-little.gguf")));
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
