package moonlamp.story.scene;

/**
 * A small seeded random number generator on 32-bit arithmetic, which JavaScript has natively: the finaliser of
 * MurmurHash3 over a Weyl sequence (the construction of SplitMix).
 */
final class SceneRandom {
    private static final int GOLDEN = 0x9E3779B9;
    private int state;

    SceneRandom(int seed) {
        state = seed;
    }

    /** Any int. */
    int nextInt() {
        state += GOLDEN;
        int z = state;
        z = (z ^ (z >>> 16)) * 0x85EBCA6B;
        z = (z ^ (z >>> 13)) * 0xC2B2AE35;
        return z ^ (z >>> 16);
    }

    /** An int from {@code low} (inclusive) to {@code high} (exclusive). */
    int between(int low, int high) {
        return low + (int) (unit() * (high - low));
    }

    /** A number from 0 (inclusive) to 1 (exclusive), a multiple of 2^-24. */
    double unit() {
        return (nextInt() >>> 8) * 0x1p-24;
    }

    /** True or false, evenly. */
    boolean coin() {
        return nextInt() < 0;
    }

    /** A seed from a text: FNV-1a over its chars. */
    static int seedOf(String text) {
        int hash = 0x811C9DC5;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x01000193;
        }
        return hash;
    }
}
