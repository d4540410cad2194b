package moonlamp.quant;

/** The three forms in which the kernels multiply matrices; each has one interleaved layout, {@link KernelLayout}. */
public enum MatrixType {
    /** 4-bit weights with an f16 scale for 32 columns of a row; 4.5 bits a weight. */
    Q4_0,
    /** 8-bit weights with an f16 scale for 32 columns of a row; 8.5 bits a weight. */
    Q8_0,
    /** Plain floats: the exact mode, and rows that are no multiple of 32. */
    F32
}
