package moonlamp.simd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HexFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The JVM bodies against results worked out from the WebAssembly specification by hand. */
class V128Test {
    private static final float NAN = Float.NaN;
    private static final float INF = Float.POSITIVE_INFINITY;

    @BeforeEach
    void reserve() {
        JvmMemory.reserve(1);
    }

    @Test
    void additionWrapsOrSaturates() {
        V128 a = bytes("7f ff 80 01 00 00 00 00 00 00 00 00 00 00 00 00");
        V128 b = bytes("01 01 ff fe 00 00 00 00 00 00 00 00 00 00 00 00");
        assertBytes("80 00 7f ff", V128.i8x16Add(a, b));
        assertBytes("7f 00 80 ff", V128.i8x16AddSatS(a, b));
        assertBytes("80 ff ff ff", V128.i8x16AddSatU(a, b));
        assertBytes("7e fe 81 03", V128.i8x16Sub(a, b));
        assertBytes("7e fe 81 03", V128.i8x16SubSatS(a, b));
        assertBytes("7e fe 00 00", V128.i8x16SubSatU(a, b));
        assertBytes("40 80 c0 80", V128.i8x16AvgrU(a, b));
    }

    @Test
    void narrowingSaturatesSignedInputs() {
        V128 a = V128.v128Const(0x0080FF80, 0x00FF7FFF, 0xFFFF8000, 0x01000000);
        assertBytes("80 7f 7f 7f 80 ff 00 7f", V128.i8x16NarrowI16x8S(a, a));
        assertBytes("00 80 ff ff 00 00 00 ff", V128.i8x16NarrowI16x8U(a, a));
        V128 w = V128.v128Const(32768, -32769, 65536, -1);
        assertBytes("ff 7f 00 80 ff 7f ff ff", V128.i16x8NarrowI32x4S(w, w));
        assertBytes("00 80 00 00 ff ff 00 00", V128.i16x8NarrowI32x4U(w, w));
    }

    @Test
    void productsOfPairs() {
        V128 least = V128.i16x8Splat(-32768);
        assertBytes("00 00 00 80", V128.i32x4DotI16x8S(least, least));
        assertBytes("ff 7f ff 7f", V128.i16x8Q15mulrSatS(least, least));
        V128 a = bytes("80 7f 01 02 03 04 05 06 07 08 09 0a 0b 0c 0d 0e");
        V128 seven = V128.i8x16Splat(127);
        // -128 * 127 + 127 * 127 = -127; (1 + 2) * 127 = 381
        assertBytes("81 ff 7d 01", V128.i16x8RelaxedDotI8x16I7x16S(a, seven));
        assertEquals(
                -127 + 381 + 5,
                V128.i32x4ExtractLane(V128.i32x4RelaxedDotI8x16I7x16AddS(a, seven, V128.i32x4Splat(5)), 0));
        V128 max = V128.i8x16Splat(-1);
        assertBytes("01 fe", V128.i16x8ExtmulLowI8x16U(max, max));
        assertBytes("01 00", V128.i16x8ExtmulHighI8x16S(max, max));
        assertBytes("fe 01", V128.i16x8ExtaddPairwiseI8x16U(max));
        assertBytes("fe ff", V128.i16x8ExtaddPairwiseI8x16S(max));
    }

    @Test
    void relaxedDotInsistsOnSevenBits() {
        V128 ones = V128.i8x16Splat(1);
        V128 tooMuch = V128.i8x16ReplaceLane(ones, 9, 128);
        assertThrows(IllegalArgumentException.class, () -> V128.i16x8RelaxedDotI8x16I7x16S(ones, tooMuch));
    }

    @Test
    void shiftsTakeTheCountModuloTheWidth() {
        V128 a = V128.i32x4Splat(0x80000001);
        assertBytes("02 00 00 00", V128.i32x4Shl(a, 33));
        assertBytes("00 00 00 c0", V128.i32x4ShrS(a, 1));
        assertBytes("00 00 00 40", V128.i32x4ShrU(a, -31));
        assertBytes("00 00 00 08", V128.i16x8ShrU(a, 4));
        assertBytes("08 00 00 00", V128.i8x16Shl(a, 11));
        assertBytes("02 00 00 00 03 00 00 00", V128.i64x2Shl(a, 65));
    }

