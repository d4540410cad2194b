package moonlamp.story;

import java.util.Arrays;

/** Bytes as a link carries them: a check sum after them, all in base64url (RFC 4648, section 5) without padding. */
final class LinkText {
    static final String DAMAGED = "This story link is damaged: part of it is missing or changed";

    private static final int CHECK_BYTES = 2;
    private static final int MAX_CHARS = 1000;
    private static final String DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    private LinkText() {}

    static String of(byte[] bytes) {
        byte[] sealed = Arrays.copyOf(bytes, bytes.length + CHECK_BYTES);
        int check = crc16(bytes, bytes.length);
        sealed[bytes.length] = (byte) (check >> 8);
        sealed[bytes.length + 1] = (byte) check;
        return toBase64(sealed);
    }

    /**
     * The bytes of a text; at least one. Several texts can have the same bytes: whoever needs a single one compares {@link
     * #of}.
     *
     * @throws RecipeFormatException if it is too long, or its check sum is not right
     */
    static byte[] bytes(String text) {
        if (text.length() > MAX_CHARS) {
            throw new RecipeFormatException("This story link is too long");
        }
        byte[] sealed = fromBase64(text);
        int length = sealed.length - CHECK_BYTES;
        if (length < 1) {
            throw new RecipeFormatException(DAMAGED);
        }
        int check = (sealed[length] & 255) << 8 | sealed[length + 1] & 255;
        if (check != crc16(sealed, length)) {
            throw new RecipeFormatException(DAMAGED);
        }
        return Arrays.copyOf(sealed, length);
    }

    /** CRC-16 with the polynomial 0x1021 and start value 0xFFFF (ITU-T V.41): finds every error of up to 16 bits in a row. */
    private static int crc16(byte[] bytes, int length) {
        int crc = 0xFFFF;
        for (int i = 0; i < length; i++) {
            crc ^= (bytes[i] & 255) << 8;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 0x8000) != 0 ? crc << 1 ^ 0x1021 : crc << 1;
            }
        }
        return crc & 0xFFFF;
    }

    private static String toBase64(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        int bits = 0;
        int held = 0;
        for (byte b : bytes) {
            held = held << 8 | b & 255;
            bits += 8;
            while (bits >= 6) {
                bits -= 6;
                text.append(DIGITS.charAt(held >> bits & 63));
            }
        }
        if (bits > 0) {
            text.append(DIGITS.charAt(held << 6 - bits & 63));
        }
        return text.toString();
    }

    private static byte[] fromBase64(String text) {
        byte[] bytes = new byte[text.length() * 6 / 8];
        int bits = 0;
        int held = 0;
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = DIGITS.indexOf(text.charAt(i));
            if (digit < 0) {
                throw new RecipeFormatException(DAMAGED);
            }
            held = held << 6 | digit;
            bits += 6;
            if (bits >= 8) {
                bits -= 8;
                bytes[count++] = (byte) (held >> bits);
            }
        }
        return bytes;
    }
}
