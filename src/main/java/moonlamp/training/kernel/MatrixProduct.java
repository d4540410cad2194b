package moonlamp.training.kernel;

import static moonlamp.training.kernel.Lanes.COUNT;
import static moonlamp.training.kernel.Lanes.SPECIES;

import jdk.incubator.vector.FloatVector;

/**
 * Matrix products of f32, built from tiles of {@link Panels#ROWS} rows and {@link Panels#WIDTH} columns whose sums stay in
 * registers. Right factors are packed in {@link Panels}. All positions and strides count floats.
 *
 * <p>Each sum runs over the inner dimension in ascending order with fused multiply-add, so a result depends on nothing
 * but its row and column.
 */
public final class MatrixProduct {
    private static final int ROWS = Panels.ROWS;

    /** Rows of the left factor that are taken through all panels before the next ones, so that they stay in the cache. */
    private static final int BLOCK = 64;

    private MatrixProduct() {}

    /**
     * C = A B.
     *
     * @param a row-major [rows x depth] from aAt on, aStride floats a row
     * @param rows a multiple of 8
     * @param b {@link Panels} of [depth x columns] from bAt on
     * @param columns a multiple of 32
     * @param c row-major [rows x columns] from cAt on, cStride floats a row; overwritten
     */
    public static void multiply(
            float[] a,
            int aAt,
            int aStride,
            int rows,
            int depth,
            float[] b,
            int bAt,
            int columns,
            float[] c,
            int cAt,
            int cStride) {
        for (int block = 0; block < rows; block += BLOCK) {
            int end = Math.min(rows, block + BLOCK);
            for (int column = 0; column < columns; column += Panels.WIDTH) {
                for (int row = block; row < end; row += ROWS) {
                    tile(
                            a,
                            aAt + row * aStride,
                            aStride,
                            b,
                            bAt + column * depth,
                            Panels.WIDTH,
                            depth,
                            c,
                            cAt + row * cStride + column,
                            cStride);
                }
            }
        }
    }

    /**
     * C += A^T B, as the gradient of a weight matrix needs it.
     *
     * @param a groups of 8 columns of A [depth x rows], as {@link Panels#packGroups} lays them
     * @param rows columns of A and rows of C, a multiple of 8
     * @param b {@link Panels} of [depth x columns] from index 0 on
     * @param columns a multiple of 32
     * @param c row-major [rows x columns] from cAt on; added to
     */
    public static void addTransposed(float[] a, int rows, int depth, float[] b, int columns, float[] c, int cAt) {
        for (int block = 0; block < rows; block += BLOCK) {
            int end = Math.min(rows, block + BLOCK);
            for (int column = 0; column < columns; column += Panels.WIDTH) {
                for (int row = block; row < end; row += ROWS) {
                    sumTransposed(
                            a,
                            row * depth,
                            b,
                            column * depth,
                            Panels.WIDTH,
                            depth,
                            c,
                            cAt + row * columns + column,
                            columns);
                }
            }
        }
    }

    /** One tile of C = A B: 8 rows of A, one panel (or other rows bStride apart) of B. */
    public static void tile(
            float[] a,
            int aAt,
            int aStride,
            float[] b,
            int bAt,
            int bStride,
            int depth,
            float[] c,
            int cAt,
            int cStride) {
        clear(c, cAt, cStride);
        sum(a, aAt, aStride, b, bAt, bStride, depth, c, cAt, cStride);
    }

    /** One tile of C += A^T B: one group of 8 columns of A, {@link Panels#WIDTH} columns of B in rows bStride apart. */
    public static void addTransposedTile(
            float[] a, int aAt, float[] b, int bAt, int bStride, int depth, float[] c, int cAt, int cStride) {
        sumTransposed(a, aAt, b, bAt, bStride, depth, c, cAt, cStride);
    }

    private static void clear(float[] c, int at, int stride) {
        FloatVector zero = FloatVector.zero(SPECIES);
        for (int i = 0; i < ROWS; i++) {
            zero.intoArray(c, at + i * stride);
            zero.intoArray(c, at + i * stride + COUNT);
        }
    }