    @Test
    void permutations() {
        V128 a = bytes("00 01 02 03 04 05 06 07 08 09 0a 0b 0c 0d 0e 0f");
        V128 b = bytes("10 11 12 13 14 15 16 17 18 19 1a 1b 1c 1d 1e 1f");
        assertBytes("1f 00 10 0f", V128.i8x16Shuffle(a, b, 31, 0, 16, 15, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0));
        assertBytes("0f 00 00 00", V128.i8x16Swizzle(a, bytes("0f 10 ff 80 00 00 00 00 00 00 00 00 00 00 00 00")));
        assertThrows(
                IndexOutOfBoundsException.class,
                () -> V128.i8x16Shuffle(a, b, 32, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0));
        assertThrows(IndexOutOfBoundsException.class, () -> V128.i32x4ExtractLane(a, 4));
    }

    @Test
    void comparisonsAndMasks() {
        V128 a = V128.v128Const(1, -1, 0, 5);
        V128 b = V128.v128Const(2, 1, 0, -5);
        assertEquals(0b0011, V128.i32x4Bitmask(V128.i32x4LtS(a, b)));
        assertEquals(0b1001, V128.i32x4Bitmask(V128.i32x4LtU(a, b)));
        assertEquals(0b0100, V128.i32x4Bitmask(V128.i32x4Eq(a, b)));
        assertEquals(0b10, V128.i64x2Bitmask(V128.v128Const(-1, 0, 0, -1)));
        assertTrue(V128.v128AnyTrue(a));
        assertFalse(V128.v128AnyTrue(V128.v128Const(0, 0, 0, 0)));
        assertFalse(V128.i32x4AllTrue(a));
        assertFalse(V128.i8x16AllTrue(V128.i32x4Splat(0x01000101)));
        assertTrue(V128.i64x2AllTrue(a));
        assertBytes(
                "f0 0f", V128.v128Bitselect(V128.i8x16Splat(0xFF), V128.i16x8Splat(0x0F00), V128.i16x8Splat(0x00F0)));
    }

    @Test
    void minimumAndMaximumOfFloats() {
        V128 a = floats(NAN, -0f, 1, -0f);
        V128 b = floats(1, 0f, NAN, 0f);
        assertFloats(V128.f32x4Min(a, b), NAN, -0f, NAN, -0f);
        assertFloats(V128.f32x4Max(a, b), NAN, 0f, NAN, 0f);
        // b < a ? b : a
        assertFloats(V128.f32x4Pmin(a, b), NAN, -0f, 1, -0f);
        assertFloats(V128.f32x4Pmax(b, a), 1, 0f, NAN, 0f);
    }

    @Test
    void roundingToWholeFloats() {
        V128 a = floats(0.5f, -0.5f, 2.5f, 0.49999997f);
        assertFloats(V128.f32x4Nearest(a), 0f, -0f, 2f, 0f);
        assertFloats(V128.f32x4Trunc(a), 0f, -0f, 2f, 0f);
        assertFloats(V128.f32x4Floor(a), 0f, -1f, 2f, 0f);
        assertFloats(V128.f32x4Ceil(a), 1f, -0f, 3f, 1f);
        assertFloats(V128.f32x4Nearest(floats(8388609f, 1.5f, -1.5f, INF)), 8388609f, 2f, -2f, INF);
    }

    @Test
    void conversionsSaturate() {
        V128 a = floats(NAN, 3e9f, -3e9f, -0.9f);
        assertVector(V128.v128Const(0, Integer.MAX_VALUE, Integer.MIN_VALUE, 0), V128.i32x4TruncSatF32x4S(a));
        assertVector(V128.v128Const(0, (int) 3000000000L, 0, 0), V128.i32x4TruncSatF32x4U(a));
        assertVector(V128.v128Const(-1, -1, 255, 0), V128.i32x4TruncSatF32x4U(floats(INF, 4294967296f, 255.9f, -INF)));
        assertFloats(
                V128.f32x4ConvertI32x4U(V128.v128Const(-1, 0x01000001, 0x01000003, 7)),
                4294967296f,
                16777216f,
                16777220f,
                7f);
        assertFloats(
                V128.f32x4ConvertI32x4S(V128.v128Const(-1, 0x01000001, 0x80000000, 7)),
                -1f,
                16777216f,
                -2147483648f,
                7f);
    }

