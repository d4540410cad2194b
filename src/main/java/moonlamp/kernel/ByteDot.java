package moonlamp.kernel;

import moonlamp.simd.V128;

/** How this processor comes to sums of four products of bytes. */
final class ByteDot {
    /** Of two products of -128 and 255, when their sum is cut to 16 bits, twice. */
    private static final int CUT = 2 * Short.MIN_VALUE;

    private ByteDot() {}

    /**
     * Whether {@code i32x4.relaxed_dot_i8x16_i7x16_add_s} is one instruction here (AVX-VNNI, ARM's dot product), and not
     * one for pairs and more for the rest. Asked with an operand for which the specification leaves the result to the
     * processor: pairs whose sum does not fit 16 bits. It decides which of two exact loops is the quicker one, in products
     * and in attention, never what they compute.
     */
    static boolean isOneInstruction() {
        try {
            V128 sums = V128.i32x4RelaxedDotI8x16I7x16AddS(
                    V128.i8x16Splat(Byte.MIN_VALUE), V128.i8x16Splat(255), V128.i32x4Splat(0));
            return V128.i32x4ExtractLane(sums, 0) != CUT;
        } catch (IllegalArgumentException e) {
            return true; // the JVM's emulation takes no such operand
        }
    }
}
