package moonlamp.gguf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import moonlamp.gguf.GgufFormatException.Kind;
import moonlamp.quant.GgmlType;
import moonlamp.testing.TinyModels;
import org.junit.jupiter.api.Test;

class GgufHeaderTest {
    private static final byte[] FILE = new GgufWriter()
            .string("text", "moon")
            .uint("number", 42)
            .f32("float", 0.5f)
            .bool("flag", true)
            .strings("texts", StringArray.of("a", "", "\u2581b"))
            .floats("floats", 1.5f, -2)
            .ints("ints", 7, -1)
            .bools("bools", true, false)
            .put("bytes", new MetadataValue.NumbersValue(ValueType.UINT8, new byte[] {1, -1}))
            .put("wide", new MetadataValue.IntegerValue(ValueType.UINT64, 42))
            .put("double", new MetadataValue.FloatValue(ValueType.FLOAT64, 0.5))
            .tensor("w", GgmlType.Q8_0, new byte[34 * 6], 32, 2, 3)
            .toBytes();
    private static final GgufHeader HEADER = GgufHeader.parse(FILE, FILE.length, FILE.length);

    @Test
    void typedGettersGiveWhatIsThere() {
        assertEquals("moon", HEADER.string("text"));
        assertEquals(42, HEADER.uint("number"));
        assertEquals(0.5f, HEADER.f32("float"));
        assertTrue(HEADER.bool("flag"));
        assertEquals("\u2581b", HEADER.strings("texts").string(2));
        assertArrayEquals(new float[] {1.5f, -2}, HEADER.floats("floats"));
        assertArrayEquals(new int[] {7, -1}, HEADER.ints("ints"));
        assertArrayEquals(new boolean[] {true, false}, HEADER.bools("bools"));
    }

    @Test
    void defaultsStandInForAbsentKeysOnly() {
        assertEquals("sun", HEADER.string("none", "sun"));
        assertEquals(1, HEADER.uint("none", 1));
        assertEquals(2f, HEADER.f32("none", 2f));
        assertTrue(HEADER.bool("none", true));
        assertEquals("moon", HEADER.string("text", "sun"));
        assertThrows(GgufFormatException.class, () -> HEADER.uint("text", 1));
    }

    @Test
    void aMissingKeyIsNamed() {
        GgufFormatException refusal = assertThrows(GgufFormatException.class, () -> HEADER.uint("gemma3.block_count"));
        assertEquals(Kind.KEY_MISSING, refusal.kind());
        assertEquals("gemma3.block_count", refusal.field());
        assertEquals(GgufFormatException.NO_OFFSET, refusal.offset());
        assertEquals("gemma3.block_count: expected UINT32, got no such key", refusal.getMessage());
    }

    /** Numbers of another width or sign would be a file that the reference implementation does not load either. */
    @Test
    void everyGetterInsistsOnItsType() {
        List<Function<String, Object>> getters = List.of(
                HEADER::string,
                HEADER::uint,
                HEADER::f32,
                HEADER::bool,
                HEADER::strings,
                HEADER::floats,
                HEADER::ints,
                HEADER::bools);
        List<String> keys = List.of("text", "number", "float", "flag", "texts", "floats", "ints", "bools");
        for (int g = 0; g < getters.size(); g++) {
            for (String key : HEADER.keys()) {
                if (!key.equals(keys.get(g))) {
                    Function<String, Object> getter = getters.get(g);
                    GgufFormatException refusal = assertThrows(
                            GgufFormatException.class, () -> getter.apply(key), keys.get(g) + " of " + key);
                    assertEquals(Kind.VALUE_TYPE, refusal.kind());
                    assertEquals(HEADER.offsetOf(key), refusal.offset());
                }
            }
        }
    }

    @Test
    void tensorsKnowTheirRowsAndPlace() {
        TensorInfo tensor = HEADER.tensor("w").orElseThrow();
        assertEquals(32, tensor.cols());
        assertEquals(6, tensor.rows());
        assertEquals(34, tensor.rowBytes());
        assertEquals(HEADER.dataOffset(), tensor.offset());
        assertEquals(tensor.offset() + 204, tensor.end());
        tensor.dims()[0] = 0;
        assertEquals(32, tensor.dims()[0], "sizes cannot be changed from outside");
        assertEquals(Optional.empty(), HEADER.tensor("none"));
    }

    @Test
    void nothingCanBeAddedToAHeader() {
        assertThrows(UnsupportedOperationException.class, () -> HEADER.tensors().clear());
        assertThrows(UnsupportedOperationException.class, () -> HEADER.keys().clear());
    }

    /** As a loader does: with every refusal that asks for more, twice as many bytes. */
    @Test
    void aGrowingBufferReachesTheSameHeader() {
        byte[] file = new TinyModels().layers(2).toGguf();
        int length = 64;
        GgufHeader header = null;
        while (header == null) {
            try {
                header = GgufHeader.parse(file, length, file.length);
            } catch (GgufFormatException incomplete) {
                assertTrue(incomplete.isTruncated(), incomplete.getMessage());
                length = Math.min(2 * length, file.length);
            }
        }
        assertTrue(length < file.length, "the tensor data is not needed");
        assertEquals(
                new TinyModels().layers(2).toHeader().tensors().size(),
                header.tensors().size());
        assertEquals(header.tensors().get(0).offset(), header.dataOffset());
    }

    @Test
    void stringArraysHoldTheirStringsInOnePiece() {
        StringArray strings = StringArray.of("ab", "", "\u2581");
        assertEquals(3, strings.size());
        assertEquals(5, strings.totalBytes());
        assertEquals(0, strings.length(1));
        assertEquals('b', strings.byteAt(0, 1));
        assertEquals(2, strings.start(2));
        assertEquals(5, strings.start(3));
        assertArrayEquals(new byte[] {(byte) 0xE2, (byte) 0x96, (byte) 0x81}, strings.bytes(2));
        byte[] copy = new byte[6];
        strings.copyTo(copy, 1);
        assertEquals('a', copy[1]);
        assertFalse(copy[5] == 0);
        assertEquals(0, StringArray.of().size());
    }
}
