package moonlamp.kernel;

import moonlamp.kernel.ContractRandom.Floats;
import moonlamp.kernel.ContractRandom.Weights;
import moonlamp.quant.KernelLayout;
import moonlamp.simd.Memory;

/**
 * What {@link Kernels} promise, checked against a reference bit for bit: every kernel, lengths around every lane width,
 * extreme operands, nothing written outside the result, no input changed. Compiles for the JVM and for WebAssembly, so
 * it knows no test framework.
 */
final class KernelContract {
    /** Memory that a check needs. */
    static final int BYTES = 4 << 20;

    private static final int[] LENGTHS = {
        0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 12, 13, 15, 16, 17, 20, 24, 28, 31, 32, 33, 63, 64, 65, 96, 127, 128, 640
    };
    private static final int[] COLUMNS = {32, 64, 96, 320};
    /** Numbers of places; kernels without a loop for one read as from one place after the other. */
    private static final int[] PLACES = {1, 2, 8};

    private static final int[] FLOAT_COLUMNS = {1, 2, 3, 4, 5, 7, 8, 31, 33, 64};
    private static final int[] TOKENS = {1, 2, 3, 4, 5, 6, 7, 8, 9};
    private static final int[] HEAD_DIMS = {1, 2, 3, 4, 5, 7, 8, 12, 20, 31, 32, 33, 36, 63, 64, 70, 96, 256};
    private static final int[] COUNTS = {1, 2, 3, 4, 5, 7, 8, 9, 16, 32, 33, 97};

    private final Kernels reference;
    private final Kernels tested;
    private final ContractMemory memory;
    private final ContractRandom random;
    private String difference;
    private int digest = 1;
    private boolean scratchIntact = true;

    /** A call of one kernel that writes to {@code out}. */
    private interface Call {
        void run(Kernels kernels, int out);
    }

    /** Stores a key or a value in a block. */
    private interface Storing {
        void store(Kernels kernels, int x, int headDim, int place, int block);
    }

    /**
     * @param address of {@link #BYTES} bytes
     */
    KernelContract(Kernels reference, Kernels tested, int address, long seed) {
        this.reference = reference;
        this.tested = tested;
        this.memory = new ContractMemory(address, BYTES);
        this.random = new ContractRandom(seed);
    }

    /** The first broken promise in words, or null if all are kept. */
    String firstDifference() {
        products();
        floatProducts();
        for (Floats kind : Floats.values()) {
            vectors(kind);
            quantize(kind);
            rope(kind);
        }
        attend();
        interleave();
        nextAbove();
        return difference;
    }

    /** A sum of all results of the reference so far: the same on every machine. */
    int digest() {
        return digest;
    }

    private void products() {
        for (int cols : COLUMNS) {
            for (Weights kind : Weights.values()) {
                for (int tokens : TOKENS) {
                    product(4, kind, cols, tokens);
                    product(8, kind, cols, tokens);
                }
            }
        }
    }

    private void product(int bits, Weights kind, int cols, int tokens) {
        memory.clear();
        int blocks = ActivationLayout.blocks(cols);
        int blockBytes = bits == 4 ? KernelLayout.Q4_BLOCK_BYTES : KernelLayout.Q8_BLOCK_BYTES;
        int groups = 1 + random.below(3);
        int w = memory.take(groups * blocks * blockBytes);
        random.blocks(w, groups * blocks, blockBytes, kind);
        int xStride = ActivationLayout.rowBytes(cols) + 16 * random.below(2);
        int x = activations(kind, cols, tokens, xStride);
        int from = random.below(groups);
        int yStride = 32 * groups + 16 * random.below(2);
        String what = "matmulQ" + bits + " " + kind + " cols " + cols + " tokens " + tokens + " groups " + from + ".."
                + groups;
        compare(what, tokens * yStride, 0, (kernels, y) -> {
            if (bits == 4) {
                kernels.matmulQ4(w, cols, x, xStride, tokens, y, yStride, from, groups);
            } else {
                kernels.matmulQ8(w, cols, x, xStride, tokens, y, yStride, from, groups);
            }
        });
        if (tokens == 1) {
            spread(bits == 4, kind, cols, x);
        }
    }

