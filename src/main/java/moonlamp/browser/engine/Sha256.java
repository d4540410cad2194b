package moonlamp.browser.engine;

import moonlamp.simd.Memory;

/** SHA-256 (FIPS 180-4) of bytes in linear memory that come in pieces. */
final class Sha256 {
    private static final int BLOCK = 64;
    private static final int ROUNDS = 64;

    /** Linear memory for the schedule and the constants. */
    static final int SCRATCH_BYTES = 2 * 4 * ROUNDS;

    /** The first 32 bits of the fractional parts of the cube roots of the first 64 primes. */
    private static final int[] K = {
        0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
        0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
        0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
        0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
        0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
        0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
        0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
        0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2
    };

    private static final String HEX = "0123456789abcdef";

    /** Digits of the eight words of the state. */
    private static final int STATE_DIGITS = 64;

    private final int[] state = {
        0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19
    };
    /** Address of the 64 words of the schedule; the constants lie behind them. */
    private final int words;

    private final byte[] partial = new byte[BLOCK];
    private int partialLength;
    private long total;

    /** @param scratch address of {@link #SCRATCH_BYTES} bytes that stay this digest's own */
    Sha256(int scratch) {
        words = scratch;
        for (int t = 0; t < ROUNDS; t++) {
            Memory.i32Store(words + 4 * (ROUNDS + t), 0, K[t]);
        }
    }

    /** Takes the next bytes. */
    void update(int address, int length) {
        total += length;
        int at = address;
        int end = address + length;
        while (at < end) {
            if (partialLength == 0 && end - at >= BLOCK) {
                for (int i = 0; i < BLOCK; i += 4) {
                    Memory.i32Store(words + i, 0, Integer.reverseBytes(Memory.i32Load(at + i, 0)));
                }
                compress();
                at += BLOCK;
            } else {
                append((byte) Memory.i32Load8S(at++, 0));
            }
        }
    }

    /**
     * Where the digest stands, for {@link #resume}: the eight words in hex, a space, the number of bytes. At the end of a
     * block only, where nothing waits for more bytes.
     *
     * @throws IllegalStateException elsewhere
     */
    String state() {
        if (partialLength != 0) {
            throw new IllegalStateException(total + " bytes are not a number of whole blocks");
        }
        return words() + " " + total;
    }

    /**
     * Goes on from a state of this or another digest.
     *
     * @throws IllegalArgumentException if the text is none
     */
    void resume(String text) {
        if (text.length() <= STATE_DIGITS + 1 || text.charAt(STATE_DIGITS) != ' ') {
            throw new IllegalArgumentException("not the state of a digest: " + text);
        }
        total = number(text, STATE_DIGITS + 1, text.length(), 10);
        if (total % BLOCK != 0) {
            throw new IllegalArgumentException(total + " bytes are not a number of whole blocks");
        }
        partialLength = 0;
        for (int i = 0; i < state.length; i++) {
            state[i] = (int) number(text, 8 * i, 8 * i + 8, 16);
        }
    }

    /** A number of at most 15 digits; Long.parseLong would bring the digits of all scripts along. */
    private static long number(String text, int from, int to, int radix) {
        long number = 0;
        for (int i = from; i < to; i++) {
            int digit = HEX.indexOf(text.charAt(i));
            if (digit < 0 || digit >= radix || i - from == 15) {
                throw new IllegalArgumentException("not the state of a digest: " + text);
            }
            number = radix * number + digit;
        }
        return number;
    }

    /** Ends the bytes: their digest in lower case hex. */
    String digest() {
        long bits = 8 * total;
        append((byte) 0x80);
        while (partialLength != BLOCK - 8) {
            append((byte) 0);
        }
        for (int shift = 56; shift >= 0; shift -= 8) {
            append((byte) (bits >>> shift));
        }
        return words();
    }

    private String words() {
        StringBuilder hex = new StringBuilder();
        for (int word : state) {
            for (int shift = 28; shift >= 0; shift -= 4) {
                hex.append(HEX.charAt(word >>> shift & 15));
            }
        }
        return hex.toString();
    }

