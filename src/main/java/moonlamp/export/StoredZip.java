package moonlamp.export;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * A ZIP archive whose files are stored as they are (PKWARE APPNOTE 6.3.10, method 0). A book is some ten kilobytes;
 * java.util.zip would add 34 kB to the compressed page, this adds 1.
 */
final class StoredZip {
    private static final int LOCAL_HEADER = 0x04034b50;
    private static final int CENTRAL_HEADER = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int VERSION = 10;
    /** 1 January 1980: the first day that ZIP knows. The same story is the same file. */
    private static final int DATE = 1 << 5 | 1;

    private final ByteArrayOutputStream files = new ByteArrayOutputStream();
    private final ByteArrayOutputStream directory = new ByteArrayOutputStream();
    private int count;

    /** Adds a file. @param path ASCII, with '/' between folders */
    StoredZip add(String path, String content) {
        byte[] name = path.getBytes(StandardCharsets.UTF_8);
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        int crc = Crc32.of(bytes);
        int offset = files.size();
        four(files, LOCAL_HEADER);
        describe(files, name, bytes, crc);
        files.write(name, 0, name.length);
        files.write(bytes, 0, bytes.length);

        four(directory, CENTRAL_HEADER);
        two(directory, VERSION);
        describe(directory, name, bytes, crc);
        two(directory, 0); // length of comment
        two(directory, 0); // disk
        two(directory, 0); // internal attributes
        four(directory, 0); // external attributes
        four(directory, offset);
        directory.write(name, 0, name.length);
        count++;
        return this;
    }

    byte[] toBytes() {
        int start = files.size();
        int length = directory.size();
        byte[] entries = directory.toByteArray();
        files.write(entries, 0, entries.length);
        four(files, END);
        two(files, 0); // this disk
        two(files, 0); // disk of the directory
        two(files, count);
        two(files, count);
        four(files, length);
        four(files, start);
        two(files, 0); // length of comment
        return files.toByteArray();
    }

    /** The part that both headers of a file share. */
    private static void describe(ByteArrayOutputStream out, byte[] name, byte[] bytes, int crc) {
        two(out, VERSION);
        two(out, 0); // flags
        two(out, 0); // stored
        two(out, 0); // time
        two(out, DATE);
        four(out, crc);
        four(out, bytes.length);
        four(out, bytes.length);
        two(out, name.length);
        two(out, 0); // length of extra field
    }

    private static void two(ByteArrayOutputStream out, int value) {
        out.write(value);
        out.write(value >> 8);
    }

    private static void four(ByteArrayOutputStream out, int value) {
        two(out, value);
        two(out, value >> 16);
    }
}
