package moonlamp.kernel;

/**
 * The inner loops of the model over linear memory.
 *
 * <p>Addresses, offsets and strides are bytes; {@code f32} rows are little-endian and contiguous. Buffers are aligned
 * to 16 bytes at their start (see {@link Arena}); the lengths {@code n}, {@code headDim} and {@code tokens} may be any
 * number from 0 up (1 up for {@code headDim}). Output buffers must not overlap inputs unless a method says so. Nothing
 * is written outside the documented output. Values are expected to be finite; a NaN or infinity spreads to the results,
 * unless {@link #attend} meets it, which then gives any result, and never faults.
 *
 * <h2>Order of sums</h2>
 *
 * Floating point sums depend on their order, so the order is part of the contract and every implementation gives the
 * same bits, on the JVM and in every browser, for one thread or many, for one token or a batch. There is no fused
 * multiply-add anywhere: each product and each sum is rounded to {@code f32}.
 *
 * <ul>
 *   <li>Quantised products: one row's blocks of 32 columns in order; {@code acc = acc + (float) isum * (dw * dx)},
 *       where {@code isum} is the exact integer dot product of the block, {@code dw} the weight scale, {@code dx} the
 *       activation scale, and {@code dw * dx} is rounded first. {@code acc} starts at +0.
 *   <li>{@code f32} products: {@code acc = acc + w[c] * x[c]}, columns in order, starting at +0.
 *   <li>Dot products and sums of squares over a vector: four partial sums, element {@code i} goes to partial
 *       {@code i & 3} in order; the result is {@code (s0 + s1) + (s2 + s3)}. Attention scores are exact integer dot
 *       products, see {@link #attend}.
 *   <li>Softmax sums and weighted sums of values: one after the other in position order, whatever the slot order, of
 *       values block after block, see {@link #attend}.
 * </ul>
 *
 * The exponential is {@link Functions#exp(float)} everywhere.
 *
 * <h2>Matrices</h2>
 *
 * A weight matrix of {@code rows x cols} is stored in groups of 8 rows in the layout of
 * {@link moonlamp.quant.KernelLayout}; the last group is padded with zero rows. A product writes whole groups, so a
 * result row needs {@code 4 * 8 * groups} bytes. {@code groupFrom} (inclusive) and {@code groupTo} (exclusive) select a
 * part of the groups; {@code w} is always the address of group 0 and {@code y} that of row 0.
 */
public interface Kernels {

    /** A short name for reports: "scalar", "relaxed SIMD", "baseline SIMD". */
    String name();

    /**
     * Quantises one activation row to 8 bits in blocks of 32.
     *
     * <p>Per block: {@code amax = max |x|}, scale {@code d = amax / 127}, {@code q = rint(x * r)} with
     * {@code r = min(127 / amax, Float.MAX_VALUE)}, ties to even, so {@code |q| <= 127}; the minimum keeps blocks of
     * zeros and of tiny subnormal values finite.
     *
     * @param x {@code f32[cols]}
     * @param cols a multiple of 32
     * @param out a row of {@link ActivationLayout#rowBytes(int)} bytes
     */
    void quantize(int x, int cols, int out);

    /**
     * Multiplies a {@code Q4_0} matrix with quantised activations: {@code y[t][r] = sum_c w[r][c] * x[t][c]}.
     *
     * @param w matrix {@code [groups of 8 rows][cols]}
     * @param cols columns, a multiple of 32
     * @param x {@code tokens} rows in {@link ActivationLayout}, the first at this address
     * @param xStride bytes between activation rows
     * @param tokens number of activation rows
     * @param y {@code f32[tokens][8 * groups]}
     * @param yStride bytes between result rows
     * @param groupFrom first row group to compute
     * @param groupTo end of the row groups to compute (exclusive)
     */
    void matmulQ4(int w, int cols, int x, int xStride, int tokens, int y, int yStride, int groupFrom, int groupTo);

