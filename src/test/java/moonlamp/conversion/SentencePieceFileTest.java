package moonlamp.conversion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import moonlamp.conversion.ConversionException.Kind;
import moonlamp.gguf.GgufHeader;
import moonlamp.testing.TinyModels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** SentencePiece files that are damaged, or sound and of another sort than Gemma's. */
class SentencePieceFileTest {
    private record Row(String name, Kind kind, byte[] file) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static final byte[] PIECE = message(1, text("a"));
    private static final byte[] TRAINER = message(2, Pieces.trainer(2, true));
    private static final byte[] NORMALIZER = message(3, Pieces.normalizer(false, false));

    static List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        add(rows, "empty", Kind.VOCABULARY);
        add(rows, "no pieces", Kind.VOCABULARY, TRAINER, NORMALIZER);
        add(rows, "no trainer: a unigram model", Kind.VOCABULARY, PIECE, NORMALIZER);
        add(rows, "no normaliser: it would remove spaces", Kind.VOCABULARY, PIECE, TRAINER);
        add(rows, "unigram", Kind.VOCABULARY, PIECE, message(2, Pieces.trainer(1, true)), NORMALIZER);
        add(rows, "no bytes", Kind.VOCABULARY, PIECE, message(2, Pieces.trainer(2, false)), NORMALIZER);
        add(rows, "removes spaces", Kind.VOCABULARY, PIECE, TRAINER, message(3, Pieces.normalizer(false, true)));
        add(rows, "has rules", Kind.VOCABULARY, PIECE, TRAINER, NORMALIZER, message(3, bytes(2, new byte[] {1})));
        add(rows, "keeps spaces", Kind.VOCABULARY, PIECE, TRAINER, NORMALIZER, message(3, integer(5, 0)));
        add(rows, "spaces behind", Kind.VOCABULARY, PIECE, TRAINER, message(2, integer(24, 1)), NORMALIZER);
        for (long type : new long[] {0, 7, -1, 1L << 32 | 1}) {
            add(rows, "piece of type " + type, Kind.VOCABULARY, message(1, integer(3, type)), TRAINER, NORMALIZER);
        }
        add(rows, "text is no UTF-8", Kind.VOCABULARY, message(1, bytes(1, new byte[] {(byte) 0xC3})));
        add(rows, "text is a number", Kind.VOCABULARY, message(1, integer(1, 7)));
        add(rows, "score is a number", Kind.VOCABULARY, message(1, integer(2, 7)));
        add(rows, "type is a text", Kind.VOCABULARY, message(1, bytes(3, new byte[1])));
        add(rows, "piece is a number", Kind.VOCABULARY, integer(1, 7));
        add(rows, "field 0", Kind.VOCABULARY, new byte[] {0, 0});
        add(rows, "a group", Kind.VOCABULARY, new byte[] {9 << 3 | 3});
        add(rows, "wire type 7", Kind.VOCABULARY, new byte[] {9 << 3 | 7});
        add(rows, "longer than the file", Kind.TRUNCATED, new byte[] {1 << 3 | 2, 5, 0});
        add(rows, "longer than the piece", Kind.TRUNCATED, message(1, new byte[] {1 << 3 | 2, 9}));
        byte[] huge = {1 << 3 | 2, -1, -1, -1, -1, -1, -1, -1, -1, -1, 1};
        add(rows, "length 2^64 - 1", Kind.TRUNCATED, huge);
        add(rows, "number without an end", Kind.VOCABULARY, new byte[] {
            1 << 3, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1
        });
        add(rows, "web page", Kind.VOCABULARY, "<!DOCTYPE html>".getBytes(StandardCharsets.UTF_8));
        return rows;
    }

    private static void add(List<Row> rows, String name, Kind kind, byte[]... parts) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            file.writeBytes(part);
        }
        rows.add(new Row(name, kind, file.toByteArray()));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void isRefused(Row row) {
        ConversionException refusal =
                assertThrows(ConversionException.class, () -> SentencePieceFile.parse(row.file), row.name);
        assertEquals(row.kind, refusal.kind(), refusal.getMessage());
        assertTrue(refusal.getMessage().startsWith("tokenizer.model: "), refusal.getMessage());
    }

    /** A prefix that ends between two pieces lacks the parts behind them. */
    @Test
    void noPrefixIsAccepted() {
        byte[] gguf = new TinyModels().layers(1).toGguf();
        byte[] file =
                Pieces.of(GgufHeader.parse(gguf, gguf.length, gguf.length)).sentencePiece();
        for (int length = 0; length < file.length; length++) {
            byte[] prefix = Arrays.copyOf(file, length);
            ConversionException refusal = assertThrows(
                    ConversionException.class, () -> SentencePieceFile.parse(prefix), "prefix of " + length);
            assertTrue(Set.of(Kind.TRUNCATED, Kind.VOCABULARY).contains(refusal.kind()), refusal.getMessage());
        }
        assertEquals(512, SentencePieceFile.parse(file).size());
    }

    @Test
    void morePiecesThanRowsAreRefused() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        for (byte[] part : new byte[][] {PIECE, message(1, text("moon")), TRAINER, NORMALIZER}) {
            file.writeBytes(part);
        }
        SentencePieceFile pieces = SentencePieceFile.parse(file.toByteArray());
        pieces.putInto(new PieceTable(2));
        ConversionException refusal = assertThrows(ConversionException.class, () -> pieces.putInto(new PieceTable(1)));
        assertTrue(refusal.getMessage().contains("\"moon\", has no row in the embedding of 1"), refusal.getMessage());
    }

    private static byte[] message(int field, byte[] content) {
        return bytes(field, content);
    }

    private static byte[] text(String text) {
        return bytes(1, text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] bytes(int field, byte[] value) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Pieces.bytes(field, value, out);
        return out.toByteArray();
    }

    private static byte[] integer(int field, long value) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Pieces.integer(field, value, out);
        return out.toByteArray();
    }
}
