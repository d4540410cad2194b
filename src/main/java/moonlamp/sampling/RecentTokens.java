package moonlamp.sampling;

import java.util.Arrays;

/** The latest tokens, at most a window of them, readable in ascending order. */
final class RecentTokens {
    private final int[] ring; // in order of arrival, the oldest at `oldest` once full
    private final int[] sorted; // the same tokens ascending, repeats included
    private int size;
    private int oldest;

    RecentTokens(int window) {
        ring = new int[window];
        sorted = new int[window];
    }

    void add(int token) {
        if (ring.length == 0) {
            return;
        }
        if (size == ring.length) {
            remove(ring[oldest]);
            ring[oldest] = token;
            oldest = oldest + 1 == ring.length ? 0 : oldest + 1;
        } else {
            ring[size] = token;
        }
        insert(token);
    }

    /** The smallest token in the window that is at least {@code token}; Integer.MAX_VALUE when there is none. */
    int ceiling(int token) {
        int at = firstAtLeast(token);
        return at < size ? sorted[at] : Integer.MAX_VALUE;
    }

    private void insert(int token) {
        int at = firstAtLeast(token);
        System.arraycopy(sorted, at, sorted, at + 1, size - at);
        sorted[at] = token;
        size++;
    }

    private void remove(int token) {
        int at = firstAtLeast(token);
        System.arraycopy(sorted, at + 1, sorted, at, size - at - 1);
        size--;
    }

    private int firstAtLeast(int token) {
        int at = Arrays.binarySearch(sorted, 0, size, token);
        if (at < 0) {
            return -at - 1;
        }
        while (at > 0 && sorted[at - 1] == token) {
            at--;
        }
        return at;
    }
}