    /** Multiplies a {@code Q8_0} matrix with quantised activations; parameters as {@link #matmulQ4}. */
    void matmulQ8(int w, int cols, int x, int xStride, int tokens, int y, int yStride, int groupFrom, int groupTo);

    /**
     * Multiplies an {@code F32} matrix with plain activations; parameters as {@link #matmulQ4}, but {@code x} holds
     * rows of {@code f32[cols]} and {@code cols} may be any number.
     */
    void matmulF32(int w, int cols, int x, int xStride, int tokens, int y, int yStride, int groupFrom, int groupTo);

    /**
     * Multiplies row groups of several parts of a quantised matrix with one activation row, as {@link #matmulQ4} and
     * {@link #matmulQ8} do, and to the same bits, but reads the parts side by side. Of each part these are the groups
     * {@code groupFrom .. groupTo - 1}, shifted by {@code apart} from one part to the next.
     *
     * @param places how many parts, one of {@link #places}
     * @param isQ4 whether the matrix is {@code Q4_0}, else {@code Q8_0}
     * @param x the quantised activation row
     * @param y {@code f32} results, one a row, of all groups from 0 on
     * @param groupFrom first row group to compute in the first part
     * @param groupTo end of the row groups to compute in the first part (exclusive)
     * @param apart groups from one part to the next, at least {@code groupTo - groupFrom}
     */
    default void multiplySpread(
            int places, boolean isQ4, int w, int cols, int x, int y, int groupFrom, int groupTo, int apart) {
        for (int i = 0; i < places; ++i) {
            if (isQ4) {
                matmulQ4(w, cols, x, 0, 1, y, 0, groupFrom + i * apart, groupTo + i * apart);
            } else {
                matmulQ8(w, cols, x, 0, 1, y, 0, groupFrom + i * apart, groupTo + i * apart);
            }
        }
    }

    /** The numbers of places that {@link #multiplySpread} may be quickest with, 1 among them; which one is, the machine decides. */
    default int[] places() {
        return new int[] {1};
    }

    /**
     * Brings 8 rows of {@code Q4_0} blocks, as they follow each other in a GGUF file, into the matrix layout.
     *
     * @param rows the rows, {@code 18 * cols / 32} bytes each
     * @param cols a multiple of 32
     * @param group address of the group, {@code 144 * cols / 32} bytes
     */
    void interleaveQ4(int rows, int cols, int group);

    /** The same for {@code Q8_0}: rows of {@code 34 * cols / 32} bytes, a group of {@code 272 * cols / 32}. */
    void interleaveQ8(int rows, int cols, int group);

    /**
     * Root mean square norm: {@code out[i] = (x[i] * s) * weight[i]} with
     * {@code s = 1 / sqrt(sum(x * x) / n + eps)}.
     *
     * @param x {@code f32[n]}
     * @param weight {@code f32[n]}, with Gemma's "1 +" already added
     * @param out {@code f32[n]}; may be {@code x}
     * @param n length
     * @param eps added to the mean square
     */
    void rmsNorm(int x, int weight, int out, int n, float eps);

    /** Adds in place: {@code x[i] += y[i]} for {@code f32[n]}. */
    void add(int x, int y, int n);

    /** Multiplies in place: {@code x[i] *= s} for {@code f32[n]}. */
    void scale(int x, int n, float s);

    /**
     * Rotary position embedding in place, halves convention (NeoX): with {@code h = headDim / 2}, each head's pair
     * {@code (a, b) = (x[i], x[i + h])} becomes {@code (a * cos[i] - b * sin[i], a * sin[i] + b * cos[i])}.
     *
     * @param x {@code f32[heads][headDim]}
     * @param heads number of heads
     * @param headDim even
     * @param cosSin {@code f32[h]} cosines, then {@code f32[h]} sines, of one position
     */
    void rope(int x, int heads, int headDim, int cosSin);

    /**
     * Gated GELU: {@code out[i] = gelu(gate[i]) * up[i]} with the tanh form {@link Functions#gelu(float)}.
     *
     * @param gate {@code f32[n]}
     * @param up {@code f32[n]}
     * @param out {@code f32[n]}; may be {@code gate} or {@code up}
     * @param n length
     */
    void geluGate(int gate, int up, int out, int n);

