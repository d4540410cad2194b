package moonlamp.gguf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import moonlamp.gguf.GgufFormatException.Kind;
import moonlamp.quant.GgmlType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MalformedGgufTest {
    /** Parsing allocates at most this, whatever a file claims: three times the bytes that are there, plus 1 MiB. */
    private static long allowedAllocation(int length) {
        return 3L * length + (1 << 20);
    }

    static List<MalformedGgufs.Row> rows() {
        return MalformedGgufs.all();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void isRefusedWithPlaceAndReason(MalformedGgufs.Row row) {
        byte[] file = row.file();
        GgufFormatException refusal = assertThrows(
                GgufFormatException.class, () -> GgufHeader.parse(file, file.length, file.length), row.toString());
        assertEquals(row.kind(), refusal.kind(), refusal.getMessage());
        assertTrue(refusal.offset() >= 0 && refusal.offset() <= file.length, "offset " + refusal.offset());
        for (String part : List.of(refusal.field(), refusal.expected(), refusal.got(), refusal.getMessage())) {
            assertTrue(!part.isEmpty() && part.length() < 250, "one short sentence: " + part);
            assertTrue(part.chars().allMatch(c -> c >= ' ' && c < 127), "printable: " + part);
        }
        assertFalse(refusal.isTruncated(), "the whole file is there");
    }

    @ParameterizedTest
    @MethodSource("rows")
    void isRefusedBeforeMuchIsAllocated(MalformedGgufs.Row row) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        byte[] file = row.file();
        long before = threads.getCurrentThreadAllocatedBytes();
        assertThrows(GgufFormatException.class, () -> GgufHeader.parse(file, file.length, file.length));
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;
        assertTrue(allocated <= allowedAllocation(file.length), row + " allocated " + allocated);
    }

    /** The rules of the format; those about what metadata means are checked where it is used. */
    @Test
    void everyRuleOfTheFormatHasARow() {
        Set<String> ids = new TreeSet<>();
        rows().forEach(row -> ids.add(row.id()));
        Set<String> expected = new TreeSet<>();
        for (int i = 1; i <= 59; i++) {
            boolean ofUsers = i >= 26 && i <= 38 || i == 41 || i == 48 || i >= 55 && i <= 57;
            if (!ofUsers) {
                expected.add(i < 10 ? "G0" + i : "G" + i);
            }
        }
        assertEquals(expected, ids);
    }

    @ParameterizedTest
    @ValueSource(ints = {9, 10, 11, 15, 20, 24, 34, 39, 41})
    void aKnownTypeThatIsNotSupportedIsNamed(int type) {
        RawGguf raw = new RawGguf();
        raw.tensors.get(1).type = type;
        byte[] file = raw.build();
        UnsupportedModelException refusal =
                assertThrows(UnsupportedModelException.class, () -> GgufHeader.parse(file, file.length, file.length));
        assertEquals("type of tensor b.weight", refusal.feature());
        assertEquals(GgmlType.byId(type).orElseThrow().name(), refusal.found());
        assertTrue(refusal.getMessage().contains("Q4_0"), refusal.getMessage());
    }

    @Test
    void paddingMayHoldAnything() {
        byte[] file = new RawGguf().build();
        Arrays.fill(file, new RawGguf().header().length, file.length - 192, (byte) 0x5A);
        assertEquals(
                3, GgufHeader.parse(file, file.length, file.length).tensors().size());
    }

    @Test
    void aFileAboveTheLimitIsRefusedAtOnce() {
        byte[] file = new RawGguf().build();
        GgufFormatException refusal = assertThrows(
                GgufFormatException.class, () -> GgufHeader.parse(file, file.length, GgufLimits.MAX_FILE_BYTES + 1));
        assertEquals(Kind.FILE_SIZE, refusal.kind());
    }

    /** 256 arrays of strings could go on for 4 GiB. */
    @Test
    void aHeaderAboveTheLimitIsRefused() {
        RawGguf raw = new RawGguf();
        byte[] full = RawGguf.string(new byte[GgufLimits.MAX_STRING_BYTES]);
        byte[][] strings = new byte[1024][];
        Arrays.fill(strings, full);
        raw.with(RawGguf.entry("x", RawGguf.ARRAY, RawGguf.array(RawGguf.STRING, 1024, strings)));
        byte[] file = raw.build();
        GgufFormatException refusal =
                assertThrows(GgufFormatException.class, () -> GgufHeader.parse(file, file.length, file.length));
        assertEquals(Kind.HEADER_SIZE, refusal.kind());
    }

    @Test
    void noPrefixIsAccepted() {
        byte[] file = new RawGguf().build();
        for (int length = 0; length < file.length; length++) {
            int cut = length;
            GgufFormatException refusal =
                    assertThrows(GgufFormatException.class, () -> GgufHeader.parse(file, cut, cut), "prefix of " + cut);
            assertTrue(Set.of(Kind.TRUNCATED, Kind.DATA_RANGE).contains(refusal.kind()), refusal.getMessage());
        }
    }

    @Test
    void aHeaderThatIsNotThereYetAsksForMore() {
        byte[] file = new RawGguf().build();
        int header = new RawGguf().header().length;
        for (int length = 0; length < header; length++) {
            int cut = length;
            GgufFormatException refusal = assertThrows(
                    GgufFormatException.class, () -> GgufHeader.parse(file, cut, file.length), "first " + cut);
            assertTrue(refusal.isTruncated(), refusal.getMessage());
        }
        assertEquals(3, GgufHeader.parse(file, header, file.length).tensors().size(), "padding and data can wait");
    }

    @Test
    void everyChangedByteIsRefusedOrLeavesASoundLayout() {
        byte[] file = new RawGguf().build();
        int header = new RawGguf().header().length;
        int accepted = 0;
        for (int at = 0; at < header; at++) {
            for (int value : new int[] {0x00, 0xFF, file[at] ^ 0x01, file[at] ^ 0x80}) {
                byte[] changed = file.clone();
                changed[at] = (byte) value;
                accepted += acceptsSoundly(changed, "byte " + at + " = " + value) ? 1 : 0;
            }
        }
        assertTrue(accepted > 0 && accepted < 4 * header, accepted + " accepted");
    }

    private static boolean acceptsSoundly(byte[] file, String what) {
        try {
            SoundLayout.assertSound(GgufHeader.parse(file, file.length, file.length), file.length);
            return true;
        } catch (GgufFormatException | UnsupportedModelException refused) {
            return false;
        } catch (RuntimeException other) {
            return fail(what, other);
        }
    }
}
