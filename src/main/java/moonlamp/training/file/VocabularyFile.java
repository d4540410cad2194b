package moonlamp.training.file;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import com.google.gson.reflect.TypeToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import moonlamp.tokenizer.PieceType;
import moonlamp.training.vocabulary.Pieces;

/** A vocabulary as JSON: {@code [["piece", "TYPE"], ...]} in the order of ids. */
public final class VocabularyFile {
    private static final Gson GSON = new Gson();

    private VocabularyFile() {}

    /** Writes the pieces, one a line. */
    public static void write(Path file, Pieces pieces) throws IOException {
        StringBuilder json = new StringBuilder("[");
        for (Pieces.Piece piece : pieces.list()) {
            json.append(json.length() == 1 ? "\n" : ",\n");
            json.append(GSON.toJson(List.of(piece.text(), piece.type().name())));
        }
        WholeFile.write(file, json.append("\n]\n").toString());
    }

    /**
     * Reads what {@link #write} has written.
     *
     * @throws IOException if the file is missing or not of this form
     */
    public static Pieces read(Path file) throws IOException {
        try {
            List<List<String>> rows =
                    GSON.fromJson(Files.readString(file), new TypeToken<List<List<String>>>() {}.getType());
            List<Pieces.Piece> pieces = new ArrayList<>();
            for (List<String> row : rows) {
                pieces.add(new Pieces.Piece(row.get(0), PieceType.valueOf(row.get(1))));
            }
            return new Pieces(pieces);
        } catch (JsonParseException | IllegalArgumentException | IndexOutOfBoundsException | NullPointerException e) {
            throw new IOException(file + " is no vocabulary: expected a list of pairs of piece and type", e);
        }
    }
}