    /** One row's product read from several places: of each the groups {@code from .. to - 1}, often not all. */
    private void spread(boolean isQ4, Weights kind, int cols, int x) {
        int blocks = ActivationLayout.blocks(cols);
        int blockBytes = isQ4 ? KernelLayout.Q4_BLOCK_BYTES : KernelLayout.Q8_BLOCK_BYTES;
        for (int places : PLACES) {
            int apart = 1 + random.below(3);
            int from = random.below(apart);
            int to = from + 1 + random.below(apart - from);
            int groups = places * apart;
            int w = memory.take(groups * blocks * blockBytes);
            random.blocks(w, groups * blocks, blockBytes, kind);
            String what = "multiplySpread from " + places + " places, Q4 " + isQ4 + " " + kind + " cols " + cols
                    + " groups " + from + ".." + to + " of " + apart;
            compare(
                    what,
                    32 * groups,
                    0,
                    (kernels, y) -> kernels.multiplySpread(places, isQ4, w, cols, x, y, from, to, apart));
        }
    }

    /** Rows as the reference quantises them; for extreme weights every activation is 127 or -127. */
    private int activations(Weights kind, int cols, int tokens, int xStride) {
        int x = memory.take(tokens * xStride);
        int floats = memory.take(4 * cols);
        for (int t = 0; t < tokens; ++t) {
            Floats values = kind == Weights.RANDOM ? Floats.values()[t % Floats.values().length] : Floats.EQUAL_MAXIMA;
            random.floats(floats, cols, values);
            if (kind != Weights.RANDOM && t % 3 == 1) {
                sameSign(floats, cols);
            }
            reference.quantize(floats, cols, x + t * xStride);
        }
        return x;
    }

    private static void sameSign(int floats, int cols) {
        for (int i = 0; i < cols; ++i) {
            Memory.f32Store(floats + 4 * i, 0, (i & 32) == 0 ? 3f : -3f);
        }
    }

    private void floatProducts() {
        for (int cols : FLOAT_COLUMNS) {
            for (int tokens : TOKENS) {
                memory.clear();
                int groups = 1 + random.below(3);
                int w = memory.take(groups * cols * KernelLayout.F32_COLUMN_BYTES);
                random.floats(w, groups * cols * KernelLayout.GROUP_ROWS, Floats.MIXED);
                int xStride = 4 * cols + 4 * random.below(3);
                int x = memory.take(tokens * xStride);
                random.floats(x, tokens * xStride / 4, Floats.USUAL);
                int from = random.below(groups);
                int yStride = 32 * groups + 16 * random.below(2);
                String what = "matmulF32 cols " + cols + " tokens " + tokens + " groups " + from + ".." + groups;
                compare(
                        what,
                        tokens * yStride,
                        0,
                        (kernels, y) -> kernels.matmulF32(w, cols, x, xStride, tokens, y, yStride, from, groups));
            }
        }
    }

    private void quantize(Floats kind) {
        for (int cols : COLUMNS) {
            memory.clear();
            int x = memory.take(4 * cols);
            random.floats(x, cols, kind);
            int bytes = 176 * ActivationLayout.blocks(cols);
            compare("quantize " + kind + " cols " + cols, bytes, 0, (kernels, out) -> kernels.quantize(x, cols, out));
        }
    }

    private void vectors(Floats kind) {
        for (int n : LENGTHS) {
            memory.clear();
            int shift = 4 * random.below(4);
            int x = memory.take(4 * n + shift) + shift;
            int y = memory.take(4 * n + shift) + shift;
            random.floats(x, n, kind);
            random.floats(y, n, Floats.USUAL);
            float s = random.unit();
            String size = " " + kind + " n " + n;
            compare("rmsNorm" + size, 4 * n, 0, (kernels, out) -> kernels.rmsNorm(x, y, out, n, 1e-6f));
            compare("rmsNorm in place" + size, 4 * n, x, (kernels, out) -> kernels.rmsNorm(out, y, out, n, 1e-6f));
            compare("add" + size, 4 * n, x, (kernels, out) -> kernels.add(out, y, n));
            compare("scale" + size, 4 * n, x, (kernels, out) -> kernels.scale(out, n, s));
            compare("geluGate" + size, 4 * n, 0, (kernels, out) -> kernels.geluGate(x, y, out, n));
            compare("geluGate on gate" + size, 4 * n, x, (kernels, out) -> kernels.geluGate(out, y, out, n));
            compare("geluGate on up" + size, 4 * n, y, (kernels, out) -> kernels.geluGate(x, out, out, n));
        }
    }