    /** C += A B for one tile; the sums begin with C, else the compiler would not keep them in registers. */
    private static void sum(
            float[] a,
            int aAt,
            int aStride,
            float[] b,
            int bAt,
            int bStride,
            int depth,
            float[] c,
            int cAt,
            int cStride) {
        int r0 = cAt;
        int r1 = cAt + 1 * cStride;
        int r2 = cAt + 2 * cStride;
        int r3 = cAt + 3 * cStride;
        int r4 = cAt + 4 * cStride;
        int r5 = cAt + 5 * cStride;
        int r6 = cAt + 6 * cStride;
        int r7 = cAt + 7 * cStride;
        int a0 = aAt;
        int a1 = aAt + 1 * aStride;
        int a2 = aAt + 2 * aStride;
        int a3 = aAt + 3 * aStride;
        int a4 = aAt + 4 * aStride;
        int a5 = aAt + 5 * aStride;
        int a6 = aAt + 6 * aStride;
        int a7 = aAt + 7 * aStride;
        FloatVector s0 = FloatVector.fromArray(SPECIES, c, r0);
        FloatVector t0 = FloatVector.fromArray(SPECIES, c, r0 + COUNT);
        FloatVector s1 = FloatVector.fromArray(SPECIES, c, r1);
        FloatVector t1 = FloatVector.fromArray(SPECIES, c, r1 + COUNT);
        FloatVector s2 = FloatVector.fromArray(SPECIES, c, r2);
        FloatVector t2 = FloatVector.fromArray(SPECIES, c, r2 + COUNT);
        FloatVector s3 = FloatVector.fromArray(SPECIES, c, r3);
        FloatVector t3 = FloatVector.fromArray(SPECIES, c, r3 + COUNT);
        FloatVector s4 = FloatVector.fromArray(SPECIES, c, r4);
        FloatVector t4 = FloatVector.fromArray(SPECIES, c, r4 + COUNT);
        FloatVector s5 = FloatVector.fromArray(SPECIES, c, r5);
        FloatVector t5 = FloatVector.fromArray(SPECIES, c, r5 + COUNT);
        FloatVector s6 = FloatVector.fromArray(SPECIES, c, r6);
        FloatVector t6 = FloatVector.fromArray(SPECIES, c, r6 + COUNT);
        FloatVector s7 = FloatVector.fromArray(SPECIES, c, r7);
        FloatVector t7 = FloatVector.fromArray(SPECIES, c, r7 + COUNT);
        for (int k = 0, at = bAt; k < depth; k++, at += bStride) {
            FloatVector left = FloatVector.fromArray(SPECIES, b, at);
            FloatVector right = FloatVector.fromArray(SPECIES, b, at + COUNT);
            FloatVector x0 = FloatVector.broadcast(SPECIES, a[a0 + k]);
            s0 = x0.fma(left, s0);
            t0 = x0.fma(right, t0);
            FloatVector x1 = FloatVector.broadcast(SPECIES, a[a1 + k]);
            s1 = x1.fma(left, s1);
            t1 = x1.fma(right, t1);
            FloatVector x2 = FloatVector.broadcast(SPECIES, a[a2 + k]);
            s2 = x2.fma(left, s2);
            t2 = x2.fma(right, t2);
            FloatVector x3 = FloatVector.broadcast(SPECIES, a[a3 + k]);
            s3 = x3.fma(left, s3);
            t3 = x3.fma(right, t3);
            FloatVector x4 = FloatVector.broadcast(SPECIES, a[a4 + k]);
            s4 = x4.fma(left, s4);
            t4 = x4.fma(right, t4);
            FloatVector x5 = FloatVector.broadcast(SPECIES, a[a5 + k]);
            s5 = x5.fma(left, s5);
            t5 = x5.fma(right, t5);
            FloatVector x6 = FloatVector.broadcast(SPECIES, a[a6 + k]);
            s6 = x6.fma(left, s6);
            t6 = x6.fma(right, t6);
            FloatVector x7 = FloatVector.broadcast(SPECIES, a[a7 + k]);
            s7 = x7.fma(left, s7);
            t7 = x7.fma(right, t7);
        }
        s0.intoArray(c, r0);
        t0.intoArray(c, r0 + COUNT);
        s1.intoArray(c, r1);
        t1.intoArray(c, r1 + COUNT);
        s2.intoArray(c, r2);
        t2.intoArray(c, r2 + COUNT);
        s3.intoArray(c, r3);
        t3.intoArray(c, r3 + COUNT);
        s4.intoArray(c, r4);
        t4.intoArray(c, r4 + COUNT);
        s5.intoArray(c, r5);
        t5.intoArray(c, r5 + COUNT);
        s6.intoArray(c, r6);
        t6.intoArray(c, r6 + COUNT);
        s7.intoArray(c, r7);
        t7.intoArray(c, r7 + COUNT);
    }

