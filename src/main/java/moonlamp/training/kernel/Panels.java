package moonlamp.training.kernel;

import static moonlamp.training.kernel.Lanes.COUNT;
import static moonlamp.training.kernel.Lanes.SPECIES;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;

/** How factors are laid out for {@link MatrixProduct}: in the order in which a tile reads them. */
public final class Panels {
    /** Rows of a tile. */
    public static final int ROWS = 8;

    /** Columns of a tile and of a panel: two vectors; divides 32. */
    public static final int WIDTH = 2 * COUNT;

    private Panels() {}

    /** {@code length} rounded up to whole panels. */
    public static int roundUp(int length) {
        return (length + WIDTH - 1) / WIDTH * WIDTH;
    }

    /**
     * Panels of a matrix X: to[panel][row][WIDTH].
     *
     * @param x row-major [rows x columns] from {@code at} on, stride floats a row; columns a multiple of 32
     */
    public static void pack(float[] x, int at, int stride, int rows, int columns, float[] to, int toAt) {
        for (int column = 0; column < columns; column += WIDTH) {
            packOne(x, at + column, stride, rows, to, toAt + column * rows);
        }
    }

    private static void packOne(float[] x, int at, int stride, int rows, float[] to, int toAt) {
        for (int row = 0; row < rows; row++) {
            FloatVector.fromArray(SPECIES, x, at + row * stride).intoArray(to, toAt + row * WIDTH);
            FloatVector.fromArray(SPECIES, x, at + row * stride + COUNT).intoArray(to, toAt + row * WIDTH + COUNT);
        }
    }

    /**
     * Panels of a matrix's transpose: to[panel][column][WIDTH], a panel's lanes being rows of X; lanes beyond the last row
     * are 0.
     *
     * @param x row-major [rows x columns] from {@code at} on, stride floats a row
     */
    public static void packTransposed(float[] x, int at, int stride, int rows, int columns, float[] to, int toAt) {
        for (int row = 0; row < rows; row += WIDTH) {
            int lanes = Math.min(WIDTH, rows - row);
            if (lanes < WIDTH) {
                Arrays.fill(to, toAt + row * columns, toAt + row * columns + columns * WIDTH, 0);
            }
            for (int block = 0; block < columns; block += WIDTH) {
                int width = Math.min(WIDTH, columns - block);
                transposeBlock(
                        x, at + row * stride + block, stride, lanes, width, to, toAt + row * columns + block * WIDTH);
            }
        }
    }

    /** A block small enough that what it reads and what it writes both stay in the cache. */
    private static void transposeBlock(float[] x, int at, int stride, int rows, int columns, float[] to, int toAt) {
        for (int i = 0; i < rows; i++) {
            int from = at + i * stride;
            for (int c = 0; c < columns; c++) {
                to[toAt + c * WIDTH + i] = x[from + c];
            }
        }
    }

    /**
     * Columns in groups of 8: to[group][row][8].
     *
     * @param x row-major from {@code at} on, stride floats a row; columns a multiple of 8
     */
    public static void packGroups(float[] x, int at, int stride, int rows, int columns, float[] to, int toAt) {
        for (int column = 0; column < columns; column += ROWS) {
            packGroup(x, at + column, stride, rows, to, toAt + column * rows);
        }
    }

    private static void packGroup(float[] x, int at, int stride, int rows, float[] to, int toAt) {
        for (int row = 0; row < rows; row++) {
            int from = at + row * stride;
            int put = toAt + row * ROWS;
            to[put] = x[from];
            to[put + 1] = x[from + 1];
            to[put + 2] = x[from + 2];
            to[put + 3] = x[from + 3];
            to[put + 4] = x[from + 4];
            to[put + 5] = x[from + 5];
            to[put + 6] = x[from + 6];
            to[put + 7] = x[from + 7];
        }
    }
}