    /**
     * The first of {@code f32 x[from .. to - 1]} that is larger than {@code threshold} or no finite number: scanning logits
     * for the best ones need not look at each.
     *
     * @return its index, {@code to} if there is none
     */
    int nextAbove(int x, int from, int to, float threshold);

    /**
     * Stores a head of a key in its block, see {@link CacheLayout}: {@code scale = amax / 2047}, {@code q = rint(x * r)}
     * with {@code r = min(2047 / amax, Float.MAX_VALUE)}, ties to even. The other positions of the block stay.
     *
     * @param x {@code f32[headDim]}
     * @param place the position's place in the block, {@code 0 .. CacheLayout.BLOCK - 1}
     * @param block of {@link CacheLayout#keyBytes}
     */
    void quantizeKey(int x, int headDim, int place, int block);

    /**
     * Stores a head of a value in its block, likewise, but with 127 instead of 2047.
     *
     * @param block of {@link CacheLayout#valueBytes}
     */
    void quantizeValue(int x, int headDim, int place, int block);

    /**
     * Attention of query heads that share one key/value head, over the cached positions {@code first..last} (both
     * inclusive, {@code last - first < capacity}). Position {@code p} lives in slot {@code p % capacity}.
     *
     * <p>For each head {@code score[p] = (float) isum * (dq * dk)}, where {@code isum} is the exact integer dot product of
     * the quantised query, which is scaled already, and key, and {@code dq}, {@code dk} are their scales;
     * {@code e[p] = exp(score[p] - max)}, or 0 where {@code score[p] - max < -40};
     * {@code out = (sum_b (float) (sum_p u[p] * v[p]) * (m / 16383)) * (1 / sum_p e[p])}, where b are the blocks of 32
     * positions, {@code w[p] = e[p] * dv[p]} with the value's scale {@code dv}, {@code m} is the largest w of a block,
     * {@code u[p] = rint(w[p] * min(16383 / m, Float.MAX_VALUE))}, and the inner sum is one of integers.
     *
     * @param q {@code f32[heads][headDim]}
     * @param heads number of query heads
     * @param k the first block of keys of the shared head
     * @param v the first block of its values
     * @param capacity number of slots, a multiple of {@link CacheLayout#BLOCK}
     * @param keyStride bytes between two blocks of keys
     * @param valueStride bytes between two blocks of values
     * @param first oldest visible position
     * @param last newest visible position
     * @param headDim 1 .. {@link CacheLayout#MAX_HEAD_DIM}
     * @param readThrough whether blocks are brought into the processor's cache before they are used: quicker where it does not
     *     look beyond the page that it reads; changes no bit
     * @param scratch {@link #attentionBytes}
     * @param out {@code f32[heads][headDim]}
     */
    void attend(
            int q,
            int heads,
            int k,
            int v,
            int capacity,
            int keyStride,
            int valueStride,
            int first,
            int last,
            int headDim,
            boolean readThrough,
            int scratch,
            int out);

    /**
     * The same with keys and values {@code f32[headDim]}, one a slot every {@code stride} bytes, and no rounding, for the exact oracle:
     * {@code score[p] = q . k[p]}, {@code out = (sum_p e[p] * v[p]) * (1 / sum_p e[p])}. The same scalar code everywhere.
     */
    default void attendExact(
            int q,
            int heads,
            int k,
            int v,
            int capacity,
            int stride,
            int first,
            int last,
            int headDim,
            int scratch,
            int out) {
        for (int offset = 0; offset < 4 * headDim * heads; offset += 4 * headDim) {
            ExactAttention.attend(q + offset, k, v, capacity, stride, first, last, headDim, scratch, out + offset);
        }
    }

    /** Bytes of scratch for attention over that many positions. */
    static int attentionBytes(int positions, int headDim) {
        return SimdAttention.scratchBytes(positions, headDim);
    }
}
