package moonlamp.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Where a command reads and writes. Text is UTF-8 whatever the locale says, lines end with LF.
 *
 * @param in the standard input, bytes
 * @param out results; buffered, a command flushes it
 * @param err what went wrong
 */
record Console(InputStream in, PrintStream out, PrintStream err) {
    private static final int BUFFER = 1 << 16;

    /** The streams of this process. */
    static Console ofProcess() {
        return of(
                new FileInputStream(FileDescriptor.in),
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err));
    }

    static Console of(InputStream in, OutputStream out, OutputStream err) {
        return new Console(
                in,
                new PrintStream(new BufferedOutputStream(out, BUFFER), false, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    /** Prints one line. */
    void line(String text) {
        out.print(text);
        out.print('\n');
    }
}
