package moonlamp.kernel;

import moonlamp.simd.Memory;

/**
 * The memory of a contract check: inputs, and two equal output buffers between guards, one for the reference and one
 * for the kernels under test.
 */
final class ContractMemory {
    private static final int GUARD_BYTES = 64;
    private static final int CANARY = 0xA5A5A5A5;

    private final int start;
    private final int end;
    private int next;

    ContractMemory(int start, int bytes) {
        this.start = start + 63 & -64;
        this.end = start + bytes;
        next = this.start;
    }

    /** Forgets everything. */
    void clear() {
        next = start;
    }

    /** Room for an input at a multiple of 16. */
    int take(int bytes) {
        int address = next;
        next = address + bytes + 15 & -16;
        if (next > end) {
            throw new IllegalStateException("the contract needs " + (next - end) + " more bytes");
        }
        return address;
    }

    /** An output buffer full of canaries, with guards before and behind. */
    int output(int bytes) {
        int address = take(bytes + 2 * GUARD_BYTES);
        for (int i = 0; i < (bytes + 2 * GUARD_BYTES + 3 & -4); i += 4) {
            Memory.i32Store(address + i, 0, CANARY);
        }
        return address + GUARD_BYTES;
    }

    /** Gives back everything taken since {@link #take} answered this address. */
    void release(int address) {
        next = address;
    }

    /** Whether the guards of an output buffer are as they were. */
    static boolean intact(int output, int bytes) {
        for (int i = 1; i <= GUARD_BYTES; ++i) {
            if (!isCanary(output - i) || !isCanary(output + bytes + i - 1)) {
                return false;
            }
        }
        return true;
    }

    /** Whether nobody wrote to {@code bytes} at an address in an output buffer. */
    static boolean untouched(int address, int bytes) {
        for (int i = 0; i < bytes; ++i) {
            if (!isCanary(address + i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isCanary(int address) {
        return Memory.i32Load8U(address, 0) == (CANARY & 0xFF);
    }

    /** A sum of everything taken so far, to see whether inputs change. */
    int inputHash() {
        int hash = 1;
        for (int a = start; a < next; a += 4) {
            hash = 31 * hash + Memory.i32Load(a, 0);
        }
        return hash;
    }

    /** The first word in which two buffers differ, or -1; NaN equals NaN, whatever its payload. */
    static int firstDifference(int a, int b, int bytes) {
        for (int i = 0; i < bytes; i += 4) {
            if (Memory.i32Load(a + i, 0) != Memory.i32Load(b + i, 0) && !(isNaN(a + i) && isNaN(b + i))) {
                return i / 4;
            }
        }
        return -1;
    }

    /** A sum of the words of a buffer; every NaN counts the same. */
    static int hash(int address, int bytes) {
        int hash = 1;
        for (int i = 0; i < bytes; i += 4) {
            hash = 31 * hash + (isNaN(address + i) ? 0x7FC00000 : Memory.i32Load(address + i, 0));
        }
        return hash;
    }

    private static boolean isNaN(int address) {
        return Float.isNaN(Memory.f32Load(address, 0));
    }
}
