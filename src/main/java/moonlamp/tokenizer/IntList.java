package moonlamp.tokenizer;

import java.util.Arrays;

/** A list of ints that grows. */
final class IntList {
    private int[] values = new int[32];
    private int size;

    void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
        }
        values[size] = value;
        size++;
    }

    int[] toArray() {
        return Arrays.copyOf(values, size);
    }
}