    private void append(byte b) {
        partial[partialLength++] = b;
        if (partialLength == BLOCK) {
            for (int i = 0; i < BLOCK; i += 4) {
                int word = partial[i] << 24
                        | (partial[i + 1] & 0xFF) << 16
                        | (partial[i + 2] & 0xFF) << 8
                        | partial[i + 3] & 0xFF;
                Memory.i32Store(words + i, 0, word);
            }
            partialLength = 0;
            compress();
        }
    }

    /**
     * Mixes the 16 words at the beginning of the schedule into the state; names as in the standard. Eight rounds at a
     * time, so that the eight variables change their roles instead of their places.
     */
    private void compress() {
        expand(words);
        int a = state[0], b = state[1], c = state[2], d = state[3];
        int e = state[4], f = state[5], g = state[6], h = state[7];
        int end = words + 4 * ROUNDS;
        for (int word = words; word < end; word += 32) {
            h += sigma1(e) + (g ^ e & (f ^ g)) + Memory.i32Load(word, 0) + Memory.i32Load(word, 256);
            d += h;
            h += sigma0(a) + (a & b | c & (a | b));
            g += sigma1(d) + (f ^ d & (e ^ f)) + Memory.i32Load(word, 4) + Memory.i32Load(word, 260);
            c += g;
            g += sigma0(h) + (h & a | b & (h | a));
            f += sigma1(c) + (e ^ c & (d ^ e)) + Memory.i32Load(word, 8) + Memory.i32Load(word, 264);
            b += f;
            f += sigma0(g) + (g & h | a & (g | h));
            e += sigma1(b) + (d ^ b & (c ^ d)) + Memory.i32Load(word, 12) + Memory.i32Load(word, 268);
            a += e;
            e += sigma0(f) + (f & g | h & (f | g));
            d += sigma1(a) + (c ^ a & (b ^ c)) + Memory.i32Load(word, 16) + Memory.i32Load(word, 272);
            h += d;
            d += sigma0(e) + (e & f | g & (e | f));
            c += sigma1(h) + (b ^ h & (a ^ b)) + Memory.i32Load(word, 20) + Memory.i32Load(word, 276);
            g += c;
            c += sigma0(d) + (d & e | f & (d | e));
            b += sigma1(g) + (a ^ g & (h ^ a)) + Memory.i32Load(word, 24) + Memory.i32Load(word, 280);
            f += b;
            b += sigma0(c) + (c & d | e & (c | d));
            a += sigma1(f) + (h ^ f & (g ^ h)) + Memory.i32Load(word, 28) + Memory.i32Load(word, 284);
            e += a;
            a += sigma0(b) + (b & c | d & (b | c));
        }
        state[0] += a;
        state[1] += b;
        state[2] += c;
        state[3] += d;
        state[4] += e;
        state[5] += f;
        state[6] += g;
        state[7] += h;
    }

    /** Words 16 to 63 of the schedule from the first 16. */
    private static void expand(int first) {
        int end = first + 4 * (ROUNDS - 16);
        for (int word = first; word < end; word += 4) {
            int x = Memory.i32Load(word, 4);
            int y = Memory.i32Load(word, 56);
            int s0 = (x >>> 7 | x << 25) ^ (x >>> 18 | x << 14) ^ x >>> 3;
            int s1 = (y >>> 17 | y << 15) ^ (y >>> 19 | y << 13) ^ y >>> 10;
            Memory.i32Store(word, 64, Memory.i32Load(word, 0) + s0 + Memory.i32Load(word, 36) + s1);
        }
    }

    private static int sigma1(int x) {
        return (x >>> 6 | x << 26) ^ (x >>> 11 | x << 21) ^ (x >>> 25 | x << 7);
    }

    private static int sigma0(int x) {
        return (x >>> 2 | x << 30) ^ (x >>> 13 | x << 19) ^ (x >>> 22 | x << 10);
    }
}