    @Test
    void signsOfFloatsAreBits() {
        V128 a = V128.v128Const(0xFFC12345, 0x80000000, 0x7FC00000, 0xBF800000);
        assertVector(V128.v128Const(0x7FC12345, 0, 0x7FC00000, 0x3F800000), V128.f32x4Abs(a));
        assertVector(V128.v128Const(0x7FC12345, 0, 0xFFC00000, 0x3F800000), V128.f32x4Neg(a));
    }

    @Test
    void memoryIsLittleEndianAndBounded() {
        V128.v128Store(8, 4, V128.v128Const(0x04030201, 0x08070605, 0x0C0B0A09, 0x100F0E0D));
        assertBytes("02 03 04 05 06", V128.v128Load(13, 0));
        assertVector(V128.v128Const(0x00020001, 0x00040003, 0x00060005, 0x00080007), V128.v128Load8x8U(12, 0));
        assertVector(V128.v128Const(0x0201, 0x0403, 0x0605, 0x0807), V128.v128Load16x4S(0, 12));
        assertVector(V128.i32x4Splat(0x08070605), V128.v128Load32Splat(12, 4));
        assertVector(V128.v128Const(0x08070605, 0, 0, 0), V128.v128Load32Zero(12, 4));
        assertVector(V128.v128Const(7, 7, 0x04030201, 7), V128.v128Load32Lane(12, 0, V128.i32x4Splat(7), 2));
        V128.v128Store16Lane(100, 0, V128.v128Const(0, 0, 0, 0x12345678), 7);
        assertEquals(0x1234, Memory.i32Load(100, 0));
        V128 v = V128.i8x16Splat(1);
        assertThrows(IndexOutOfBoundsException.class, () -> V128.v128Store(JvmMemory.PAGE_BYTES - 15, 0, v));
        assertEquals(0, Memory.i64Load(JvmMemory.PAGE_BYTES - 15, 0), "a store that does not fit writes nothing");
        assertThrows(IndexOutOfBoundsException.class, () -> V128.v128Load(-16, 16));
        assertThrows(IndexOutOfBoundsException.class, () -> V128.v128Load(Integer.MAX_VALUE, Integer.MAX_VALUE));
    }

    private static V128 bytes(String hex) {
        JvmMemory.write(512, HexFormat.ofDelimiter(" ").parseHex(hex), 0, 16);
        return V128.v128Load(512, 0);
    }

    private static V128 floats(float a, float b, float c, float d) {
        return Lanes.i32x4(
                Float.floatToRawIntBits(a),
                Float.floatToRawIntBits(b),
                Float.floatToRawIntBits(c),
                Float.floatToRawIntBits(d));
    }

    /** Compares the first bytes. */
    private static void assertBytes(String hex, V128 actual) {
        byte[] bytes = new byte[16];
        V128.v128Store(528, 0, actual);
        JvmMemory.read(528, bytes, 0, 16);
        String all = HexFormat.ofDelimiter(" ").formatHex(bytes);
        assertEquals(hex, all.substring(0, hex.length()));
    }

    private static void assertVector(V128 expected, V128 actual) {
        assertEquals(hex(expected), hex(actual));
    }

    private static void assertFloats(V128 actual, float a, float b, float c, float d) {
        float[] expected = {a, b, c, d};
        for (int i = 0; i < 4; i++) {
            // Float.compare tells -0 from 0 and takes all NaNs as equal
            assertTrue(
                    Float.compare(expected[i], Lanes.f32(actual, i)) == 0, "lane " + i + ": " + Lanes.f32(actual, i));
        }
    }

    private static String hex(V128 v) {
        return Long.toHexString(v.hi) + ":" + Long.toHexString(v.lo);
    }
}
