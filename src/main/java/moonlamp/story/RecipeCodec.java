package moonlamp.story;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The bytes of a {@link Recipe} in base64url (RFC 4648, section 5) without padding.
 *
 * <p>Version 1 for the full head, 2 for that of stories: the version; theme * 3 + length; character, setting, twist, each as the number of the option or, for
 * free text, the number of options followed by the count of UTF-8 bytes and the bytes; seed; temperature, top-k, top-p,
 * min-p, repetition penalty (fractions in hundredths), repetition window; CRC-16 of all that. Numbers are unsigned
 * LEB128.
 */
final class RecipeCodec {
    static final String PREFIX = "r=";

    private static final int FULL_HEAD = 1;
    private static final int STORY_HEAD = 2;
    private static final int CHECK_BYTES = 2;
    private static final int MAX_CHARS = 1000;
    private static final String DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    private static final String DAMAGED = "This story link is damaged: part of it is missing or changed";

    private RecipeCodec() {}

    static String encode(Recipe recipe) {
        StoryRequest request = recipe.request();
        StorySampling sampling = recipe.sampling();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(sampling.storyHead() ? STORY_HEAD : FULL_HEAD);
        out.write(request.theme().ordinal() * StoryOptions.LENGTHS.size()
                + request.length().ordinal());
        writeChoice(out, StoryOptions.CHARACTERS, request.character());
        writeChoice(out, StoryOptions.SETTINGS, request.setting());
        writeChoice(out, StoryOptions.TWISTS, request.twist());
        writeNumber(out, recipe.seed());
        writeNumber(out, StorySampling.hundredths(sampling.temperature()));
        writeNumber(out, sampling.topK());
        writeNumber(out, StorySampling.hundredths(sampling.topP()));
        writeNumber(out, StorySampling.hundredths(sampling.minP()));
        writeNumber(out, StorySampling.hundredths(sampling.repetitionPenalty()));
        writeNumber(out, sampling.repetitionWindow());
        int check = crc16(out.toByteArray(), out.size());
        out.write(check >> 8);
        out.write(check);
        return toBase64(out.toByteArray());
    }

    static Recipe decode(String text) {
        if (text.length() > MAX_CHARS) {
            throw new RecipeFormatException("This story link is too long");
        }
        byte[] bytes = fromBase64(text);
        int length = bytes.length - CHECK_BYTES;
        if (length < 1) {
            throw new RecipeFormatException(DAMAGED);
        }
        int check = (bytes[length] & 255) << 8 | bytes[length + 1] & 255;
        if (check != crc16(bytes, length)) {
            throw new RecipeFormatException(DAMAGED);
        }
        if (bytes[0] != FULL_HEAD && bytes[0] != STORY_HEAD) {
            throw new RecipeFormatException("This story link was made by another version of Moonlamp (link version "
                    + bytes[0] + ", this one reads " + FULL_HEAD + " and " + STORY_HEAD + ")");
        }
        Recipe recipe = read(new Cursor(bytes, length));
        if (!encode(recipe).equals(text)) {
            throw new RecipeFormatException("This story link is not in the form that Moonlamp writes");
        }
        return recipe;
    }

    private static Recipe read(Cursor in) {
        int lengths = StoryOptions.LENGTHS.size();
        int kind = in.number();
        if (kind >= StoryOptions.THEMES.size() * lengths) {
            throw new RecipeFormatException("This story link names a kind of story that does not exist");
        }
        try {
            StoryRequest request = new StoryRequest(
                    in.choice(StoryOptions.CHARACTERS),
                    in.choice(StoryOptions.SETTINGS),
                    in.choice(StoryOptions.TWISTS),
                    StoryOptions.THEMES.get(kind / lengths),
                    StoryOptions.LENGTHS.get(kind % lengths));
            long seed = in.longNumber();
            return new Recipe(request, seed, in.sampling());
        } catch (RecipeFormatException damaged) {
            throw damaged;
        } catch (IllegalArgumentException outOfRange) {
            throw new RecipeFormatException("This story link holds something impossible: " + outOfRange.getMessage());
        }
    }

    private static void writeChoice(ByteArrayOutputStream out, List<String> options, String choice) {
        int index = options.indexOf(choice);
        writeNumber(out, index < 0 ? options.size() : index);
        if (index < 0) {
            byte[] utf8 = choice.getBytes(StandardCharsets.UTF_8);
            writeNumber(out, utf8.length);
            out.write(utf8, 0, utf8.length);
        }
    }

    private static void writeNumber(ByteArrayOutputStream out, long number) {
        long rest = number;
        while ((rest & ~127L) != 0) {
            out.write((int) rest & 127 | 128);
            rest >>>= 7;
        }
        out.write((int) rest);
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

    /** Reads front to back and never past the end. */
    private static final class Cursor {
        private final byte[] bytes;
        private final int end;
        private int at = 1;

        Cursor(byte[] bytes, int end) {
            this.bytes = bytes;
            this.end = end;
        }

        int number() {
            long number = longNumber();
            if (number < 0 || number > Integer.MAX_VALUE) {
                throw new RecipeFormatException(DAMAGED);
            }
            return (int) number;
        }

        long longNumber() {
            long number = 0;
            for (int shift = 0; shift < 64; shift += 7) {
                if (at >= end) {
                    throw new RecipeFormatException(DAMAGED);
                }
                byte b = bytes[at++];
                number |= (b & 127L) << shift;
                if (b >= 0) {
                    return number;
                }
            }
            throw new RecipeFormatException(DAMAGED);
        }

        String choice(List<String> options) {
            int index = number();
            if (index < options.size()) {
                return options.get(index);
            }
            int length = number();
            if (index > options.size() || length > end - at) {
                throw new RecipeFormatException(DAMAGED);
            }
            at += length;
            return new String(bytes, at - length, length, StandardCharsets.UTF_8);
        }

        StorySampling sampling() {
            float temperature = number() / 100f;
            int topK = number();
            float topP = number() / 100f;
            float minP = number() / 100f;
            float repetitionPenalty = number() / 100f;
            int repetitionWindow = number();
            return new StorySampling(
                    temperature, topK, topP, minP, repetitionPenalty, repetitionWindow, bytes[0] == STORY_HEAD);
        }
    }
}
