package moonlamp.story;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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
        String text = text(user, name);
        if (text == null) {
            throw new IllegalStateException("the list " + name + " is not among the program's resources");
        }
        return entries(text);
    }

    /** What the file says, or null if there is none; {@code moonlamp.teavm.EmbeddedLists} has the browser's body for it. */
    private static String text(Class<?> user, String name) {
        try (InputStream in = user.getResourceAsStream(name)) {
            return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static List<String> entries(String text) {
        List<String> entries = new ArrayList<>();
        for (String line : split(text, '\n')) {
            int comment = line.indexOf('#');
            String entry = (comment < 0 ? line : line.substring(0, comment)).strip();
            if (!entry.isEmpty()) {
                entries.add(entry);
            }
        }
        return entries;
    }

    /**
     * The words of an entry that writes several in short: "thief thieves kill/s/ed" are thief, thieves, kill, kills and
     * killed.
     */
    public static List<String> expanded(String entry) {
        List<String> words = new ArrayList<>();
        for (String group : split(entry, ' ')) {
            List<String> parts = split(group, '/');
            String stem = parts.get(0);
            for (int i = 0; i < parts.size() && !stem.isEmpty(); i++) {
                words.add(i == 0 ? stem : stem + parts.get(i));
            }
        }
        return words;
    }

    private static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, from)) {
            parts.add(text.substring(from, at));
            from = at + 1;
        }
        parts.add(text.substring(from));
        return parts;
    }
}
