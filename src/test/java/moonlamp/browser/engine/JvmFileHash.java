package moonlamp.browser.engine;

import moonlamp.browser.models.FileHash;
import moonlamp.simd.JvmMemory;

/** The engine's SHA-256 on the JVM's linear memory. */
public final class JvmFileHash implements FileHash<byte[]> {
    private static final int SCRATCH = 16;
    private static final int BYTES = 1024;

    private Sha256 sha256;

    /** Makes the memory that all of them share, for pieces of such a length. */
    public static void reserve(int pieceBytes) {
        JvmMemory.reserve(BYTES + pieceBytes);
    }

    @Override
    public void begin() {
        sha256 = new Sha256(SCRATCH);
    }

    @Override
    public void resume(String state) {
        begin();
        sha256.resume(state);
    }

    @Override
    public void update(byte[] bytes, int length) {
        JvmMemory.write(BYTES, bytes, 0, length);
        sha256.update(BYTES, length);
    }

    @Override
    public String state() {
        return sha256.state();
    }

    @Override
    public String digest() {
        return sha256.digest();
    }
}
