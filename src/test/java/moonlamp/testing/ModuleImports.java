package moonlamp.testing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What a WebAssembly module imports, read from its import section (core specification, "Binary Format").
 *
 * @param names module and field, joined by a dot, of functions, memories and globals of number types
 * @param memory the imported memory, or null
 */
public record ModuleImports(List<String> names, Memory memory) {
    /**
     * An imported memory; sizes in pages of 64 KiB.
     *
     * @param shared whether it is a shared one
     * @param minPages least size
     * @param maxPages greatest maximum, or -1 for none
     */
    public record Memory(boolean shared, long minPages, long maxPages) {}

    /** Reads a module. */
    public static ModuleImports of(byte[] module) {
        return new Reader(module).read();
    }

    /** A cursor over the module. */
    private static final class Reader {
        private static final int IMPORT_SECTION = 2;
        private static final int HEADER_BYTES = 8;
        private static final int FUNCTION = 0;
        private static final int MEMORY = 2;
        private static final int GLOBAL = 3;

        private final byte[] bytes;
        private final List<String> names = new ArrayList<>();
        private Memory memory;
        private int at = HEADER_BYTES;

        Reader(byte[] bytes) {
            this.bytes = bytes;
        }

        ModuleImports read() {
            while (at < bytes.length) {
                int section = next();
                int end = (int) number() + at;
                if (section == IMPORT_SECTION) {
                    for (long count = number(); count > 0; count--) {
                        readImport();
                    }
                }
                at = end;
            }
            return new ModuleImports(List.copyOf(names), memory);
        }

        private void readImport() {
            names.add(text() + "." + text());
            switch (next()) {
                case FUNCTION -> number();
                case MEMORY -> {
                    int flags = next();
                    memory = new Memory((flags & 2) != 0, number(), (flags & 1) != 0 ? number() : -1);
                }
                case GLOBAL -> at += 2;
                default -> throw new AssertionError("unknown kind of import: " + names);
            }
        }

        private int next() {
            return bytes[at++] & 0xFF;
        }

        private long number() {
            long value = 0;
            for (int shift = 0; ; shift += 7) {
                int part = next();
                value |= (long) (part & 0x7F) << shift;
                if (part < 0x80) {
                    return value;
                }
            }
        }

        private String text() {
            int length = (int) number();
            at += length;
            return new String(bytes, at - length, length, StandardCharsets.UTF_8);
        }
    }
}
