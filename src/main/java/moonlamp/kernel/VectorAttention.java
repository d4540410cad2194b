package moonlamp.kernel;

import java.util.Arrays;
import jdk.incubator.vector.ByteVector;
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

    /** Lanes of a vector, of columns and of quads: two quads of four columns. */
    private static final int LANES = 2 * CacheLayout.QUAD;

    /** Lanes of the weights of a block. */
    private static final int WEIGHTS = CacheLayout.BLOCK * CacheLayout.QUAD;

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

    /** Weights of a block as {@code [4 pairs of quads][4 positions of a quad][lanes]}, 0 for the others; then room for sums. */
    private static int[] lanes(int from, int count, int weights) {
        int[] lanes = new int[WEIGHTS + LANES];
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
        for (int i = 0; i < CacheLayout.BLOCK / 2; ++i) {
            // an int holds four positions of a column, two quads a vector
            int quads = v + i / CacheLayout.QUAD * 2 * CacheLayout.QUAD_BYTES;
            IntVector values = ByteVector.fromArray(BYTES, memory, quads)
                    .reinterpretAsInts()
                    .lanewise(VectorOperators.LSHL, 24 - 8 * (i % CacheLayout.QUAD))
                    .lanewise(VectorOperators.ASHR, 24);
            sums = sums.add(values.mul(IntVector.fromArray(INTS, lanes, i * LANES)));
        }
        sums.intoArray(lanes, WEIGHTS);
        for (int i = 0; i < CacheLayout.QUAD; ++i) {
            int sum = lanes[WEIGHTS + i] + lanes[WEIGHTS + CacheLayout.QUAD + i];
            Memory.f32Store(out, 0, Memory.f32Load(out, 0) + (float) sum * step);
            out += Float.BYTES;
        }
    }
}