    private void rope(Floats kind) {
        for (int headDim : HEAD_DIMS) {
            if (headDim % 2 == 0) {
                memory.clear();
                int heads = 1 + random.below(3);
                int x = memory.take(4 * heads * headDim);
                random.floats(x, heads * headDim, kind);
                int cosSin = memory.take(4 * headDim);
                random.floats(cosSin, headDim, Floats.USUAL);
                String what = "rope " + kind + " heads " + heads + " of " + headDim;
                compare(what, 4 * heads * headDim, x, (kernels, out) -> kernels.rope(out, heads, headDim, cosSin));
            }
        }
    }

    private void attend() {
        for (int headDim : HEAD_DIMS) {
            for (int count : COUNTS) {
                attend(Floats.USUAL, 1 + random.below(6), headDim, count);
            }
            attend(Floats.ZERO, 1, headDim, 9);
            attend(Floats.EQUAL_MAXIMA, 4, headDim, 9);
            attend(Floats.SUBNORMAL, 4, headDim, 3);
        }
    }

    private void interleave() {
        for (int cols : COLUMNS) {
            memory.clear();
            int blocks = ActivationLayout.blocks(cols);
            int rows = memory.take(8 * blocks * 34);
            random.bytes(rows, 8 * blocks * 34);
            compare(
                    "interleaveQ4 cols " + cols,
                    blocks * KernelLayout.Q4_BLOCK_BYTES,
                    0,
                    (kernels, group) -> kernels.interleaveQ4(rows, cols, group));
            compare(
                    "interleaveQ8 cols " + cols,
                    blocks * KernelLayout.Q8_BLOCK_BYTES,
                    0,
                    (kernels, group) -> kernels.interleaveQ8(rows, cols, group));
        }
    }

    /** Every length and start, with one value that stands out, or is no number, at a random place. */
    private void nextAbove() {
        float[] outstanding = {5, Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, 3, Float.MAX_VALUE};
        for (int n : LENGTHS) {
            memory.clear();
            int x = memory.take(4 * n);
            random.floats(x, n, Floats.EQUAL_MAXIMA);
            int from = random.below(n + 1);
            float odd = outstanding[random.below(outstanding.length)];
            Memory.f32Store(x + 4 * random.below(Math.max(n, 1)), 0, n == 0 ? 0 : odd);
            for (float threshold : new float[] {3, 2.5f, Float.NEGATIVE_INFINITY, Float.MAX_VALUE}) {
                compare(
                        "nextAbove " + threshold + " of " + n + " from " + from,
                        4,
                        0,
                        (kernels, out) -> Memory.i32Store(out, 0, kernels.nextAbove(x, from, n, threshold)));
            }
        }
    }

