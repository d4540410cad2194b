package moonlamp.model;

import java.util.Arrays;
import moonlamp.kernel.Clock;
import moonlamp.kernel.Kernels;

/**
 * Finds out from how many places at a time this machine reads the weights best, while it tells: token by token another way of
 * {@link Kernels#places}. What counts is the shortest time of each way, since other programs, and a browser that compiles a loop
 * while it already runs, only ever lengthen one. It costs what the slower ways cost, once, and no bit of a result changes.
 */
final class PlacesTrial {
    /** Tokens that are enough of a way. */
    private static final int ROUNDS = 8;

    /** After so many rounds and milliseconds, when the loops have been compiled, only ways not much slower than the best go on. */
    private static final int ROUNDS_OF_ALL = 4;

    private static final double MILLIS_OF_ALL = 250;
    private static final double MUCH_SLOWER = 1.5;

    private final int[] ways;
    private final Clock clock;
    private final double start;
    private final double[] shortest;
    private final boolean[] leftOut;
    private boolean narrowed;
    private int round;
    private int way;
    /** When the present token began; not a number where there is none. */
    private double begun = Double.NaN;

    /** @param ways numbers of places; of two that are as quick, the earlier one is chosen */
    PlacesTrial(int[] ways, Clock clock) {
        this.ways = ways;
        this.clock = clock;
        start = clock.now();
        shortest = new double[ways.length];
        Arrays.fill(shortest, Double.MAX_VALUE);
        leftOut = new boolean[ways.length];
    }

    /** A token begins; answers with the number of places for it. */
    int begin() {
        begun = clock.now();
        return ways[way];
    }

    /** What has begun is no single token, or has no logits. */
    void cancel() {
        begun = Double.NaN;
    }

    /** The logits of a token are computed; nothing happens where none has begun. */
    void end() {
        if (Double.isNaN(begun)) {
            return;
        }
        double now = clock.now();
        shortest[way] = Math.min(shortest[way], now - begun);
        begun = Double.NaN;
        do {
            way = (way + 1) % ways.length;
            if (way == 0) {
                endRound(now);
            }
        } while (leftOut[way]);
    }

    private void endRound(double now) {
        ++round;
        if (!narrowed && round >= ROUNDS_OF_ALL && now - start >= MILLIS_OF_ALL) {
            narrowed = true;
            double bound = MUCH_SLOWER * shortest[best()];
            for (int i = 0; i < ways.length; ++i) {
                leftOut[i] = shortest[i] > bound;
            }
        }
    }

    /** Whether every way that is worth it has been tried often enough. */
    boolean isOver() {
        return narrowed && round >= ROUNDS;
    }

    /** The number of places of the best way so far. */
    int places() {
        return ways[best()];
    }

    private int best() {
        int best = 0;
        for (int i = 1; i < ways.length; ++i) {
            if (shortest[i] < shortest[best]) {
                best = i;
            }
        }
        return best;
    }
}
