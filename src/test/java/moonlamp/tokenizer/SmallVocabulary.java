package moonlamp.tokenizer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import moonlamp.gguf.StringArray;

/** The vocabulary of {@code small-vocabulary.txt}, or changed copies of it. */
final class SmallVocabulary {
    final List<String> pieces = new ArrayList<>();
    final List<Float> scores = new ArrayList<>();
    final List<Integer> types = new ArrayList<>();
    SpecialTokens special = SpecialTokens.GEMMA;

    SmallVocabulary() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                SmallVocabulary.class.getResourceAsStream("small-vocabulary.txt"), StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(this::addLine);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void addLine(String line) {
        String[] words = line.split(" ");
        if (words[0].equals("byte")) {
            for (int b = 0; b < 256; b++) {
                add(PieceType.BYTE, 0, "<0x%02X>".formatted(b));
            }
            return;
        }
        PieceType type = words[0].equals("user") ? PieceType.USER_DEFINED : PieceType.valueOf(words[0].toUpperCase());
        add(type, Float.parseFloat(words[1]), words[2].replace("\\n", "\n").replace("\\s", " "));
    }

    SmallVocabulary add(PieceType type, float score, String piece) {
        pieces.add(piece);
        scores.add(score);
        types.add(type.id());
        return this;
    }

    SmallVocabulary replace(String piece, String by) {
        pieces.set(pieces.indexOf(piece), by);
        return this;
    }

    SmallVocabulary score(String piece, float score) {
        scores.set(pieces.indexOf(piece), score);
        return this;
    }

    SmallVocabulary type(String piece, int type) {
        types.set(pieces.indexOf(piece), type);
        return this;
    }

    SmallVocabulary special(SpecialTokens tokens) {
        special = tokens;
        return this;
    }

    Vocabulary build() {
        float[] floats = new float[scores.size()];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = scores.get(i);
        }
        return Vocabulary.of(
                StringArray.of(pieces.toArray(String[]::new)),
                floats,
                types.stream().mapToInt(Integer::intValue).toArray(),
                special);
    }

    /** The ids as pieces, for expectations that a person can read. */
    static List<String> pieces(Vocabulary vocabulary, int... ids) {
        List<String> pieces = new ArrayList<>();
        for (int id : ids) {
            pieces.add(vocabulary.piece(id));
        }
        return pieces;
    }
}
