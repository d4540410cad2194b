package moonlamp.kernel;

import java.util.Arrays;
import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import moonlamp.simd.JvmMemory;
import moonlamp.simd.Memory;

/** Attention of {@link VectorKernels}, see {@link VectorProducts} for the form. */
final class VectorAttention extends HeadAttention {
    private static final VectorSpecies<Byte> BYTES = ByteVector.SPECIES_256;
    private static final VectorSpecies<Byte> HALF_BYTES = ByteVector.SPECIES_128;
    private static final VectorSpecies<Integer> INTS = IntVector.SPECIES_256;
    private static final VectorSpecies<Integer> FOUR_INTS = IntVector.SPECIES_128;

    /** Lanes of a vector, of columns and of quads: two quads of four columns. */
    private static final int LANES = 2 * CacheLayout.QUAD;

    @Override
    int dot(int q, int key, int headDim) {
        return dot(JvmMemory.array(), q, q + CacheLayout.rowBytes(headDim), key);
    }

    private static int dot(byte[] memory, int q, int end, int key) {
        IntVector sums = IntVector.zero(INTS);
        for (; q != end; q += CacheLayout.CHUNK_BYTES) {
            sums = sums.add(chunk(memory, q).mul(chunk(memory, key)));
            key += CacheLayout.PAIR_CHUNK_BYTES;
        }
        return sums.reduceLanes(VectorOperators.ADD);
    }

    private static IntVector chunk(byte[] memory, int at) {
        return (IntVector) ByteVector.fromArray(HALF_BYTES, memory, at)
                .reinterpretAsShorts()
                .convertShape(VectorOperators.S2I, INTS, 0);
    }

    @Override
    void addValues(int block, int from, int count, int headDim, int weights, float step, int out) {
        int[] lanes = lanes(from, count, weights);
        int whole = headDim & -CacheLayout.QUAD;
        for (int column = 0; column < whole; column += CacheLayout.QUAD) {
            addFourColumns(JvmMemory.array(), block + CacheLayout.value(column, 0), lanes, step, out + 4 * column);
        }
        ScalarAttention.addColumns(block, from, count, whole, headDim, weights, step, out);
    }

    /** Weights of a block as {@code [4 pairs of quads][4 positions of a quad][lanes]}, 0 for the others. */
    private static int[] lanes(int from, int count, int weights) {
        int[] lanes = new int[CacheLayout.BLOCK * CacheLayout.QUAD];
        for (int i = 0; i < count; ++i) {
            int place = from + i;
            int vector = place / LANES * CacheLayout.QUAD + place % CacheLayout.QUAD;
            int lane = vector * LANES + (place & CacheLayout.QUAD);
            Arrays.fill(lanes, lane, lane + CacheLayout.QUAD, Memory.i32Load(weights + 4 * i, 0));
        }
        return lanes;
    }

    private static void addFourColumns(byte[] memory, int v, int[] lanes, float step, int out) {
        IntVector sums = IntVector.zero(INTS);
        for (int i = 0; i < lanes.length; i += CacheLayout.QUAD * LANES) {
            // an int holds four positions of a column
            IntVector values = ByteVector.fromArray(BYTES, memory, v).reinterpretAsInts();
            sums = sums.add(position(values, 24).mul(IntVector.fromArray(INTS, lanes, i)))
                    .add(position(values, 16).mul(IntVector.fromArray(INTS, lanes, i + LANES)))
                    .add(position(values, 8).mul(IntVector.fromArray(INTS, lanes, i + 2 * LANES)))
                    .add(position(values, 0).mul(IntVector.fromArray(INTS, lanes, i + 3 * LANES)));
            v += 2 * CacheLayout.QUAD_BYTES;
        }
        IntVector both = half(sums, 0).add(half(sums, 1));
        FloatVector before = ByteVector.fromArray(HALF_BYTES, memory, out).reinterpretAsFloats();
        FloatVector added = ((FloatVector) both.convert(VectorOperators.I2F, 0)).mul(step);
        before.add(added).reinterpretAsBytes().intoArray(memory, out);
    }

    private static IntVector half(IntVector sums, int part) {
        return (IntVector) sums.reinterpretShape(FOUR_INTS, part);
    }

    /** One of the positions, whose byte is moved up by so many bits. */
    private static IntVector position(IntVector values, int shift) {
        return values.lanewise(VectorOperators.LSHL, shift).lanewise(VectorOperators.ASHR, 24);
    }
}
