package moonlamp.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ArenaTest {
    private static final long TWO_GIB = 1L << 31;

    @Test
    void piecesFollowEachOtherAligned() {
        Arena arena = new Arena(100, 1000);
        assertEquals(112, arena.allocate(1));
        assertEquals(128, arena.allocate(16));
        assertEquals(144, arena.allocate(0));
        assertEquals(144, arena.allocateFloats(5));
        assertEquals(176, arena.end());
    }

    @Test
    void refusesWhatDoesNotFit() {
        Arena arena = new Arena(0, 100);
        arena.allocate(64);
        ArenaOverflowException thrown = assertThrows(ArenaOverflowException.class, () -> arena.allocate(37));
        assertEquals(37, thrown.required());
        assertEquals(36, thrown.available());
        assertEquals(64, arena.allocate(36));
        assertEquals(
                0,
                assertThrows(ArenaOverflowException.class, () -> arena.allocate(1))
                        .available());
    }

    @Test
    void measuresBeyondEveryMemory() {
        Arena arena = Arena.measuring(1024);
        assertEquals(Arena.NOWHERE, arena.allocate(TWO_GIB));
        assertEquals(Arena.NOWHERE, arena.allocateFloats(TWO_GIB));
        assertEquals(1024 + 5 * TWO_GIB, arena.end());
        arena.allocateFloats(Long.MAX_VALUE / 2);
        assertTrue(arena.end() >= Long.MAX_VALUE - 16);
        arena.allocate(Long.MAX_VALUE);
        assertTrue(arena.end() >= Long.MAX_VALUE - 16, "sums do not wrap around");
    }

    @Test
    void measuringCountsAsPlacingDoes() {
        Arena real = new Arena(40, TWO_GIB);
        Arena measuring = Arena.measuring(40);
        for (int bytes : new int[] {1, 17, 0, 4096, 31}) {
            real.allocate(bytes);
            measuring.allocate(bytes);
        }
        assertEquals(real.end(), measuring.end());
    }

    @Test
    void refusesImpossibleArguments() {
        assertThrows(IllegalArgumentException.class, () -> new Arena(-1, 10));
        assertThrows(IllegalArgumentException.class, () -> new Arena(10, 9));
        assertThrows(IllegalArgumentException.class, () -> new Arena(0, TWO_GIB + 1));
        assertThrows(IllegalArgumentException.class, () -> new Arena(0, 10).allocate(-1));
    }
}
