package moonlamp.conversion;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** The next bytes of a stream, so many and no more; does not close it. */
final class BoundedInput extends InputStream {
    private final InputStream in;
    private long left;

    BoundedInput(InputStream in, long bytes) {
        this.in = in;
        this.left = bytes;
    }

    @Override
    public int read() throws IOException {
        if (left == 0) {
            return -1;
        }
        left--;
        return in.read();
    }

    @Override
    public int read(byte[] target, int from, int count) throws IOException {
        Objects.checkFromIndexSize(from, count, target.length);
        if (left == 0) {
            return -1;
        }
        int taken = in.read(target, from, (int) Math.min(count, left));
        left -= Math.max(taken, 0);
        return taken;
    }
}
