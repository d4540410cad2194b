package moonlamp.gguf;

import moonlamp.gguf.GgufFormatException.Kind;

/** Checks that a file starts as GGUF does, and names what it is if it is something else people mistake for a model. */
final class FileSignature {
    private static final byte[] MAGIC = bytes("GGUF");
    /** Length of the magic. */
    static final int BYTES = 4;

    private FileSignature() {}

    /**
     * Checks the magic, as far as {@code length} shows it.
     *
     * @throws GgufFormatException NOT_A_MODEL for recognised other files, MAGIC for anything else
     */
    static void check(byte[] bytes, int length) {
        int visible = Math.min(length, MAGIC.length);
        if (startsWith(bytes, visible, MAGIC, visible)) {
            return;
        }
        String found = describe(bytes, length);
        if (found != null) {
            throw new GgufFormatException(Kind.NOT_A_MODEL, 0, "file", "a GGUF model", found);
        }
        throw new GgufFormatException(Kind.MAGIC, 0, "magic", "GGUF", Quoted.of(bytes, 0, visible));
    }

    private static String describe(byte[] bytes, int length) {
        int start = textStart(bytes, length);
        int first = start < length ? bytes[start] : 0;
        if (first == '<') {
            return "a web page (HTML or XML)";
        }
        if (first == '{' || first == '[') {
            return "a JSON text";
        }
        if (length > 8 && bytes[8] == '{') {
            return "a safetensors file";
        }
        for (Known known : Known.values()) {
            if (startsWith(bytes, length, known.start, known.start.length)) {
                return known.description;
            }
        }
        return null;
    }

    /** Index behind a byte order mark and white space. */
    private static int textStart(byte[] bytes, int length) {
        int i = startsWith(bytes, length, new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, 3) ? 3 : 0;
        while (i < length && (bytes[i] == ' ' || bytes[i] == '\t' || bytes[i] == '\r' || bytes[i] == '\n')) {
            i++;
        }
        return i;
    }

    private static boolean startsWith(byte[] bytes, int length, byte[] start, int count) {
        if (length < count) {
            return false;
        }
        for (int i = 0; i < count; i++) {
            if (bytes[i] != start[i]) {
                return false;
            }
        }
        return true;
    }

    /** The characters, each below 256, as bytes. */
    private static byte[] bytes(String text) {
        byte[] bytes = new byte[text.length()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) text.charAt(i);
        }
        return bytes;
    }

    private enum Known {
        ZIP("PK\3\4", "a ZIP archive"),
        GZIP("\u001F\u008B", "a gzip archive"),
        PDF("%PDF", "a PDF document"),
        JPEG("\u00FF\u00D8\u00FF", "a JPEG image"),
        PNG("\u0089PNG", "a PNG image"),
        GIF("GIF8", "a GIF image"),
        LFS("version https://git-lfs", "a Git LFS pointer, not the file it stands for");

        private final byte[] start;
        private final String description;

        Known(String start, String description) {
            this.start = bytes(start);
            this.description = description;
        }
    }
}
