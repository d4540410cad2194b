package moonlamp.quant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GgmlTypeTest {
    @Test
    void idsAreGgmlsOwn() {
        assertEquals(Optional.of(GgmlType.F32), GgmlType.byId(0));
        assertEquals(Optional.of(GgmlType.Q8_0), GgmlType.byId(8));
        assertEquals(Optional.of(GgmlType.Q6_K), GgmlType.byId(14));
        assertEquals(Optional.of(GgmlType.BF16), GgmlType.byId(30));
        assertEquals(Optional.of(GgmlType.MXFP4), GgmlType.byId(39));
        for (GgmlType type : GgmlType.values()) {
            assertEquals(Optional.of(type), GgmlType.byId(type.id()));
        }
        for (int removed : List.of(4, 5, 31, 32, 33, 36, 37, 38, -1, 999, Integer.MIN_VALUE)) {
            assertEquals(Optional.empty(), GgmlType.byId(removed));
        }
    }

    @Test
    void bytesAreExact() {
        assertEquals(34 * 20, GgmlType.Q8_0.bytes(640));
        assertEquals(210, GgmlType.Q6_K.bytes(256));
        assertEquals(0, GgmlType.Q4_0.bytes(0));
        assertThrows(IllegalArgumentException.class, () -> GgmlType.Q4_0.bytes(33));
        assertThrows(IllegalArgumentException.class, () -> GgmlType.F32.bytes(-1));
        assertThrows(IllegalArgumentException.class, () -> GgmlType.Q2_K.bytes(256));
        assertThrows(ArithmeticException.class, () -> GgmlType.F32.bytes(Long.MAX_VALUE / 2));
    }

    @Test
    void theSupportedOnesAreNamed() {
        assertEquals("F32, F16, Q4_0, Q4_1, Q5_0, Q5_1, Q8_0, Q4_K, Q5_K, Q6_K, BF16", GgmlType.supportedNames());
    }
}
