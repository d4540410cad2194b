package moonlamp.story;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the bytes of a link front to back and never past the end; whatever cannot be is a {@link RecipeFormatException}. */
final class LinkReader {
    private final byte[] bytes;
    private int at;

    LinkReader(byte[] bytes) {
        this.bytes = bytes;
    }

    /** A number of 0 to 2,147,483,647. */
    int number() {
        long number = longNumber();
        if (number < 0 || number > Integer.MAX_VALUE) {
            throw damaged();
        }
        return (int) number;
    }

    /** Any 64 bits, as an unsigned LEB128. */
    long longNumber() {
        long number = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            byte b = next();
            number |= (b & 127L) << shift;
            if (b >= 0) {
                return number;
            }
        }
        throw damaged();
    }

    byte next() {
        if (at >= bytes.length) {
            throw damaged();
        }
        return bytes[at++];
    }

    /** One of a list by its place in it. */
    <T> T oneOf(List<T> list) {
        int index = number();
        if (index >= list.size()) {
            throw damaged();
        }
        return list.get(index);
    }

    /** An option by its number, or other words after the number of options. */
    String choice(List<String> options) {
        int index = number();
        if (index > options.size()) {
            throw damaged();
        }
        return index < options.size() ? options.get(index) : text();
    }

    /** The count of UTF-8 bytes, then the bytes. */
    String text() {
        int length = number();
        if (length > bytes.length - at) {
            throw damaged();
        }
        at += length;
        return new String(bytes, at - length, length, StandardCharsets.UTF_8);
    }

    private static RecipeFormatException damaged() {
        return new RecipeFormatException(LinkText.DAMAGED);
    }
}
