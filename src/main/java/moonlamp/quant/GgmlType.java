package moonlamp.quant;

import java.util.Optional;

/**
 * The element types a GGUF tensor can have, by the ids of ggml's {@code enum ggml_type}. A tensor row is a
 * sequence of blocks: {@link #blockSize()} elements in {@link #blockBytes()} bytes.
 *
 * <p>Types that Moonlamp does not compute with are listed so that a file which uses one can be refused by the
 * name its author knows; they have no sizes here.
 */
public enum GgmlType {
    F32(0, 1, 4),
    F16(1, 1, 2),
    Q4_0(2, 32, 18),
    Q4_1(3, 32, 20),
    Q5_0(6, 32, 22),
    Q5_1(7, 32, 24),
    Q8_0(8, 32, 34),
    Q8_1(9),
    Q2_K(10),
    Q3_K(11),
    Q4_K(12, 256, 144),
    Q5_K(13, 256, 176),
    Q6_K(14, 256, 210),
    Q8_K(15),
    IQ2_XXS(16),
    IQ2_XS(17),
    IQ3_XXS(18),
    IQ1_S(19),
    IQ4_NL(20),
    IQ3_S(21),
    IQ2_S(22),
    IQ4_XS(23),
    I8(24),
    I16(25),
    I32(26),
    I64(27),
    F64(28),
    IQ1_M(29),
    BF16(30, 1, 2),
    TQ1_0(34),
    TQ2_0(35),
    MXFP4(39),
    NVFP4(40),
    Q1_0(41),
    Q2_0(42);

    private final int id;
    private final int blockSize;
    private final int blockBytes;

    GgmlType(int id) {
        this(id, 0, 0);
    }

    GgmlType(int id, int blockSize, int blockBytes) {
        this.id = id;
        this.blockSize = blockSize;
        this.blockBytes = blockBytes;
    }

    /** The number that stands for this type in a GGUF file. */
    public int id() {
        return id;
    }

    /** Whether Moonlamp can dequantise this type. */
    public boolean isSupported() {
        return blockSize > 0;
    }

    /** Elements in a block; 0 for a type that is not supported. */
    public int blockSize() {
        return blockSize;
    }

    /** Bytes of a block; 0 for a type that is not supported. */
    public int blockBytes() {
        return blockBytes;
    }

    /**
     * Bytes of {@code count} consecutive elements.
     *
     * @throws IllegalArgumentException if the type is not supported or {@code count} is no whole number of blocks
     * @throws ArithmeticException if the result exceeds a long
     */
    public long bytes(long count) {
        if (!isSupported()) {
            throw new IllegalArgumentException(this + " is not supported");
        }
        if (count < 0 || count % blockSize != 0) {
            throw new IllegalArgumentException(
                    count + " elements are no whole number of " + this + " blocks of " + blockSize);
        }
        return Math.multiplyExact(count / blockSize, (long) blockBytes);
    }

    /** The type a GGUF file means by {@code id}; empty for numbers that ggml has removed or never used. */
    public static Optional<GgmlType> byId(int id) {
        for (GgmlType type : values()) {
            if (type.id == id) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    /** Names of the supported types, as a sentence lists them: {@code F32, F16, Q4_0, ...}. */
    public static String supportedNames() {
        StringBuilder names = new StringBuilder();
        for (GgmlType type : values()) {
            if (type.isSupported()) {
                names.append(names.length() == 0 ? "" : ", ").append(type);
            }
        }
        return names.toString();
    }
}
