package moonlamp.training.evaluation;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;

/**
 * Reads a file of one JSON object a line, one by one; blank lines are skipped.
 *
 * @param <T> what a line becomes
 */
public final class JsonLines<T> implements Iterator<T>, AutoCloseable {
    /** One object, which knows where it stands. */
    static final class Line {
        private final JsonObject object;
        private final String place;

        private Line(JsonObject object, String place) {
            this.object = object;
            this.place = place;
        }

        /** The text of a field, or another if there is no text in it. */
        String text(String field, String otherwise) {
            return isText(object.get(field)) ? object.get(field).getAsString() : otherwise;
        }

        /**
         * The text of a field.
         *
         * @throws JsonLinesException if there is none
         */
        String text(String field) {
            if (!isText(object.get(field))) {
                throw new JsonLinesException(place + " has no text in its field \"" + field + "\"");
            }
            return object.get(field).getAsString();
        }

        private static boolean isText(JsonElement value) {
            return value != null
                    && value.isJsonPrimitive()
                    && value.getAsJsonPrimitive().isString();
        }
    }

    private final Path file;
    private final BufferedReader reader;
    private final Function<Line, T> read;
    private int number;
    private String next;

    private JsonLines(Path file, Function<Line, T> read) throws IOException {
        this.file = file;
        this.read = read;
        reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
        advance();
    }

    /** The fields "text" and "source" of each line; where there is no source, the file's name stands for it. */
    public static JsonLines<SourcedText> texts(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        return of(file, line -> new SourcedText(line.text("source", name), line.text("text")));
    }

    static <T> JsonLines<T> of(Path file, Function<Line, T> read) throws IOException {
        return new JsonLines<>(file, read);
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    /**
     * What the next line holds.
     *
     * @throws JsonLinesException if it is no JSON object, or lacks something
     */
    @Override
    public T next() {
        if (next == null) {
            throw new NoSuchElementException(file + " has no more lines");
        }
        T value = read.apply(new Line(parse(next), place()));
        try {
            advance();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return value;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private void advance() throws IOException {
        do {
            next = reader.readLine();
            number++;
        } while (next != null && next.isBlank());
    }

    private JsonObject parse(String line) {
        try {
            JsonElement element = JsonParser.parseString(line);
            if (element.isJsonObject()) {
                return element.getAsJsonObject();
            }
        } catch (JsonParseException broken) {
            throw new JsonLinesException(place() + " is no JSON", broken);
        }
        throw new JsonLinesException(place() + " is no JSON object");
    }

    private String place() {
        return "line " + number + " of " + file;
    }
}
