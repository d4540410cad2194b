package moonlamp.simd;

import java.util.function.IntBinaryOperator;
import java.util.function.IntUnaryOperator;

/** Lane arithmetic behind the JVM bodies of {@link V128}. Lane values are sign-extended unless a name says u. */
final class Lanes {
    /** One result lane from two whole vectors and its index. */
    interface LaneFunction {
        int apply(V128 a, V128 b, int lane);
    }

    /** A float from one float. */
    interface FloatFunction {
        float apply(float x);
    }

    /** A float from two floats. */
    interface FloatFunction2 {
        float apply(float x, float y);
    }

    /** A comparison of two floats. */
    interface FloatRelation {
        boolean holds(float x, float y);
    }

    private Lanes() {}

    static int i8(V128 v, int lane) {
        return (byte) ((lane < 8 ? v.lo : v.hi) >>> (lane << 3));
    }

    static int u8(V128 v, int lane) {
        return i8(v, lane) & 0xFF;
    }

    static int i16(V128 v, int lane) {
        return (short) ((lane < 4 ? v.lo : v.hi) >>> (lane << 4));
    }

    static int u16(V128 v, int lane) {
        return i16(v, lane) & 0xFFFF;
    }

    static int i32(V128 v, int lane) {
        return (int) ((lane < 2 ? v.lo : v.hi) >>> (lane << 5));
    }

    static long u32(V128 v, int lane) {
        return i32(v, lane) & 0xFFFFFFFFL;
    }

    static long i64(V128 v, int lane) {
        return lane == 0 ? v.lo : v.hi;
    }

    static float f32(V128 v, int lane) {
        return Float.intBitsToFloat(i32(v, lane));
    }

    static V128 i32x4(int a, int b, int c, int d) {
        return new V128(a & 0xFFFFFFFFL | (long) b << 32, c & 0xFFFFFFFFL | (long) d << 32);
    }

    static int checked(int lane, int lanes) {
        if (lane < 0 || lane >= lanes) {
            throw new IndexOutOfBoundsException("lane " + lane + " of " + lanes);
        }
        return lane;
    }

    static V128 checkedI7(V128 v) {
        if (((v.lo | v.hi) & 0x8080808080808080L) != 0) {
            throw new IllegalArgumentException("relaxed dot: a lane of the second operand is outside 0..127");
        }
        return v;
    }

    static V128 replace(V128 v, int width, int lane, int value) {
        int perHalf = 64 / width;
        int shift = (lane % perHalf) * width;
        long mask = (-1L >>> (64 - width)) << shift;
        long bits = (long) value << shift & mask;
        return lane < perHalf ? new V128(v.lo & ~mask | bits, v.hi) : new V128(v.lo, v.hi & ~mask | bits);
    }

    static V128 build8(V128 a, V128 b, LaneFunction f) {
        long lo = 0;
        long hi = 0;
        for (int i = 0; i < 8; i++) {
            lo |= (f.apply(a, b, i) & 0xFFL) << (i << 3);
            hi |= (f.apply(a, b, i + 8) & 0xFFL) << (i << 3);
        }
        return new V128(lo, hi);
    }

    static V128 build16(V128 a, V128 b, LaneFunction f) {
        long lo = 0;
        long hi = 0;
        for (int i = 0; i < 4; i++) {
            lo |= (f.apply(a, b, i) & 0xFFFFL) << (i << 4);
            hi |= (f.apply(a, b, i + 4) & 0xFFFFL) << (i << 4);
        }
        return new V128(lo, hi);
    }

    static V128 build32(V128 a, V128 b, LaneFunction f) {
        return i32x4(f.apply(a, b, 0), f.apply(a, b, 1), f.apply(a, b, 2), f.apply(a, b, 3));
    }

    static V128 zip8(V128 a, V128 b, IntBinaryOperator f) {
        return build8(a, b, (x, y, i) -> f.applyAsInt(i8(x, i), i8(y, i)));
    }

    static V128 zip16(V128 a, V128 b, IntBinaryOperator f) {
        return build16(a, b, (x, y, i) -> f.applyAsInt(i16(x, i), i16(y, i)));
    }

    static V128 zip32(V128 a, V128 b, IntBinaryOperator f) {
        return build32(a, b, (x, y, i) -> f.applyAsInt(i32(x, i), i32(y, i)));
    }

    static V128 map8(V128 a, IntUnaryOperator f) {
        return build8(a, a, (x, y, i) -> f.applyAsInt(i8(x, i)));
    }

    static V128 map16(V128 a, IntUnaryOperator f) {
        return build16(a, a, (x, y, i) -> f.applyAsInt(i16(x, i)));
    }

    static V128 map32(V128 a, IntUnaryOperator f) {
        return build32(a, a, (x, y, i) -> f.applyAsInt(i32(x, i)));
    }

    static V128 shift8(V128 a, int n, IntBinaryOperator f) {
        return map8(a, x -> f.applyAsInt(x, n & 7));
    }

    static V128 shift16(V128 a, int n, IntBinaryOperator f) {
        return map16(a, x -> f.applyAsInt(x, n & 15));
    }

    static V128 shift32(V128 a, int n, IntBinaryOperator f) {
        return map32(a, x -> f.applyAsInt(x, n & 31));
    }

    static V128 mapF32(V128 a, FloatFunction f) {
        return build32(a, a, (x, y, i) -> Float.floatToRawIntBits(f.apply(f32(x, i))));
    }

    static V128 zipF32(V128 a, V128 b, FloatFunction2 f) {
        return build32(a, b, (x, y, i) -> Float.floatToRawIntBits(f.apply(f32(x, i), f32(y, i))));
    }

    static V128 compareF32(V128 a, V128 b, FloatRelation f) {
        return build32(a, b, (x, y, i) -> mask(f.holds(f32(x, i), f32(y, i))));
    }

    static V128 shuffle(V128 a, V128 b, int[] source) {
        for (int s : source) {
            checked(s, 32);
        }
        return build8(a, b, (x, y, i) -> i8(source[i] < 16 ? x : y, source[i] & 15));
    }

    static int mask(boolean condition) {
        return condition ? -1 : 0;
    }

    /** Bit i = the sign bit of lane i, for lanes of {@code width} bits. */
    static int bits(V128 v, int width) {
        int perHalf = 64 / width;
        int bits = 0;
        for (int i = 0; i < perHalf; i++) {
            int sign = i * width + width - 1;
            bits |= (int) (v.lo >>> sign & 1) << i | (int) (v.hi >>> sign & 1) << (i + perHalf);
        }
        return bits;
    }

    static int saturateS8(int x) {
        return Math.max(-128, Math.min(127, x));
    }

    static int saturateU8(int x) {
        return Math.max(0, Math.min(255, x));
    }

    static int saturateS16(int x) {
        return Math.max(-32768, Math.min(32767, x));
    }

    static int saturateU16(int x) {
        return Math.max(0, Math.min(65535, x));
    }

    /** Java's cast saturates and maps NaN to 0; the clamp does the same for the unsigned range. */
    static int saturateU32(float x) {
        return (int) Math.max(0, Math.min(0xFFFFFFFFL, (long) x));
    }
}
