package moonlamp.sampling;

/**
 * SplitMix64 (Steele, Lea, Flood: "Fast splittable pseudorandom number generators", OOPSLA 2014; constants as in
 * Vigna's reference code): 64 bits of state, period 2^64, every seed is good.
 */
public final class SplitMix64 {
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private long state;

    /** A generator at the start of the sequence that belongs to {@code seed}. */
    public SplitMix64(long seed) {
        state = seed;
    }

    /** The next 64 random bits. */
    public long nextLong() {
        state += GOLDEN_GAMMA;
        long z = state;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** A number in [0, 1), a multiple of 2^-53. */
    public double nextUnit() {
        return (nextLong() >>> 11) * 0x1p-53;
    }
}
