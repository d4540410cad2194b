package moonlamp.conversion;

import java.util.Locale;
import moonlamp.quant.GgmlType;

/** How a converted model's matrices are stored. Its embedding is Q8_0 either way, as in the published files. */
public enum WeightType {
    /** 4.5 bits a weight. */
    Q4_0(GgmlType.Q4_0, 2),
    /** 8.5 bits a weight. */
    Q8_0(GgmlType.Q8_0, 7);

    private final GgmlType matrices;
    private final int fileType;

    WeightType(GgmlType matrices, int fileType) {
        this.matrices = matrices;
        this.fileType = fileType;
    }

    GgmlType matrices() {
        return matrices;
    }

    /** The number under {@code general.file_type}: llama.cpp's {@code LLAMA_FTYPE_MOSTLY_*}. */
    int fileType() {
        return fileType;
    }

    /**
     * The type of this name, in capitals or not.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static WeightType of(String name) {
        for (WeightType type : values()) {
            if (type.name().equals(name.toUpperCase(Locale.ROOT))) {
                return type;
            }
        }
        throw new IllegalArgumentException("unknown type '" + name + "'; known: q4_0, q8_0");
    }
}
