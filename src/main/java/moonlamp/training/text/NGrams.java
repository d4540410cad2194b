package moonlamp.training.text;

import java.util.Arrays;
import java.util.List;

/**
 * Runs of n words, as 64-bit hashes: two different ones look alike once in about 10^19 pairs. Words are compared in lower
 * case; punctuation and the ends of sentences do not count.
 */
public final class NGrams {
    private static final long FNV_OFFSET = 0xCBF29CE484222325L;
    private static final long FNV_PRIME = 0x100000001B3L;

    private NGrams() {}

    /** The n-grams of these words, in order; none if there are fewer than n words. */
    public static long[] of(List<String> lowerWords, int n) {
        if (n < 1) {
            throw new IllegalArgumentException("an n-gram of " + n + " words");
        }
        long[] words = lowerWords.stream().mapToLong(NGrams::hash).toArray();
        long[] grams = new long[Math.max(0, words.length - n + 1)];
        for (int i = 0; i < grams.length; i++) {
            long hash = 0;
            for (int k = i; k < i + n; k++) {
                hash = mix(hash + words[k]);
            }
            grams[i] = hash;
        }
        return grams;
    }

    /** The different ones, ascending. */
    public static long[] distinct(long[] grams) {
        return Arrays.stream(grams).sorted().distinct().toArray();
    }

    /** How many are there again: all but the different ones. */
    public static int repeated(long[] grams) {
        return grams.length - distinct(grams).length;
    }

    /** The share of the n-grams of the poorer text that are in the other one too, from 0 to 1; 0 if a text has none. */
    public static double shared(long[] one, long[] other) {
        long[] a = distinct(one);
        long[] b = distinct(other);
        int smaller = Math.min(a.length, b.length);
        long common = Arrays.stream(a)
                .filter(gram -> Arrays.binarySearch(b, gram) >= 0)
                .count();
        return smaller == 0 ? 0 : (double) common / smaller;
    }

    /** FNV-1a (Fowler, Noll, Vo) over UTF-16 units. */
    private static long hash(String word) {
        long hash = FNV_OFFSET;
        for (int i = 0; i < word.length(); i++) {
            hash = (hash ^ word.charAt(i)) * FNV_PRIME;
        }
        return hash;
    }

    /** The finalizer of MurmurHash3 (Appleby): every bit of the input changes about half of the result's. */
    private static long mix(long hash) {
        long h = hash ^ FNV_OFFSET;
        h = (h ^ h >>> 33) * 0xFF51AFD7ED558CCDL;
        h = (h ^ h >>> 33) * 0xC4CEB9FE1A85EC53L;
        return h ^ h >>> 33;
    }
}
