package moonlamp.browser.engine;

import java.util.Arrays;
import moonlamp.gguf.GgufFormatException;
import moonlamp.gguf.GgufHeader;

/** Collects the beginning of a model file until its header is complete. */
final class HeaderReader {
    private static final int FIRST_BYTES = 64 << 10;

    private final int fileBytes;
    private byte[] bytes = new byte[FIRST_BYTES];
    private int length;
    /** Parsing again is worth while when so many bytes are there: each try costs time in proportion to them. */
    private int nextTry;

    private GgufHeader header;

    HeaderReader(int fileBytes) {
        this.fileBytes = fileBytes;
    }

    /**
     * Takes the next bytes of the file.
     *
     * @return whether the header is complete; further bytes are not needed then
     * @throws GgufFormatException if it is broken, or the whole file holds no complete one
     */
    boolean accept(int address, int count) {
        if (header != null) {
            return true;
        }
        if (length + count > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + count));
        }
        Exchange.read(address, bytes, length, count);
        length += count;
        if (length >= nextTry || length >= fileBytes) {
            parse();
        }
        return header != null;
    }

    /** @throws IllegalStateException if it is not complete */
    GgufHeader header() {
        if (header == null) {
            throw new IllegalStateException("the header is not complete");
        }
        return header;
    }

    private void parse() {
        try {
            header = GgufHeader.parse(bytes, length, fileBytes);
            bytes = new byte[0];
        } catch (GgufFormatException e) {
            if (!e.isTruncated()) {
                throw e;
            }
            nextTry = 2 * length;
        }
    }
}
