package moonlamp.gguf;

import java.nio.charset.StandardCharsets;

/** Foreign bytes made fit for an error message: printable ASCII, everything else as \xNN, cut at 40 bytes. */
public final class Quoted {
    private static final int MAX_BYTES = 40;
    private static final String HEX = "0123456789abcdef";

    private Quoted() {}

    /** Quotes the text's UTF-8 bytes. */
    public static String of(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        return of(utf8, 0, utf8.length);
    }

    /** Quotes {@code bytes[from, from + count)}. */
    public static String of(byte[] bytes, int from, int count) {
        StringBuilder text = new StringBuilder("\"");
        int shown = Math.min(count, MAX_BYTES);
        for (int i = from; i < from + shown; i++) {
            int b = bytes[i] & 0xFF;
            if (b >= 0x20 && b < 0x7F && b != '"' && b != '\\') {
                text.append((char) b);
            } else {
                text.append("\\x").append(HEX.charAt(b >> 4)).append(HEX.charAt(b & 15));
            }
        }
        return text.append(shown < count ? "...\"" : "\"").toString();
    }
}
