package moonlamp.simd;

import java.lang.invoke.VarHandle;

/**
 * The linear memory of the engine: flat, little-endian, byte-addressed, zero at first. Every method is ONE WebAssembly
 * instruction and bears its name; the bodies serve the JVM (see {@link JvmMemory}).
 *
 * <p>{@code offset} must be a literal, not negative; it is added to the address without wrapping. Plain accesses may be
 * unaligned, atomic ones must be aligned to 4 bytes. An access outside the memory throws IndexOutOfBoundsException on
 * the JVM and is an uncatchable trap in WebAssembly. Atomic instructions work on unshared memory too, except that
 * waiting there is a trap.
 */
public final class Memory {
    private Memory() {}

    /** {@code i32.load}: 32 bits. */
    public static int i32Load(int address, int offset) {
        return JvmMemory.i32(address, offset);
    }

    /** {@code i32.load8_s}: a byte, sign-extended. */
    public static int i32Load8S(int address, int offset) {
        return JvmMemory.i8(address, offset);
    }

    /** {@code i32.load8_u}: a byte, zero-extended. */
    public static int i32Load8U(int address, int offset) {
        return JvmMemory.i8(address, offset) & 0xFF;
    }

    /** {@code i32.load16_s}: 16 bits, sign-extended. */
    public static int i32Load16S(int address, int offset) {
        return JvmMemory.i16(address, offset);
    }

    /** {@code i32.load16_u}: 16 bits, zero-extended. */
    public static int i32Load16U(int address, int offset) {
        return JvmMemory.i16(address, offset) & 0xFFFF;
    }

    /** {@code i64.load}: 64 bits. */
    public static long i64Load(int address, int offset) {
        return JvmMemory.i64(address, offset, 0);
    }

    /** {@code f32.load}: a float. */
    public static float f32Load(int address, int offset) {
        return JvmMemory.f32(address, offset);
    }

    /** {@code f64.load}: a double. */
    public static double f64Load(int address, int offset) {
        return JvmMemory.f64(address, offset);
    }

    /** {@code i32.store}: 32 bits. */
    public static void i32Store(int address, int offset, int value) {
        JvmMemory.putI32(address, offset, value);
    }

    /** {@code i32.store8}: the low 8 bits. */
    public static void i32Store8(int address, int offset, int value) {
        JvmMemory.putI8(address, offset, value);
    }

    /** {@code i32.store16}: the low 16 bits. */
    public static void i32Store16(int address, int offset, int value) {
        JvmMemory.putI16(address, offset, value);
    }

    /** {@code i64.store}: 64 bits. */
    public static void i64Store(int address, int offset, long value) {
        JvmMemory.putI64(address, offset, value);
    }

    /** {@code f32.store}: a float. */
    public static void f32Store(int address, int offset, float value) {
        JvmMemory.putF32(address, offset, value);
    }

    /** {@code f64.store}: a double. */
    public static void f64Store(int address, int offset, double value) {
        JvmMemory.putF64(address, offset, value);
    }

    /** {@code memory.size}: pages of 64 KiB. */
    public static int memorySize() {
        return JvmMemory.size() / JvmMemory.PAGE_BYTES;
    }

    /** {@code memory.fill}: {@code length} bytes set to the low 8 bits of {@code value}. */
    public static void memoryFill(int address, int value, int length) {
        JvmMemory.fill(address, value, length);
    }

    /** {@code memory.copy}: {@code length} bytes; the ranges may overlap. */
    public static void memoryCopy(int target, int source, int length) {
        JvmMemory.copy(target, source, length);
    }

    /** {@code i32.atomic.load}: 32 bits, sequentially consistent. */
    public static int i32AtomicLoad(int address, int offset) {
        return JvmAtomics.load(address, offset);
    }

    /** {@code i32.atomic.store}: 32 bits, sequentially consistent. */
    public static void i32AtomicStore(int address, int offset, int value) {
        JvmAtomics.update(address, offset, old -> value);
    }

    /** {@code i32.atomic.rmw.add}: adds, wrapping; returns the old value. */
    public static int i32AtomicRmwAdd(int address, int offset, int value) {
        return JvmAtomics.update(address, offset, old -> old + value);
    }

    /** {@code i32.atomic.rmw.sub}: subtracts, wrapping; returns the old value. */
    public static int i32AtomicRmwSub(int address, int offset, int value) {
        return JvmAtomics.update(address, offset, old -> old - value);
    }

    /** {@code i32.atomic.rmw.and}: returns the old value. */
    public static int i32AtomicRmwAnd(int address, int offset, int value) {
        return JvmAtomics.update(address, offset, old -> old & value);
    }

    /** {@code i32.atomic.rmw.or}: returns the old value. */
    public static int i32AtomicRmwOr(int address, int offset, int value) {
        return JvmAtomics.update(address, offset, old -> old | value);
    }

    /** {@code i32.atomic.rmw.xor}: returns the old value. */
    public static int i32AtomicRmwXor(int address, int offset, int value) {
        return JvmAtomics.update(address, offset, old -> old ^ value);
    }

    /** {@code i32.atomic.rmw.xchg}: stores; returns the old value. */
    public static int i32AtomicRmwXchg(int address, int offset, int value) {
        return JvmAtomics.update(address, offset, old -> value);
    }

    /** {@code i32.atomic.rmw.cmpxchg}: stores if the old value is the expected one; returns the old value. */
    public static int i32AtomicRmwCmpxchg(int address, int offset, int expected, int value) {
        return JvmAtomics.update(address, offset, old -> old == expected ? value : old);
    }

    /**
     * {@code memory.atomic.wait32}: sleeps while the 32 bits have the expected value, until notified. Not allowed on a
     * page's main thread.
     *
     * @param timeoutNanos nanoseconds; negative waits for ever
     * @return 0 notified, 1 the value was another one, 2 timed out
     */
    public static int memoryAtomicWait32(int address, int offset, int expected, long timeoutNanos) {
        return JvmAtomics.await(address, offset, expected, timeoutNanos);
    }

    /** {@code memory.atomic.notify}: wakes at most {@code count} (unsigned) waiting threads; returns how many. */
    public static int memoryAtomicNotify(int address, int offset, int count) {
        return JvmAtomics.wake(address, offset, count);
    }

    /** {@code atomic.fence}: orders all accesses before it before all after it. */
    public static void atomicFence() {
        VarHandle.fullFence();
    }
}
