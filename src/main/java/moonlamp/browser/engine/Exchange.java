package moonlamp.browser.engine;

import moonlamp.simd.Memory;
import moonlamp.tokenizer.Utf8;

/**
 * The areas of linear memory through which bytes cross: an output area for text, and a staging area that the caller
 * fills. They lie directly above the module's own constants.
 */
final class Exchange {
    /** Room for a step's text, a digest, a failure: what is longer is cut. */
    private static final int OUTPUT_BYTES = 16 << 10;

    private static final int STAGING_BYTES = 64 << 10;

    private final int output;

    /** @param base the first free address */
    Exchange(int base) {
        this.output = alignUp(base);
    }

    /** Address of the output area. */
    int output() {
        return output;
    }

    /** Address of the staging area. */
    int staging() {
        return output + OUTPUT_BYTES;
    }

    int stagingBytes() {
        return STAGING_BYTES;
    }

    /** Address of the digest's scratch area. */
    int hashing() {
        return staging() + STAGING_BYTES;
    }

    /** The first address above the areas. */
    int end() {
        return hashing() + Sha256.SCRATCH_BYTES;
    }

    /** Leaves text in the output area; returns its length in bytes. */
    int write(String text) {
        byte[] utf8 = Utf8.encode(text);
        int length = Math.min(utf8.length, OUTPUT_BYTES);
        for (int i = 0; i < length; i++) {
            Memory.i32Store8(output + i, 0, utf8[i]);
        }
        return length;
    }

    /** Copies bytes out of linear memory. */
    static void read(int address, byte[] target, int at, int length) {
        int i = 0;
        for (; i + Long.BYTES <= length; i += Long.BYTES) {
            int low = Memory.i32Load(address + i, 0);
            int high = Memory.i32Load(address + i, 4);
            target[at + i] = (byte) low;
            target[at + i + 1] = (byte) (low >> 8);
            target[at + i + 2] = (byte) (low >> 16);
            target[at + i + 3] = (byte) (low >> 24);
            target[at + i + 4] = (byte) high;
            target[at + i + 5] = (byte) (high >> 8);
            target[at + i + 6] = (byte) (high >> 16);
            target[at + i + 7] = (byte) (high >> 24);
        }
        for (; i < length; i++) {
            target[at + i] = (byte) Memory.i32Load8S(address + i, 0);
        }
    }

    private static int alignUp(int address) {
        return (address + 15) & -16;
    }
}
