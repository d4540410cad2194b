package moonlamp.browser.engine;

import moonlamp.gguf.GgufFormatException;
import moonlamp.gguf.GgufHeader;
import moonlamp.gguf.GgufHeaderReader;

/** Reads the header of a model file out of the staging area: the whole of it, or what planning needs. */
final class HeaderReader {
    private final GgufHeaderReader reader;
    private final boolean whole;
    private byte[] piece = {};

    private HeaderReader(GgufHeaderReader reader, boolean whole) {
        this.reader = reader;
        this.whole = whole;
    }

    static HeaderReader toLoad(int fileBytes) {
        return new HeaderReader(new GgufHeaderReader(fileBytes), true);
    }

    /** A reader that leaves the vocabulary out. */
    static HeaderReader toPlan(int fileBytes) {
        return new HeaderReader(GgufHeaderReader.withoutStrings(fileBytes), false);
    }

    /** Whether the header will do to load the model. */
    boolean whole() {
        return whole;
    }

    /**
     * Takes the next bytes of the file.
     *
     * @return whether the header is complete; further bytes are not needed then
     * @throws GgufFormatException if it is broken, or the whole file holds no complete one
     */
    boolean accept(int address, int count) {
        if (piece.length < count) {
            piece = new byte[count];
        }
        Exchange.read(address, piece, 0, count);
        return reader.accept(piece, 0, count);
    }

    /** @throws IllegalStateException if it is not complete */
    GgufHeader header() {
        return reader.header();
    }
}
