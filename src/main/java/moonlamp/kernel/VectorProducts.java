package moonlamp.kernel;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.ShortVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import moonlamp.quant.KernelLayout;

/**
 * Quantised products of {@link VectorKernels}: 8 rows by one activation row at a time, each of the 8 lanes of 32 bits a
 * row. A loop over vectors has a method of its own, and what it calls is small enough to become part of it, or the
 * compiler would put every vector on the heap.
 */
final class VectorProducts {
    private static final VectorSpecies<Byte> BYTES = ByteVector.SPECIES_256;
    private static final VectorSpecies<Byte> HALF_BYTES = ByteVector.SPECIES_128;
    private static final VectorSpecies<Short> SHORTS = ShortVector.SPECIES_256;
    private static final VectorSpecies<Integer> INTS = IntVector.SPECIES_256;
    private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_256;
    private static final boolean WIDE = IntVector.SPECIES_PREFERRED.length() >= INTS.length();

    private static final VarHandle I32 = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle F32 = MethodHandles.byteArrayViewVarHandle(float[].class, ByteOrder.LITTLE_ENDIAN);

    private static final int SCALE_BYTES = 16;
    private static final int RESULT_BYTES = Float.BYTES * KernelLayout.GROUP_ROWS;
    private static final short NIBBLE = 15;

    private VectorProducts() {}

    /** Whether this machine has vectors of 256 bits. */
    static boolean isWide() {
        return WIDE;
    }

    /**
     * Rows {@code 8 * g .. 8 * g + 7} of a Q4_0 matrix by one activation row.
     *
     * @param memory the linear memory
     * @param w address of the matrix {@code [groups of 8 rows][cols]}, see {@link KernelLayout}
     * @param cols a multiple of 32
     * @param x address of an activation row, see {@link ActivationLayout}
     * @param y address of the result row, {@code f32[8 * groups]}
     */
    static void groupQ4(byte[] memory, int w, int cols, int g, int x, int y) {
        int wide = x + ActivationLayout.wideOffset(cols);
        int at = w + g * ActivationLayout.blocks(cols) * KernelLayout.Q4_BLOCK_BYTES;
        FloatVector sums = FloatVector.zero(FLOATS);
        for (int end = wide; x != end; x += ActivationLayout.HEADER_BYTES) {
            // 16 columns fit 16 bits: 16 * 15 * 127
            ShortVector pairs = ShortVector.zero(SHORTS);
            for (int column = 0; column < ActivationLayout.BLOCK; column += 8) {
                pairs = pairs.add(eightColumns(memory, at + SCALE_BYTES + 4 * column, wide + 2 * column));
            }
            IntVector block = addPairs(pairs).add((int) I32.get(memory, x + ActivationLayout.BIAS));
            sums = accumulate(sums, block, memory, at, (float) F32.get(memory, x));
            at += KernelLayout.Q4_BLOCK_BYTES;
            wide += 2 * ActivationLayout.BLOCK;
        }
        sums.reinterpretAsBytes().intoArray(memory, y + g * RESULT_BYTES);
    }

    /** Eight columns of eight rows; each lane of 16 bits gets four products. */
    private static ShortVector eightColumns(byte[] memory, int w, int x) {
        ShortVector weights = ByteVector.fromArray(BYTES, memory, w).reinterpretAsShorts();
        ShortVector a = weights.and(NIBBLE).mul(pair(memory, x));
        ShortVector b = weights.lanewise(VectorOperators.ASHR, 4).and(NIBBLE).mul(pair(memory, x + 4));
        ShortVector c = weights.lanewise(VectorOperators.ASHR, 8).and(NIBBLE).mul(pair(memory, x + 8));
        ShortVector d = weights.lanewise(VectorOperators.ASHR, 12).and(NIBBLE).mul(pair(memory, x + 12));
        return a.add(b).add(c.add(d));
    }

    /** The activations of two columns, for every row. */
    private static ShortVector pair(byte[] memory, int x) {
        return IntVector.broadcast(INTS, (int) I32.get(memory, x)).reinterpretAsShorts();
    }

    /** Adds neighbours, 16 bits each. */
    private static IntVector addPairs(ShortVector pairs) {
        IntVector both = pairs.reinterpretAsInts();
        return both.lanewise(VectorOperators.LSHL, 16)
                .lanewise(VectorOperators.ASHR, 16)
                .add(both.lanewise(VectorOperators.ASHR, 16));
    }

    /** {@code sums + (float) block * (dw * dx)}, with eight scales of half precision, exact as in the other kernels. */
    private static FloatVector accumulate(FloatVector sums, IntVector block, byte[] memory, int scales, float dx) {
        ShortVector halves = ByteVector.fromArray(HALF_BYTES, memory, scales).reinterpretAsShorts();
        IntVector bits = ((IntVector) halves.convertShape(VectorOperators.S2I, INTS, 0))
                .lanewise(VectorOperators.LSHL, 13)
                .and(0x8FFFE000);
        FloatVector dw = bits.reinterpretAsFloats().mul(0x1p112f);
        FloatVector values = (FloatVector) block.convert(VectorOperators.I2F, 0);
        return sums.add(values.mul(dw.mul(dx)));
    }

    /** The same of a Q8_0 matrix; parameters as those of {@link #groupQ4}. */
    static void groupQ8(byte[] memory, int w, int cols, int g, int x, int y) {
        int wide = x + ActivationLayout.wideOffset(cols);
        int at = w + g * ActivationLayout.blocks(cols) * KernelLayout.Q8_BLOCK_BYTES;
        FloatVector sums = FloatVector.zero(FLOATS);
        for (int end = wide; x != end; x += ActivationLayout.HEADER_BYTES) {
            IntVector block = IntVector.zero(INTS);
            for (int quad = 0; quad < 8; quad += 2) {
                int columns = at + SCALE_BYTES + 32 * quad;
                block = block.add(fourColumns(memory, columns, wide + 8 * quad))
                        .add(fourColumns(memory, columns + 32, wide + 8 * quad + 8));
            }
            sums = accumulate(sums, block, memory, at, (float) F32.get(memory, x));
            at += KernelLayout.Q8_BLOCK_BYTES;
            wide += 2 * ActivationLayout.BLOCK;
        }
        sums.reinterpretAsBytes().intoArray(memory, y + g * RESULT_BYTES);
    }

    /** Four columns of eight rows; two products of 128 * 127 fit 16 bits. */
    private static IntVector fourColumns(byte[] memory, int w, int x) {
        ShortVector weights = ByteVector.fromArray(BYTES, memory, w).reinterpretAsShorts();
        int first = (int) I32.get(memory, x);
        int second = (int) I32.get(memory, x + 4);
        ShortVector even =
                IntVector.broadcast(INTS, first & 0xFFFF | second << 16).reinterpretAsShorts();
        ShortVector odd =
                IntVector.broadcast(INTS, first >>> 16 | second & 0xFFFF0000).reinterpretAsShorts();
        ShortVector evens = weights.lanewise(VectorOperators.LSHL, 8).lanewise(VectorOperators.ASHR, 8);
        return addPairs(
                evens.mul(even).add(weights.lanewise(VectorOperators.ASHR, 8).mul(odd)));
    }
}
