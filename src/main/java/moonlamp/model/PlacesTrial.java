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
    /** Tokens of each way. */
    private static final int ROUNDS = 8;

    /** After so many rounds the ways are left that are not much slower than the best: until then loops are being compiled. */
    private static final int ROUNDS_OF_ALL = 4;

    private static final double MUCH_SLOWER = 1.5;

    private final int[] ways;
    private final Clock clock;
    private final double[] shortest;
    private int round;
    private int way;
    /** When the present token began; not a number between tokens. */
    private double begun = Double.NaN;

    /** @param ways numbers of places */
    PlacesTrial(int[] ways, Clock clock) {
        this.ways = ways;
        this.clock = clock;
        shortest = new double[ways.length];
        Arrays.fill(shortest, Double.MAX_VALUE);
    }

    /** A token begins; answers with the number of places for it. */
    int begin() {
        begun = clock.now();
        return ways[way];
    }

    /** Its logits are computed. Does nothing if none has begun. */
    void end() {
        if (Double.isNaN(begun)) {
            return;
        }
        shortest[way] = Math.min(shortest[way], clock.now() - begun);
        begun = Double.NaN;
        do {
            way = (way + 1) % ways.length;
            round += way == 0 ? 1 : 0;
        } while (isLeftOut());
    }

    private boolean isLeftOut() {
        return round >= ROUNDS_OF_ALL && shortest[way] > MUCH_SLOWER * shortest[best()];
    }

    /** Whether every way has been tried often enough. */
    boolean isOver() {
        return round >= ROUNDS;
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
