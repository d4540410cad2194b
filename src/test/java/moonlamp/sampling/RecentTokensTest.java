package moonlamp.sampling;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayDeque;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RecentTokensTest {
    @Test
    void forgetsTheOldestFirst() {
        RecentTokens recent = new RecentTokens(2);
        recent.add(5);
        recent.add(7);
        assertEquals(5, recent.ceiling(0));
        recent.add(7);
        assertEquals(7, recent.ceiling(0));
        recent.add(1);
        assertEquals(7, recent.ceiling(2));
        assertEquals(Integer.MAX_VALUE, recent.ceiling(8));
    }

    @Test
    void agreesWithAQueue() {
        long seed = 3;
        Random random = new Random(seed);
        for (int window = 0; window < 9; window++) {
            RecentTokens recent = new RecentTokens(window);
            ArrayDeque<Integer> queue = new ArrayDeque<>();
            for (int i = 0; i < 500; i++) {
                int token = random.nextInt(6);
                recent.add(token);
                queue.addLast(token);
                if (queue.size() > window) {
                    queue.removeFirst();
                }
                int from = random.nextInt(7);
                int expected = queue.stream()
                        .mapToInt(Integer::intValue)
                        .filter(t -> t >= from)
                        .min()
                        .orElse(Integer.MAX_VALUE);
                assertEquals(expected, recent.ceiling(from), () -> "seed " + seed);
            }
        }
    }
}
