package moonlamp.gguf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntSupplier;
import java.util.stream.Stream;
import moonlamp.testing.TinyModels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** However a file is cut into pieces, the reader says what it says about the whole. */
class GgufHeaderReaderTest {
    private static final byte[] FILE = new TinyModels().layers(2).toGguf();
    private static final GgufHeader WHOLE = GgufHeader.parse(FILE, FILE.length, FILE.length);

    static Stream<MalformedGgufs.Row> rows() {
        return MalformedGgufTest.rows().stream();
    }

    @Test
    void anyPiecesGiveTheSameHeader() {
        long seed = new SplittableRandom().nextLong();
        SplittableRandom random = new SplittableRandom(seed);
        for (int most : new int[] {1, 2, 7, 64, 1000, FILE.length}) {
            GgufHeaderReader reader = new GgufHeaderReader(FILE.length);
            read(reader, FILE, () -> random.nextInt(1, most + 1));
            assertSame(WHOLE, reader.header(), "seed " + seed + ", pieces up to " + most);
        }
    }

    /** Not those that have to be seen from their beginning: what a file is, is judged by its first piece. */
    @ParameterizedTest
    @MethodSource("rows")
    void anyPiecesAreRefusedForTheSameReason(MalformedGgufs.Row row) {
        byte[] file = row.file();
        GgufFormatException whole =
                assertThrows(GgufFormatException.class, () -> GgufHeader.parse(file, file.length, file.length));
        for (int size : new int[] {64, 65, 100, 4096}) {
            GgufFormatException inPieces = assertThrows(
                    GgufFormatException.class,
                    () -> read(new GgufHeaderReader(file.length), file, () -> size),
                    "pieces of " + size);
            assertEquals(whole.getMessage(), inPieces.getMessage(), "pieces of " + size);
        }
    }

    @Test
    void saysWhenItHasEnough() {
        GgufHeaderReader reader = new GgufHeaderReader(FILE.length);
        assertThrows(IllegalStateException.class, reader::header);
        int cut = 1000;
        assertFalse(reader.accept(FILE, 0, cut));
        assertFalse(reader.accept(FILE, cut, 0));
        assertTrue(reader.accept(FILE, cut, FILE.length - cut));
        assertSame(WHOLE, reader.header(), "two pieces");
        assertTrue(reader.accept(FILE, 0, 0), "nothing more is needed");
    }

    @Test
    void refusesPiecesThatAreNone() {
        GgufHeaderReader reader = new GgufHeaderReader(FILE.length);
        assertThrows(IllegalArgumentException.class, () -> reader.accept(FILE, -1, 1));
        assertThrows(IllegalArgumentException.class, () -> reader.accept(FILE, 1, -1));
        assertThrows(IllegalArgumentException.class, () -> reader.accept(FILE, 1, FILE.length));
        assertThrows(
                IllegalArgumentException.class, () -> reader.accept(new byte[FILE.length + 1], 0, FILE.length + 1));
        assertFalse(reader.accept(FILE, 0, 100), "the reader is as it was");
    }

    @Test
    void aFirstLookHasEverythingButTheStringsOfArrays() {
        GgufHeaderReader reader = GgufHeaderReader.withoutStrings(FILE.length);
        read(reader, FILE, () -> 777);
        GgufHeader header = reader.header();
        StringArray pieces = header.strings("tokenizer.ggml.tokens");
        assertEquals(WHOLE.strings("tokenizer.ggml.tokens").size(), pieces.size());
        assertEquals(0, pieces.totalBytes());
        assertEquals("", pieces.string(pieces.size() - 1));
        assertEquals(WHOLE.dataOffset(), header.dataOffset());
        assertEquals(WHOLE.keys(), header.keys());
        assertArrayEquals(WHOLE.floats("tokenizer.ggml.scores"), header.floats("tokenizer.ggml.scores"));
        assertEquals(WHOLE.tensors().size(), header.tensors().size());
    }

    private static void assertSame(GgufHeader expected, GgufHeader got, String what) {
        assertEquals(expected.dataOffset(), got.dataOffset(), what);
        assertEquals(expected.keys(), got.keys(), what);
        for (String key : expected.keys()) {
            assertEquals(expected.offsetOf(key), got.offsetOf(key), what + ": " + key);
        }
        StringArray pieces = expected.strings("tokenizer.ggml.tokens");
        for (int id = 0; id < pieces.size(); id++) {
            assertEquals(pieces.string(id), got.strings("tokenizer.ggml.tokens").string(id), what);
        }
        assertArrayEquals(expected.floats("tokenizer.ggml.scores"), got.floats("tokenizer.ggml.scores"), what);
        assertEquals(places(expected), places(got), what);
    }

    private static List<String> places(GgufHeader header) {
        return header.tensors().stream()
                .map(tensor -> tensor.name() + " " + tensor.type() + " " + tensor.offset() + "+" + tensor.bytes())
                .toList();
    }

    /** Feeds the file, each piece from an array that is spoilt afterwards. */
    private static void read(GgufHeaderReader reader, byte[] file, IntSupplier size) {
        boolean complete = false;
        int from = 0;
        do {
            int count = Math.min(size.getAsInt(), file.length - from);
            byte[] piece = new byte[count + 3];
            System.arraycopy(file, from, piece, 3, count);
            complete = reader.accept(piece, 3, count);
            Arrays.fill(piece, (byte) 0x55);
            from += count;
        } while (!complete && from < file.length);
    }
}
