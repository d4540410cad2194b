package moonlamp.model;

import moonlamp.kernel.Arena;
import moonlamp.kernel.Functions;
import moonlamp.simd.Memory;

/**
 * Cosines and sines of rotary position embedding (Su et al. 2021) for the positions of one batch: pair k turns by
 * position * theta^(-2k / headDim).
 */
final class RopeTable {
    private final double[] frequencies;
    private final Rows rows;

    /**
     * @param theta base of the frequencies
     * @param factor divides positions (linear scaling)
     */
    RopeTable(int headDim, float theta, float factor, int batch, Arena arena) {
        frequencies = new double[headDim / 2];
        for (int k = 0; k < frequencies.length; k++) {
            frequencies[k] = Functions.pow(theta, -2.0 * k / headDim) / factor;
        }
        rows = Rows.floats(batch, headDim, arena);
    }

    /** Fills the table for {@code count} positions from {@code position} on. */
    void compute(int position, int count) {
        int half = frequencies.length;
        for (int i = 0; i < count; i++) {
            int row = rows.row(i);
            for (int k = 0; k < half; k++) {
                double angle = (position + i) * frequencies[k];
                Memory.f32Store(row + k * Float.BYTES, 0, (float) Functions.cos(angle));
                Memory.f32Store(row + (half + k) * Float.BYTES, 0, (float) Functions.sin(angle));
            }
        }
    }

    /** Address of f32[headDim / 2] cosines, then sines, of the batch's token {@code index}. */
    int cosSin(int index) {
        return rows.row(index);
    }
}
