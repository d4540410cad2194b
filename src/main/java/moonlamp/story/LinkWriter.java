package moonlamp.story;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes the bytes of a link: what {@link LinkReader} reads. */
final class LinkWriter {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    void number(long number) {
        long rest = number;
        while ((rest & ~127L) != 0) {
            out.write((int) rest & 127 | 128);
            rest >>>= 7;
        }
        out.write((int) rest);
    }

    void fraction(float value) {
        number(StorySampling.hundredths(value));
    }

    void next(int b) {
        out.write(b);
    }

    void choice(List<String> options, String choice) {
        int index = options.indexOf(choice);
        number(index < 0 ? options.size() : index);
        if (index < 0) {
            text(choice);
        }
    }

    void text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        number(utf8.length);
        out.write(utf8, 0, utf8.length);
    }

    byte[] bytes() {
        return out.toByteArray();
    }
}
