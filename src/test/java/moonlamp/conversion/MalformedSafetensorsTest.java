package moonlamp.conversion;

import static moonlamp.conversion.RawSafetensors.file;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import moonlamp.conversion.ConversionException.Kind;
import moonlamp.quant.GgmlType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One file for each way a safetensors file can be malformed. */
class MalformedSafetensorsTest {
    /** A malformed file, by the number of the rule that it breaks, and how it must be refused. */
    private record Row(String id, String variant, byte[] file, Kind kind) {
        @Override
        public String toString() {
            return id + " " + variant;
        }
    }

    private static final byte[] NO_DATA = {};

    /** A sound file's header, four of whose places are changed by the rows. */
    private static final String ENTRY = "{\"a\":{\"dtype\":\"F32\",\"shape\":[2,3],\"data_offsets\":[0,24]}}";

    static List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        addLengths(rows);
        addHeaders(rows);
        addEntries(rows);
        addLayouts(rows);
        return rows;
    }

    private static void addLengths(List<Row> rows) {
        for (int length = 0; length < 8; length++) {
            rows.add(new Row("S01", length + " bytes", new byte[length], Kind.TRUNCATED));
        }
        byte[] header = bytes(ENTRY);
        for (long length : new long[] {0, 1, header.length + 25, 100_000_001, 1L << 62, Long.MIN_VALUE, -1}) {
            rows.add(new Row("S02", "length " + length, file(length, header, new byte[24]), Kind.HEADER_LENGTH));
        }
        rows.add(new Row("S02", "Git LFS", bytes("version https://git-lfs.github.com/spec/v1"), Kind.HEADER_LENGTH));
        rows.add(new Row("S02", "web page", bytes("<!DOCTYPE html><html>"), Kind.HEADER_LENGTH));
    }

    private static void addHeaders(List<Row> rows) {
        addHeader(rows, "S03", "not UTF-8", Kind.JSON, "{\"\u00e9\":1}".getBytes(StandardCharsets.ISO_8859_1));
        addHeader(rows, "S03", "no JSON", Kind.JSON, bytes("{tensor}"));
        addHeader(rows, "S03", "single quotes", Kind.JSON, bytes("{'a':{}}"));
        addHeader(rows, "S03", "comment", Kind.JSON, bytes("{/**/}"));
        addHeader(rows, "S03", "comma too many", Kind.JSON, bytes("{\"__metadata__\":{},}"));
        for (int cut : new int[] {1, 10, ENTRY.length() - 2, ENTRY.length() - 1}) {
            addHeader(
                    rows,
                    "S03",
                    "cut at " + cut,
                    Kind.JSON,
                    bytes((ENTRY.substring(0, cut) + "  ").substring(0, cut + 1)));
        }
        addHeader(rows, "S03", "more behind it", Kind.JSON, bytes("{} {}"));
        addHeader(rows, "S03", "NUL behind it", Kind.JSON, bytes("{}\0\0"));
        addHeader(rows, "S04", "space in front", Kind.JSON, bytes(" {}"));
        addHeader(rows, "S04", "byte order mark", Kind.JSON, bytes("\uFEFF{}"));
        addHeader(rows, "S05", "array", Kind.JSON, bytes("[]"));
        addHeader(rows, "S05", "number", Kind.JSON, bytes("42"));
        addHeader(rows, "S05", "nested", Kind.JSON, bytes("[".repeat(100_000)));
        addHeader(rows, "S05", "nested tensor", Kind.JSON, bytes("{\"a\":" + "[".repeat(100_000)));
        addHeader(rows, "S05", "nested field", Kind.DIMENSION, bytes("{\"a\":{\"shape\":" + "[".repeat(100_000)));
        addHeader(rows, "S05", "nested metadata", Kind.JSON, bytes("{\"__metadata__\":{\"a\":" + "[".repeat(100_000)));
        addHeader(rows, "S07", "metadata is an array", Kind.JSON, bytes("{\"__metadata__\":[]}"));
        addHeader(rows, "S07", "metadata has a number", Kind.JSON, bytes("{\"__metadata__\":{\"a\":1}}"));
        addHeader(rows, "S07", "metadata has null", Kind.JSON, bytes("{\"__metadata__\":{\"a\":null}}"));
        addHeader(rows, "S06", "metadata twice", Kind.DUPLICATE, bytes("{\"__metadata__\":{},\"__metadata__\":{}}"));
        addHeader(
                rows,
                "S06",
                "metadata's key twice",
                Kind.DUPLICATE,
                bytes("{\"__metadata__\":{\"a\":\"\",\"a\":\"\"}}"));
        StringBuilder many = new StringBuilder("{");
        for (int i = 0; i < 100_000; i++) {
            many.append(i == 0 ? "" : ",").append("\"layers.").append(i).append(".weight\":{\"dtype\":\"F32\",");
            many.append("\"shape\":[1],\"data_offsets\":[")
                    .append(4 * i)
                    .append(',')
                    .append(4 * i + 4)
                    .append("]}");
        }
        addHeader(
                rows,
                "S14",
                "100,000 tensors",
                Kind.TENSOR_COUNT,
                bytes(many.append('}').toString()));
    }

    private static void addEntries(List<Row> rows) {
        addEntry(rows, "S06", "dtype twice", Kind.DUPLICATE, "\"F32\"", "\"F32\",\"dtype\":\"F32\"");
        addEntry(rows, "S06", "shape twice", Kind.DUPLICATE, "[2,3]", "[2,3],\"shape\":[2,3]");
        addEntry(rows, "S06", "offsets twice", Kind.DUPLICATE, "[0,24]", "[0,24],\"data_offsets\":[0,24]");
        addEntry(rows, "S03", "unknown field", Kind.JSON, "\"dtype\"", "\"strides\":[3,1],\"dtype\"");
        for (String type : new String[] {"\"F64\"", "\"I8\"", "\"F8_E4M3\"", "\"f32\"", "\"\"", "32", "null", "[]"}) {
            addEntry(rows, "S08", "dtype " + type, Kind.TENSOR_TYPE, "\"F32\"", type);
        }
        addEntry(rows, "S08", "no dtype", Kind.TENSOR_TYPE, "\"dtype\":\"F32\",", "");
        for (String size : new String[] {
            "-1",
            "0",
            "1.5",
            "6.0",
            "6e0",
            "1e400",
            "\"6\"",
            "null",
            "[6]",
            "18446744073709551616",
            "9223372036854775808"
        }) {
            addEntry(rows, "S09", "size " + size, Kind.DIMENSION, "[2,3]", "[" + size + "]");
        }
        addEntry(rows, "S09", "no shape", Kind.DIMENSION, "\"shape\":[2,3],", "");
        addEntry(rows, "S09", "nine dimensions", Kind.DIMENSION, "[2,3]", "[1,1,1,1,1,1,1,2,3]");
        addEntry(rows, "S09", "shape is a number", Kind.JSON, "[2,3]", "6");
        addEntry(rows, "S10", "product", Kind.OVERFLOW, "[2,3]", "[4294967296,4294967296]");
        addEntry(rows, "S10", "bytes", Kind.OVERFLOW, "[2,3]", "[2305843009213693952]");
        for (String offsets : new String[] {
            "[24,0]",
            "[]",
            "[24]",
            "[0,12,24]",
            "[-24,0]",
            "[0,24.0]",
            "[0,\"24\"]",
            "[0,18446744073709551640]",
            "[null,24]"
        }) {
            addEntry(rows, "S11", "offsets " + offsets, Kind.OFFSET, "[0,24]", offsets);
        }
        addEntry(rows, "S11", "no offsets", Kind.OFFSET, ",\"data_offsets\":[0,24]", "");
        addEntry(rows, "S11", "2^53 + 1", Kind.HOLE, "[0,24]", "[9007199254740993,9007199254741017]");
        addEntry(rows, "S12", "one byte less", Kind.SHAPE, "[0,24]", "[0,23]");
        addEntry(rows, "S12", "one byte more", Kind.SHAPE, "[0,24]", "[0,25]");
        addEntry(rows, "S12", "another type", Kind.SHAPE, "F32", "BF16");
        addEntry(rows, "S12", "a single number", Kind.SHAPE, "[2,3]", "[]");
    }

    private static void addLayouts(List<Row> rows) {
        addLayout(rows, "same place", Kind.OVERLAP, "0,4", "0,4", 8);
        addLayout(rows, "overlap by one", Kind.OVERLAP, "0,4", "3,7", 8);
        addLayout(rows, "hole", Kind.HOLE, "0,4", "5,9", 9);
        addLayout(rows, "hole in front", Kind.HOLE, "1,5", "5,9", 9);
        addLayout(rows, "a byte missing", Kind.TRUNCATED, "0,4", "4,8", 7);
        addLayout(rows, "all data missing", Kind.TRUNCATED, "0,4", "4,8", 0);
        addLayout(rows, "a byte more", Kind.TRAILING, "0,4", "4,8", 9);
        rows.add(new Row("S13", "no tensors but data", file("{}", new byte[1]), Kind.TRAILING));
        RawSafetensors twice = RawSafetensors.sound().tensor("a", "F32", List.of(1L), new byte[4]);
        rows.add(new Row("S06", "tensor twice", twice.build(), Kind.DUPLICATE));
    }

    private static void addHeader(List<Row> rows, String id, String variant, Kind kind, byte[] header) {
        rows.add(new Row(id, variant, file(header, NO_DATA), kind));
    }

    private static void addEntry(List<Row> rows, String id, String variant, Kind kind, String place, String by) {
        rows.add(new Row(id, variant, file(ENTRY.replace(place, by), new byte[24]), kind));
    }

    private static void addLayout(List<Row> rows, String variant, Kind kind, String first, String second, int bytes) {
        String tensor = "{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[";
        String header = "{\"b\":" + tensor + second + "]},\"a\":" + tensor + first + "]}}";
        rows.add(new Row("S13", variant, file(header, new byte[bytes]), kind));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void isRefusedInOneLine(Row row) {
        ConversionException refusal = assertThrows(ConversionException.class, () -> read(row.file), row.toString());
        assertEquals(row.kind, refusal.kind(), refusal.getMessage());
        assertTrue(refusal.getMessage().startsWith("model.safetensors"), refusal.getMessage());
        assertTrue(refusal.getMessage().length() < 300, refusal.getMessage());
        assertTrue(refusal.getMessage().chars().allMatch(c -> c >= ' ' && c < 127), refusal.getMessage());
    }

    /** What is allocated depends on the bytes that are there, not on numbers in them. */
    @ParameterizedTest
    @MethodSource("rows")
    void isRefusedBeforeMuchIsAllocated(Row row) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        assertThrows(ConversionException.class, () -> read(row.file));
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;
        assertTrue(allocated <= 12L * row.file.length + (1 << 20), row + " allocated " + allocated);
    }

    /** S15 is about names, which only the plan of a model can refuse. */
    @Test
    void everyRuleHasARow() {
        Set<String> ids = new TreeSet<>();
        rows().forEach(row -> ids.add(row.id));
        Set<String> expected = new TreeSet<>();
        for (int i = 1; i <= 14; i++) {
            expected.add("S%02d".formatted(i));
        }
        assertEquals(expected, ids);
    }

    @Test
    void noPrefixIsAccepted() {
        byte[] file = RawSafetensors.sound().build();
        for (int length = 0; length < file.length; length++) {
            byte[] prefix = Arrays.copyOf(file, length);
            ConversionException refusal =
                    assertThrows(ConversionException.class, () -> read(prefix), "prefix of " + length);
            assertTrue(Set.of(Kind.TRUNCATED, Kind.HEADER_LENGTH).contains(refusal.kind()), refusal.getMessage());
        }
    }

    @Test
    void everyChangedByteIsRefusedOrLeavesASoundLayout() throws IOException {
        byte[] file = RawSafetensors.sound().build();
        int header = file.length - 32;
        int accepted = 0;
        for (int at = 0; at < header; at++) {
            for (int value : new int[] {0x00, 0xFF, file[at] ^ 0x01, file[at] ^ 0x80}) {
                byte[] changed = file.clone();
                changed[at] = (byte) value;
                accepted += acceptsSoundly(changed) ? 1 : 0;
            }
        }
        assertTrue(accepted > 0 && accepted < header, accepted + " accepted");
    }

    @Test
    void aSoundFileIsReadAsItIs() throws IOException {
        byte[] file = RawSafetensors.sound().build();
        SafetensorsHeader header = read(file);
        assertEquals(List.of("a", "b"), List.copyOf(header.tensors().keySet()));
        assertEquals(
                new SafetensorsTensor("a", GgmlType.F32, List.of(2L, 3L), 0, 24),
                header.tensors().get("a"));
        assertEquals(
                new SafetensorsTensor("b", GgmlType.BF16, List.of(4L), 24, 32),
                header.tensors().get("b"));
        assertEquals(file.length - 32, header.dataOffset());
        assertEquals(0, read(file("{}   ", NO_DATA)).tensors().size());
        assertEquals(1, read(file(ENTRY + "   ", new byte[24])).tensors().size());
    }

    /** The most tensors that are read, and the largest header. */
    @Test
    void theLimitsThemselvesAreAllowed() throws IOException {
        RawSafetensors most = new RawSafetensors();
        for (int i = 0; i < SafetensorsReader.MAX_TENSORS; i++) {
            most.tensor("t" + i, "F16", List.of(), new byte[2]);
        }
        assertEquals(SafetensorsReader.MAX_TENSORS, read(most.build()).tensors().size());
        byte[] longest = new byte[SafetensorsReader.MAX_HEADER_BYTES];
        Arrays.fill(longest, (byte) ' ');
        longest[0] = '{';
        longest[1] = '}';
        assertEquals(0, read(file(longest, NO_DATA)).tensors().size());
    }

    private static boolean acceptsSoundly(byte[] file) throws IOException {
        try {
            assertSound(read(file), file.length);
            return true;
        } catch (ConversionException refused) {
            return false;
        }
    }

    /** What every accepted header promises. */
    static void assertSound(SafetensorsHeader header, long fileBytes) {
        long bytes = 0;
        for (SafetensorsTensor tensor : header.tensors().values()) {
            long weights = 1;
            for (long size : tensor.shape()) {
                assertTrue(size >= 1, tensor.toString());
                weights = Math.multiplyExact(weights, size);
            }
            assertEquals(tensor.type().bytes(weights), tensor.end() - tensor.begin(), tensor.toString());
            assertTrue(tensor.begin() >= 0 && header.dataOffset() + tensor.end() <= fileBytes, tensor.toString());
            bytes += tensor.end() - tensor.begin();
        }
        assertEquals(fileBytes, header.dataOffset() + bytes);
    }

    private static SafetensorsHeader read(byte[] file) throws IOException {
        return SafetensorsReader.read(new ByteArrayInputStream(file), file.length, "model.safetensors");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