    /** Random ring position, so that the visible positions wrap around in some cases. */
    private void attend(Floats kind, int heads, int headDim, int count) {
        memory.clear();
        int kvHeads = 1 + random.below(2);
        int capacity = CacheLayout.slots(count + random.below(4));
        int keyBytes = CacheLayout.keyBytes(headDim);
        int valueBytes = CacheLayout.valueBytes(headDim);
        int first = random.below(3 * capacity);
        int q = memory.take(4 * headDim * heads);
        random.floats(q, headDim * heads, kind);
        int blocks = capacity / CacheLayout.BLOCK * kvHeads;
        int k = cached("quantizeKey", Kernels::quantizeKey, kind, blocks, headDim, keyBytes);
        Floats values = kind == Floats.ZERO ? Floats.ZERO : Floats.USUAL;
        int v = cached("quantizeValue", Kernels::quantizeValue, values, blocks, headDim, valueBytes);
        int last = first + count - 1;
        for (int p = last + 1; p < first + capacity; ++p) {
            int block = p % capacity / CacheLayout.BLOCK * kvHeads;
            spoil(k + block * keyBytes, v + block * valueBytes, p % CacheLayout.BLOCK, headDim);
        }
        String what = "attend " + kind + " heads " + heads + " headDim " + headDim + " positions " + first + ".." + last
                + " of " + capacity + " slots";
        boolean readThrough = random.below(2) == 1;
        compare(what, 4 * headDim * heads, 0, (kernels, out) -> {
            int bytes = Kernels.attentionBytes(count, headDim);
            int scratch = memory.output(bytes);
            kernels.attend(
                    q,
                    heads,
                    k,
                    v,
                    capacity,
                    kvHeads * keyBytes,
                    kvHeads * valueBytes,
                    first,
                    last,
                    headDim,
                    readThrough,
                    scratch,
                    out);
            scratchIntact &= ContractMemory.intact(scratch, bytes);
        });
    }

    /** A position that is not seen may hold anything. */
    private static void spoil(int keys, int values, int place, int headDim) {
        Memory.f32Store(keys + CacheLayout.keyScales(headDim) + 4 * place, 0, Float.NaN);
        Memory.f32Store(values + CacheLayout.valueScales(headDim) + 4 * place, 0, Float.NaN);
        for (int i = 0; i < headDim; ++i) {
            Memory.i32Store8(values + CacheLayout.value(i, place), 0, Byte.MIN_VALUE);
        }
    }

    /** Random keys or values in the cache's layout; two places of the last block compared, beside what is there. */
    private int cached(String what, Storing storing, Floats kind, int count, int headDim, int bytes) {
        int x = memory.take(4 * headDim);
        int blocks = memory.take(count * bytes);
        // what has not been written yet may be anything
        random.bytes(blocks, count * bytes);
        for (int i = 0; i < count * CacheLayout.BLOCK; ++i) {
            random.floats(x, headDim, kind);
            storing.store(reference, x, headDim, i % CacheLayout.BLOCK, blocks + i / CacheLayout.BLOCK * bytes);
        }
        int even = 2 * random.below(CacheLayout.BLOCK / 2);
        for (int place = even; place < even + 2; ++place) {
            int at = place;
            compare(
                    what + " " + kind + " headDim " + headDim + " place " + place,
                    bytes,
                    blocks + (count - 1) * bytes,
                    (kernels, out) -> storing.store(kernels, x, headDim, at, out));
        }
        return blocks;
    }

    /**
     * Runs both kernels and compares.
     *
     * @param bytes of the result
     * @param initial address of what the result buffer holds before, for operations in place; or 0
     */
    private void compare(String what, int bytes, int initial, Call call) {
        if (difference != null) {
            return;
        }
        int before = memory.inputHash();
        int inputs = memory.take(0);
        int expected = memory.output(bytes);
        int actual = memory.output(bytes);
        if (initial != 0) {
            Memory.memoryCopy(expected, initial, bytes);
            Memory.memoryCopy(actual, initial, bytes);
        }
        call.run(reference, expected);
        call.run(tested, actual);
        difference = verdict(what, bytes, expected, actual);
        digest = 31 * digest + ContractMemory.hash(expected, bytes);
        memory.release(inputs);
        if (difference == null && memory.inputHash() != before) {
            difference = what + ": an input was changed";
        }
    }

    private String verdict(String what, int bytes, int expected, int actual) {
        if (!ContractMemory.intact(expected, bytes) || !ContractMemory.intact(actual, bytes)) {
            return what + ": wrote outside the result";
        }
        if (!scratchIntact) {
            return what + ": wrote outside the scratch";
        }
        int word = ContractMemory.firstDifference(expected, actual, bytes);
        if (word < 0) {
            return null;
        }
        return what + ": word " + word + " is " + describe(actual + 4 * word) + " instead of "
                + describe(expected + 4 * word);
    }

    private static String describe(int address) {
        return Memory.f32Load(address, 0) + " (bits " + Integer.toHexString(Memory.i32Load(address, 0)) + ")";
    }
}
