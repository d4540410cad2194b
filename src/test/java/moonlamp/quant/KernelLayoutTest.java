package moonlamp.quant;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import moonlamp.simd.JvmMemory;
import moonlamp.simd.Memory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class KernelLayoutTest {
    private static final int RAW = 5;
    private static final int SCRATCH = 256 << 10;
    private static final int MATRIX = 512 << 10;
    private static final int ROW = 960 << 10;
    private static final int SENTINEL = 0x5AFEC0DE;

    @BeforeEach
    void memory() {
        JvmMemory.reserve(1 << 20);
    }

    /** Repacks rows group by group, as a loader does, and checks that nothing behind the matrix is touched. */
    private static void repack(GgmlType source, int rows, int cols, MatrixType target) {
        int matrixBytes = (int) KernelLayout.matrixBytes(target, rows, cols);
        int groupBytes = (int) KernelLayout.groupBytes(target, cols);
        int rowBytes = (int) source.bytes(cols);
        Memory.memoryFill(MATRIX, 0xEE, matrixBytes);
        Memory.i32Store(MATRIX + matrixBytes, 0, SENTINEL);
        Memory.i32Store(SCRATCH + KernelLayout.scratchBytes(cols), 0, SENTINEL);
        for (int row = 0; row < rows; row += KernelLayout.GROUP_ROWS) {
            int count = Math.min(KernelLayout.GROUP_ROWS, rows - row);
            int group = MATRIX + row / KernelLayout.GROUP_ROWS * groupBytes;
            KernelLayout.repackGroup(source, RAW + row * rowBytes, count, cols, target, SCRATCH, group);
        }
        assertEquals(SENTINEL, Memory.i32Load(MATRIX + matrixBytes, 0), "matrix overrun");
        assertEquals(SENTINEL, Memory.i32Load(SCRATCH + KernelLayout.scratchBytes(cols), 0), "scratch overrun");
    }

    private static void assertRowsEqual(GgmlType source, int rows, int cols, MatrixType target, String what) {
        for (int row = 0; row < rows; row++) {
            Dequantizer.dequantize(source, RAW + row * (int) source.bytes(cols), ROW, cols);
            int[] expected = Blocks.readBits(ROW, cols);
            Memory.memoryFill(ROW, 0, 4 * cols);
            KernelLayout.dequantizeRow(target, MATRIX, cols, row, ROW);
            assertArrayEquals(expected, Blocks.readBits(ROW, cols), what + ", row " + row);
        }
    }

    @ParameterizedTest
    @EnumSource(MatrixType.class)
    void repackedRowsAreBitForBitTheDirectlyDequantisedOnes(MatrixType target) {
        GgmlType source = GgmlType.valueOf(target.name());
        long seed = System.nanoTime();
        SplittableRandom random = new SplittableRandom(seed);
        for (int rows : new int[] {1, 2, 7, 8, 9, 16, 21}) {
            for (int cols : new int[] {32, 64, 96, 160, 640}) {
                Blocks.write(RAW, Blocks.random(source, rows * cols, random));
                repack(source, rows, cols, target);
                assertRowsEqual(source, rows, cols, target, "seed " + seed + ", " + rows + " x " + cols);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 24, 33, 40, 72})
    void floatRowsHaveAnyWidth(int cols) {
        Blocks.write(RAW, Blocks.random(GgmlType.F32, 11 * cols, new SplittableRandom(cols)));
        repack(GgmlType.F32, 11, cols, MatrixType.F32);
        assertRowsEqual(GgmlType.F32, 11, cols, MatrixType.F32, cols + " columns");
    }

    @ParameterizedTest
    @EnumSource(GgmlType.class)
    void everySupportedTypeBecomesExactFloats(GgmlType source) {
        if (source.isSupported()) {
            Blocks.write(RAW, Blocks.random(source, 11 * 512, new SplittableRandom(1)));
            repack(source, 11, 512, MatrixType.F32);
            assertRowsEqual(source, 11, 512, MatrixType.F32, source.name());
        }
    }

    @ParameterizedTest
    @EnumSource(GgmlType.class)
    void everySupportedTypeBecomesWhatTheQuantiserMakesOfIt(GgmlType source) {
        if (!source.isSupported() || source == GgmlType.Q8_0) {
            return;
        }
        int rows = 9;
        int cols = 256;
        Blocks.write(RAW, Blocks.random(source, rows * cols, new SplittableRandom(2)));
        repack(source, rows, cols, MatrixType.Q8_0);
        int blocks = ROW + 4 * cols;
        for (int row = 0; row < rows; row++) {
            Dequantizer.dequantize(source, RAW + row * (int) source.bytes(cols), ROW, cols);
            Quantizer.quantizeQ8_0(ROW, blocks, cols);
            Dequantizer.dequantize(GgmlType.Q8_0, blocks, ROW, cols);
            int[] expected = Blocks.readBits(ROW, cols);
            KernelLayout.dequantizeRow(MatrixType.Q8_0, MATRIX, cols, row, ROW);
            assertArrayEquals(expected, Blocks.readBits(ROW, cols), source + ", row " + row);
        }
    }

    /** Row r of the group has scale bits 0x3C00 + r; nibble of column c in row r is (c + r) % 16. */
    @Test
    void q4ElementsLieWhereTheLayoutSays() {
        byte[] raw = new byte[8 * 18];
        for (int r = 0; r < 8; r++) {
            Blocks.putI16(raw, 18 * r, 0x3C00 + r);
            for (int i = 0; i < 16; i++) {
                raw[18 * r + 2 + i] = (byte) ((i + r) % 16 | (16 + i + r) % 16 << 4);
            }
        }
        Blocks.write(RAW, raw);
        repack(GgmlType.Q4_0, 8, 32, MatrixType.Q4_0);
        byte[] group = Blocks.read(MATRIX, 144);
        // row 0: scale first; then columns 0..7 as 0|2, 4|6, 1|3, 5|7 and so on
        assertArrayEquals(bytes(0x00, 0x3C), Arrays.copyOfRange(group, 0, 2));
        assertArrayEquals(bytes(0x20, 0x64, 0x31, 0x75), Arrays.copyOfRange(group, 16, 20));
        assertArrayEquals(bytes(0xA8, 0xEC, 0xB9, 0xFD), Arrays.copyOfRange(group, 48, 52));
        assertArrayEquals(bytes(0x20, 0x64, 0x31, 0x75), Arrays.copyOfRange(group, 80, 84));
        assertArrayEquals(bytes(0xA8, 0xEC, 0xB9, 0xFD), Arrays.copyOfRange(group, 112, 116));
        // row 3 is the last of the first 16 bytes, row 4 the first of the second
        assertArrayEquals(bytes(0x03, 0x3C), Arrays.copyOfRange(group, 6, 8));
        assertArrayEquals(bytes(0x53, 0x97, 0x64, 0xA8), Arrays.copyOfRange(group, 28, 32));
        assertArrayEquals(bytes(0x64, 0xA8, 0x75, 0xB9), Arrays.copyOfRange(group, 32, 36));
        // row 7, columns 24..31 of the block: the last bytes of all
        assertArrayEquals(bytes(0x07, 0x3C), Arrays.copyOfRange(group, 14, 16));
        assertArrayEquals(bytes(0x1F, 0x53, 0x20, 0x64), Arrays.copyOfRange(group, 140, 144));
    }

    /** Quant of column c in row r is c - 16 * r. */
    @Test
    void q8ElementsLieWhereTheLayoutSays() {
        byte[] raw = new byte[8 * 34];
        for (int r = 0; r < 8; r++) {
            Blocks.putI16(raw, 34 * r, 0x3C00 + r);
            for (int c = 0; c < 32; c++) {
                raw[34 * r + 2 + c] = (byte) (c - 16 * r);
            }
        }
        Blocks.write(RAW, raw);
        repack(GgmlType.Q8_0, 8, 32, MatrixType.Q8_0);
        byte[] group = Blocks.read(MATRIX, 272);
        assertArrayEquals(bytes(0x00, 0x3C, 0x01, 0x3C), Arrays.copyOfRange(group, 0, 4));
        // columns 0..3 of rows 0..3
        assertArrayEquals(
                bytes(0, 1, 2, 3, -16, -15, -14, -13, -32, -31, -30, -29, -48, -47, -46, -45),
                Arrays.copyOfRange(group, 16, 32));
        // the same of row 4
        assertArrayEquals(bytes(-64, -63, -62, -61), Arrays.copyOfRange(group, 32, 36));
        // columns 8..11 of rows 0 and 1
        assertArrayEquals(bytes(8, 9, 10, 11, -8, -7, -6, -5), Arrays.copyOfRange(group, 80, 88));
        // columns 28..31 of row 7
        assertArrayEquals(bytes(28 - 112, 29 - 112, 30 - 112, 31 - 112), Arrays.copyOfRange(group, 268, 272));
    }

    @Test
    void floatElementsLieWhereTheLayoutSays() {
        for (int r = 0; r < 8; r++) {
            Blocks.writeFloats(RAW + 12 * r, 10 * r, 10 * r + 1, 10 * r + 2);
        }
        repack(GgmlType.F32, 8, 3, MatrixType.F32);
        assertEquals(70f, Memory.f32Load(MATRIX + 28, 0), "row 7, column 0");
        assertEquals(1f, Memory.f32Load(MATRIX + 32, 0), "row 0, column 1");
        assertEquals(52f, Memory.f32Load(MATRIX + 84, 0), "row 5, column 2");
    }

    @Test
    void missingRowsAreZero() {
        Blocks.write(RAW, Blocks.random(GgmlType.Q8_0, 64, new SplittableRandom(3)));
        repack(GgmlType.Q8_0, 2, 32, MatrixType.Q8_0);
        for (int row = 2; row < 8; row++) {
            KernelLayout.dequantizeRow(MatrixType.Q8_0, MATRIX, 32, row, ROW);
            assertArrayEquals(new int[32], Blocks.readBits(ROW, 32), "row " + row);
        }
    }

    @Test
    void sizesAreExact() {
        assertEquals(32768L * 20 * 272, KernelLayout.matrixBytes(MatrixType.Q8_0, 262_144, 640));
        assertEquals(2L * 144, KernelLayout.matrixBytes(MatrixType.Q4_0, 9, 32));
        assertEquals(32L * 5, KernelLayout.matrixBytes(MatrixType.F32, 1, 5));
        assertThrows(
                ArithmeticException.class, () -> KernelLayout.matrixBytes(MatrixType.F32, Long.MAX_VALUE, 1L << 40));
        assertThrows(ArithmeticException.class, () -> KernelLayout.groupBytes(MatrixType.F32, Long.MAX_VALUE));
        assertThrows(ArithmeticException.class, () -> KernelLayout.scratchBytes(Integer.MAX_VALUE));
        for (long bad : List.of(0L, -32L, 33L)) {
            assertThrows(IllegalArgumentException.class, () -> KernelLayout.matrixBytes(MatrixType.Q4_0, 8, bad));
        }
        assertThrows(IllegalArgumentException.class, () -> KernelLayout.matrixBytes(MatrixType.Q4_0, 0, 32));
    }

    @Test
    void refusesWhatItCannotRepack() {
        assertRefused(GgmlType.Q4_0, 0, 32, MatrixType.Q4_0);
        assertRefused(GgmlType.Q4_0, 9, 32, MatrixType.Q4_0);
        assertRefused(GgmlType.Q8_0, 8, 32, MatrixType.Q4_0);
        assertRefused(GgmlType.Q2_K, 8, 256, MatrixType.Q8_0);
        assertRefused(GgmlType.Q6_K, 8, 128, MatrixType.Q8_0);
        assertRefused(GgmlType.F16, 8, 48, MatrixType.Q8_0);
    }

    private static void assertRefused(GgmlType source, int rows, int cols, MatrixType target) {
        assertThrows(
                IllegalArgumentException.class,
                () -> KernelLayout.repackGroup(source, RAW, rows, cols, target, SCRATCH, MATRIX));
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
