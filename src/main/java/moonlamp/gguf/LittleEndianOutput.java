package moonlamp.gguf;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Writes little-endian numbers and GGUF strings, and counts the bytes. */
final class LittleEndianOutput extends OutputStream {
    private final OutputStream out;
    private long written;

    LittleEndianOutput(OutputStream out) {
        this.out = out;
    }

    /** Bytes written so far. */
    long written() {
        return written;
    }

    @Override
    public void write(int b) throws IOException {
        out.write(b);
        written++;
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
        out.write(bytes, from, count);
        written += count;
    }

    /** The lowest {@code size} bytes of a number. */
    void number(long value, int size) throws IOException {
        for (int i = 0; i < size; i++) {
            write((int) (value >>> 8 * i));
        }
    }

    void i32(int value) throws IOException {
        number(value, 4);
    }

    void i64(long value) throws IOException {
        number(value, 8);
    }

    void string(byte[] utf8) throws IOException {
        i64(utf8.length);
        write(utf8);
    }

    void string(String text) throws IOException {
        string(text.getBytes(StandardCharsets.UTF_8));
    }

    void zeros(long count) throws IOException {
        for (long i = 0; i < count; i++) {
            write(0);
        }
    }
}
