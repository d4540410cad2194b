package moonlamp.training.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Products against three plain loops. */
class MatrixProductTest {
    private static final float TOLERANCE = 1e-4f; // sums of at most 130 products of numbers below 1

    private final SplittableRandom random = new SplittableRandom(11);

    @ParameterizedTest
    @CsvSource({"8,1,32", "16,64,32", "72,33,96", "136,130,64"})
    void multiplies(int rows, int depth, int columns) {
        float[] a = numbers(rows * depth);
        float[] b = numbers(depth * columns);
        float[] panels = new float[b.length];
        Panels.pack(b, 0, columns, depth, columns, panels, 0);
        float[] c = numbers(rows * columns);
        MatrixProduct.multiply(a, 0, depth, rows, depth, panels, 0, columns, c, 0, columns);
        assertArrayEquals(product(a, b, rows, depth, columns), c, TOLERANCE);
    }

    @ParameterizedTest
    @CsvSource({"8,1,32", "16,64,32", "72,33,96", "136,130,64"})
    void addsTheProductWithATranspose(int rows, int depth, int columns) {
        float[] a = numbers(depth * rows);
        float[] b = numbers(depth * columns);
        float[] groups = new float[a.length];
        float[] panels = new float[b.length];
        Panels.packGroups(a, 0, rows, depth, rows, groups, 0);
        Panels.pack(b, 0, columns, depth, columns, panels, 0);
        float[] c = numbers(rows * columns);
        float[] expected = product(transpose(a, depth, rows), b, rows, depth, columns);
        for (int i = 0; i < c.length; i++) {
            expected[i] += c[i];
        }
        MatrixProduct.addTransposed(groups, rows, depth, panels, columns, c, 0);
        assertArrayEquals(expected, c, TOLERANCE);
    }

    @Test
    void panelsOfATransposeEndInZeros() {
        int rows = Panels.WIDTH + 8;
        float[] x = numbers(rows * 5);
        float[] panels = numbers(Panels.roundUp(rows) * 5);
        Panels.packTransposed(x, 0, 5, rows, 5, panels, 0);
        for (int row = 0; row < 2 * Panels.WIDTH; row++) {
            for (int column = 0; column < 5; column++) {
                float packed =
                        panels[row / Panels.WIDTH * 5 * Panels.WIDTH + column * Panels.WIDTH + row % Panels.WIDTH];
                assertEquals(row < rows ? x[row * 5 + column] : 0, packed);
            }
        }
    }

    private float[] numbers(int count) {
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = (float) random.nextDouble(-1, 1);
        }
        return numbers;
    }

    private static float[] product(float[] a, float[] b, int rows, int depth, int columns) {
        float[] c = new float[rows * columns];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                double sum = 0;
                for (int k = 0; k < depth; k++) {
                    sum += (double) a[i * depth + k] * b[k * columns + j];
                }
                c[i * columns + j] = (float) sum;
            }
        }
        return c;
    }

    private static float[] transpose(float[] x, int rows, int columns) {
        float[] t = new float[x.length];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                t[j * rows + i] = x[i * columns + j];
            }
        }
        return t;
    }
}
