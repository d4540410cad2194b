package moonlamp.training.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Lists among the resources: an entry a line; blank lines, and what follows a number sign, are for readers. */
public final class WordList {
    private WordList() {}

    /**
     * The entries of a list, in order, white space around them removed.
     *
     * @param user a class of the package that the list belongs to
     */
    public static List<String> read(Class<?> user, String name) {
        try (InputStream in = user.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the list " + name + " is not among the program's resources");
            }
            return entries(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static List<String> entries(String text) {
        return text.lines()
                .map(line -> line.replaceFirst("#.*", "").strip())
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
