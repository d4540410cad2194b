package moonlamp.testing;

import java.nio.charset.StandardCharsets;

/**
 * The memory that a WebAssembly module imports, read from its import section (core specification, "Binary Format").
 *
 * @param name module and field, joined by a dot
 * @param shared whether it is a shared memory
 * @param minPages least size, in pages of 64 KiB
 * @param maxPages greatest maximum, or -1 for none
 */
public record MemoryImport(String name, boolean shared, long minPages, long maxPages) {
    /** Reads a module; throws AssertionError if it imports no memory. */
    public static MemoryImport of(byte[] module) {
        return new Reader(module).find();
    }

    /** A cursor over the module. */
    private static final class Reader {
        private static final int IMPORT_SECTION = 2;
        private static final int HEADER_BYTES = 8;

        private final byte[] bytes;
        private int at = HEADER_BYTES;

        Reader(byte[] bytes) {
            this.bytes = bytes;
        }

        MemoryImport find() {
            while (at < bytes.length) {
                int section = next();
                int end = (int) number() + at;
                if (section == IMPORT_SECTION) {
                    return findImport((int) number());
                }
                at = end;
            }
            throw new AssertionError("the module has no imports");
        }

        private MemoryImport findImport(int count) {
            for (int i = 0; i < count; i++) {
                String name = text() + "." + text();
                int kind = next();
                if (kind == 2) {
                    int flags = next();
                    return new MemoryImport(name, (flags & 2) != 0, number(), (flags & 1) != 0 ? number() : -1);
                }
                if (kind != 0) {
                    throw new AssertionError("import " + name + " of kind " + kind + " before the memory");
                }
                number();
            }
            throw new AssertionError("the module imports no memory");
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