    /** As {@link #sum} with the 8 values of A for each k side by side. */
    private static void sumTransposed(
            float[] a, int aAt, float[] b, int bAt, int bStride, int depth, float[] c, int cAt, int cStride) {
        int r0 = cAt;
        int r1 = cAt + 1 * cStride;
        int r2 = cAt + 2 * cStride;
        int r3 = cAt + 3 * cStride;
        int r4 = cAt + 4 * cStride;
        int r5 = cAt + 5 * cStride;
        int r6 = cAt + 6 * cStride;
        int r7 = cAt + 7 * cStride;
        FloatVector s0 = FloatVector.fromArray(SPECIES, c, r0);
        FloatVector t0 = FloatVector.fromArray(SPECIES, c, r0 + COUNT);
        FloatVector s1 = FloatVector.fromArray(SPECIES, c, r1);
        FloatVector t1 = FloatVector.fromArray(SPECIES, c, r1 + COUNT);
        FloatVector s2 = FloatVector.fromArray(SPECIES, c, r2);
        FloatVector t2 = FloatVector.fromArray(SPECIES, c, r2 + COUNT);
        FloatVector s3 = FloatVector.fromArray(SPECIES, c, r3);
        FloatVector t3 = FloatVector.fromArray(SPECIES, c, r3 + COUNT);
        FloatVector s4 = FloatVector.fromArray(SPECIES, c, r4);
        FloatVector t4 = FloatVector.fromArray(SPECIES, c, r4 + COUNT);
        FloatVector s5 = FloatVector.fromArray(SPECIES, c, r5);
        FloatVector t5 = FloatVector.fromArray(SPECIES, c, r5 + COUNT);
        FloatVector s6 = FloatVector.fromArray(SPECIES, c, r6);
        FloatVector t6 = FloatVector.fromArray(SPECIES, c, r6 + COUNT);
        FloatVector s7 = FloatVector.fromArray(SPECIES, c, r7);
        FloatVector t7 = FloatVector.fromArray(SPECIES, c, r7 + COUNT);
        for (int k = 0, at = bAt; k < depth; k++, at += bStride) {
            FloatVector left = FloatVector.fromArray(SPECIES, b, at);
            FloatVector right = FloatVector.fromArray(SPECIES, b, at + COUNT);
            FloatVector x0 = FloatVector.broadcast(SPECIES, a[aAt + k * ROWS + 0]);
            s0 = x0.fma(left, s0);
            t0 = x0.fma(right, t0);
            FloatVector x1 = FloatVector.broadcast(SPECIES, a[aAt + k * ROWS + 1]);
            s1 = x1.fma(left, s1);
            t1 = x1.fma(right, t1);
            FloatVector x2 = FloatVector.broadcast(SPECIES, a[aAt + k * ROWS + 2]);
            s2 = x2.fma(left, s2);
            t2 = x2.fma(right, t2);
            FloatVector x3 = FloatVector.broadcast(SPECIES, a[aAt + k * ROWS + 3]);
            s3 = x3.fma(left, s3);
            t3 = x3.fma(right, t3);
            FloatVector x4 = FloatVector.broadcast(SPECIES, a[aAt + k * ROWS + 4]);
            s4 = x4.fma(left, s4);
            t4 = x4.fma(right, t4);
            FloatVector x5 = FloatVector.broadcast(SPECIES, a[aAt + k * ROWS + 5]);
            s5 = x5.fma(left, s5);
            t5 = x5.fma(right, t5);
            FloatVector x6 = FloatVector.broadcast(SPECIES, a[aAt + k * ROWS + 6]);
            s6 = x6.fma(left, s6);
            t6 = x6.fma(right, t6);
            FloatVector x7 = FloatVector.broadcast(SPECIES, a[aAt + k * ROWS + 7]);
            s7 = x7.fma(left, s7);
            t7 = x7.fma(right, t7);
        }
        s0.intoArray(c, r0);
        t0.intoArray(c, r0 + COUNT);
        s1.intoArray(c, r1);
        t1.intoArray(c, r1 + COUNT);
        s2.intoArray(c, r2);
        t2.intoArray(c, r2 + COUNT);
        s3.intoArray(c, r3);
        t3.intoArray(c, r3 + COUNT);
        s4.intoArray(c, r4);
        t4.intoArray(c, r4 + COUNT);
        s5.intoArray(c, r5);
        t5.intoArray(c, r5 + COUNT);
        s6.intoArray(c, r6);
        t6.intoArray(c, r6 + COUNT);
        s7.intoArray(c, r7);
        t7.intoArray(c, r7 + COUNT);
    }
}
