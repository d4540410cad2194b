package moonlamp.sampling;

/**
 * Tokens that may come next, each with a value (first its logit, then its weight), in two arrays that are allocated
 * once. One token ranks before another when its value is larger or, at equal values, its id is smaller.
 */
final class Candidates {
    private int[] tokens = new int[0];
    private float[] values = new float[0];
    private int limit;
    private int from; // the candidates are [from, to)
    private int to;
    private boolean bounded;

    /** Empties the set, which shall keep the best {@code most} of {@code offers} candidates to come. */
    void reset(int most, int offers) {
        limit = Math.min(most, offers);
        bounded = limit < offers;
        from = 0;
        to = 0;
        if (tokens.length < limit) {
            tokens = new int[limit];
            values = new float[limit];
        }
    }

    /** Adds a candidate if it is among the best so far. Tokens must come in ascending order. */
    void offer(int token, float value) {
        if (to < limit) {
            tokens[to] = token;
            values[to] = value;
            to++;
            if (bounded) {
                siftUp(to - 1);
            }
        } else if (value > values[0]) { // at equal values the earlier token is the better one
            tokens[0] = token;
            values[0] = value;
            siftDown(0, false);
        }
    }

    /** A value up to which an offer changes nothing. */
    float threshold() {
        return to < limit ? Float.NEGATIVE_INFINITY : values[0];
    }

    int first() {
        return from;
    }

    int end() {
        return to;
    }

    int token(int i) {
        return tokens[i];
    }

    float value(int i) {
        return values[i];
    }

    void setValue(int i, float value) {
        values[i] = value;
    }

    /** The largest value. */
    float best() {
        float best = values[from];
        for (int i = from + 1; i < to; i++) {
            best = Math.max(best, values[i]);
        }
        return best;
    }

    /** The sum of all values, added in order of position. */
    double sum() {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += values[i];
        }
        return sum;
    }

    /** Drops candidates below {@code least}. */
    void keepAtLeast(float least) {
        int kept = from;
        for (int i = from; i < to; i++) {
            if (values[i] >= least) {
                tokens[kept] = tokens[i];
                values[kept] = values[i];
                kept++;
            }
        }
        to = kept;
    }

    /** Keeps the fewest best candidates, at least one, whose values add up to {@code mass}, if all together do. */
    void keepMass(double mass) {
        int end = to;
        for (int i = to / 2 - 1; i >= 0; i--) {
            siftDown(i, true);
        }
        double sum = 0;
        do {
            to--;
            sum += values[0];
            swap(0, to); // the best moves behind the heap, which shrinks
            siftDown(0, true);
        } while (to > 0 && sum < mass);
        from = to;
        to = end;
    }

    private void siftUp(int child) {
        int parent = (child - 1) >> 1;
        while (child > 0 && ranksBefore(parent, child)) {
            swap(child, parent);
            child = parent;
            parent = (child - 1) >> 1;
        }
    }

    /** Restores the heap [0, to) below {@code parent}; its root is the best or else the worst candidate. */
    private void siftDown(int parent, boolean bestFirst) {
        int child = 2 * parent + 1;
        while (child < to) {
            if (child + 1 < to && ranksBefore(child + 1, child) == bestFirst) {
                child++;
            }
            if (ranksBefore(parent, child) == bestFirst) {
                return;
            }
            swap(parent, child);
            parent = child;
            child = 2 * parent + 1;
        }
    }

    private boolean ranksBefore(int i, int j) {
        return values[i] > values[j] || (values[i] == values[j] && tokens[i] < tokens[j]);
    }

    private void swap(int i, int j) {
        int token = tokens[i];
        tokens[i] = tokens[j];
        tokens[j] = token;
        float value = values[i];
        values[i] = values[j];
        values[j] = value;
    }
}
