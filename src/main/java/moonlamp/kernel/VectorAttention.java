package moonlamp.kernel;

import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import moonlamp.simd.JvmMemory;
import moonlamp.simd.Memory;

/** Attention of {@link VectorKernels}, a chunk of eight columns at a time; see {@link VectorProducts} for the form. */
final class VectorAttention extends HeadAttention {
    private static final VectorSpecies<Byte> BYTES = ByteVector.SPECIES_256;
    private static final VectorSpecies<Byte> HALF_BYTES = ByteVector.SPECIES_128;
    private static final VectorSpecies<Integer> INTS = IntVector.SPECIES_256;

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
        int whole = headDim & -CacheLayout.CHUNK;
        for (int column = 0; column < whole; column += CacheLayout.CHUNK) {
            int v = block + CacheLayout.value(column, 0);
            addChunk(JvmMemory.array(), v, from, from + count, weights, step, out + 4 * column);
        }
        ScalarAttention.addColumns(block, from, count, whole, headDim, weights, step, out);
    }

    private static void addChunk(byte[] memory, int v, int from, int end, int weights, float step, int out) {
        IntVector sums = IntVector.zero(INTS);
        for (int place = from; place < end; ++place) {
            // the place's values are the lower or the upper halves of the lanes
            IntVector values = ByteVector.fromArray(BYTES, memory, v + (place >> 1) * CacheLayout.PAIR_CHUNK_BYTES)
                    .reinterpretAsInts()
                    .lanewise(VectorOperators.LSHL, 16 - 16 * (place & 1))
                    .lanewise(VectorOperators.ASHR, 16);
            sums = sums.add(values.mul(Memory.i32Load(weights, 0)));
            weights += 4;
        }
        FloatVector before = ByteVector.fromArray(BYTES, memory, out).reinterpretAsFloats();
        FloatVector added = ((FloatVector) sums.convert(VectorOperators.I2F, 0)).mul(step);
        before.add(added).reinterpretAsBytes().intoArray(memory, out);
    }
}
