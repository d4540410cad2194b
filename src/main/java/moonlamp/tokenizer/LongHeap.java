package moonlamp.tokenizer;

import java.util.Arrays;

/** A priority queue of longs, the smallest first. */
final class LongHeap {
    private long[] values;
    private int size;

    LongHeap(int capacity) {
        values = new long[Math.max(1, capacity)];
    }

    boolean isEmpty() {
        return size == 0;
    }

    void add(long value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
        }
        int at = size++;
        while (at > 0 && values[(at - 1) >> 1] > value) {
            values[at] = values[(at - 1) >> 1];
            at = (at - 1) >> 1;
        }
        values[at] = value;
    }

    /** Removes the smallest value; the heap must not be empty. */
    long remove() {
        long smallest = values[0];
        long last = values[--size];
        int at = 0;
        int child = 1;
        while (child < size) {
            if (child + 1 < size && values[child + 1] < values[child]) {
                child++;
            }
            if (last <= values[child]) {
                break;
            }
            values[at] = values[child];
            at = child;
            child = 2 * at + 1;
        }
        values[at] = last;
        return smallest;
    }
}
