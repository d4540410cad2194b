package moonlamp.gguf;

import java.util.LinkedHashMap;
import java.util.Map;

/** The malformed files for tests of other packages. */
public final class SpoiltFiles {
    private SpoiltFiles() {}

    /** Every malformed file by the rule it breaks and how. */
    public static Map<String, byte[]> all() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        MalformedGgufs.all().forEach(row -> files.put(row.toString(), row.file()));
        return files;
    }

    /** A sound small file. */
    public static byte[] sound() {
        return new RawGguf().build();
    }

    /** Bytes of the sound file before padding and tensor data. */
    public static int soundHeaderBytes() {
        return new RawGguf().header().length;
    }
}
