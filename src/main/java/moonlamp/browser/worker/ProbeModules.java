package moonlamp.browser.worker;

/**
 * Tiny WebAssembly modules that are valid only where a feature is there. Each is one function; see the binary format in
 * the WebAssembly core specification, chapter 5.
 */
final class ProbeModules {
    private ProbeModules() {}

    /** {@code i16x8.relaxed_dot_i8x16_i7x16_s} of two splats; sw.js decides by the same bytes. */
    static int[] relaxedSimd() {
        return new int[] {
            0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 15, 1, 13, 0, 65, 1, 253, 15, 65, 2,
            253, 15, 253, 146, 2, 11,
        };
    }

    /** {@code i32x4.dot_i16x8_s} of two splats. */
    static int[] simd() {
        return new int[] {
            0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 15, 1, 13, 0, 65, 1, 253, 15, 65, 2,
            253, 15, 253, 186, 1, 11,
        };
    }
}
