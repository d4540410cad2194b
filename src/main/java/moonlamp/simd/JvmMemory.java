package moonlamp.simd;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Objects;

/**
 * The linear memory on the JVM: one little-endian byte array for the whole process, as a WebAssembly instance has one
 * memory. Only JVM code calls this class; in the browser the memory is given to the module from outside. Programs keep
 * to one model per process at a time, and threads that use the memory are started after {@link #reserve}.
 */
public final class JvmMemory {
    /** Bytes of a WebAssembly page. */
    public static final int PAGE_BYTES = 65536;

    /** The most that a Java array of whole pages holds. */
    public static final long MAX_BYTES = Integer.MAX_VALUE / PAGE_BYTES * (long) PAGE_BYTES;

    private static final VarHandle I16 = view(short[].class);
    private static final VarHandle I32 = view(int[].class);
    private static final VarHandle I64 = view(long[].class);
    private static final VarHandle F32 = view(float[].class);
    private static final VarHandle F64 = view(double[].class);

    private static byte[] bytes = new byte[0];

    private JvmMemory() {}

    /**
     * Replaces the memory by a zeroed one.
     *
     * @param size bytes, rounded up to whole pages of 64 KiB; 0 frees the memory
     * @throws IllegalArgumentException if size is negative or above {@link #MAX_BYTES}
     */
    public static void reserve(long size) {
        if (size < 0 || size > MAX_BYTES) {
            throw new IllegalArgumentException("memory of " + size + " bytes; the JVM offers 0.." + MAX_BYTES);
        }
        bytes = new byte[0];
        JvmAtomics.releaseWaiters();
        bytes = new byte[(int) ((size + PAGE_BYTES - 1) / PAGE_BYTES * PAGE_BYTES)];
    }

    /** The memory's size in bytes. */
    public static int size() {
        return bytes.length;
    }

    /** The memory itself, for kernels in the JVM's own vectors; the next {@link #reserve} makes another one. */
    public static byte[] array() {
        return bytes;
    }

    /** Copies {@code length} bytes of an array into the memory. */
    public static void write(int address, byte[] source, int from, int length) {
        System.arraycopy(source, from, bytes, address, length);
    }

    /** Copies {@code length} bytes of the memory into an array. */
    public static void read(int address, byte[] target, int from, int length) {
        System.arraycopy(bytes, address, target, from, length);
    }

    private static VarHandle view(Class<?> elements) {
        return MethodHandles.byteArrayViewVarHandle(elements, ByteOrder.LITTLE_ENDIAN);
    }

    /**
     * The array index of an access: negative, which the access itself refuses, where the sum leaves the range. The
     * virtual machine knows checkIndex and hoists it out of loops.
     */
    private static int index(int address, int offset) {
        return Objects.checkIndex(address, Integer.MAX_VALUE) + offset;
    }

    static int i8(int address, int offset) {
        return bytes[index(address, offset)];
    }

    static int i16(int address, int offset) {
        return (short) I16.get(bytes, index(address, offset));
    }

    static int i32(int address, int offset) {
        return (int) I32.get(bytes, index(address, offset));
    }

    /** The 64 bits at address + offset + more, where more is 0 or 8. */
    static long i64(int address, int offset, int more) {
        return (long) I64.get(bytes, index(address, offset) + more);
    }

    static float f32(int address, int offset) {
        return (float) F32.get(bytes, index(address, offset));
    }

    static double f64(int address, int offset) {
        return (double) F64.get(bytes, index(address, offset));
    }

    static void putI8(int address, int offset, int value) {
        bytes[index(address, offset)] = (byte) value;
    }

    static void putI16(int address, int offset, int value) {
        I16.set(bytes, index(address, offset), (short) value);
    }

    static void putI32(int address, int offset, int value) {
        I32.set(bytes, index(address, offset), value);
    }

    static void putI64(int address, int offset, long value) {
        I64.set(bytes, index(address, offset), value);
    }

    static void putI128(int address, int offset, long lo, long hi) {
        int index = index(address, offset);
        I64.set(bytes, index + 8, hi);
        I64.set(bytes, index, lo);
    }

    static void putF32(int address, int offset, float value) {
        F32.set(bytes, index(address, offset), value);
    }

    static void putF64(int address, int offset, double value) {
        F64.set(bytes, index(address, offset), value);
    }

    static void fill(int address, int value, int length) {
        Objects.checkFromIndexSize(address, length, bytes.length);
        Arrays.fill(bytes, address, address + length, (byte) value);
    }

    static void copy(int target, int source, int length) {
        System.arraycopy(bytes, source, bytes, target, length);
    }
}
