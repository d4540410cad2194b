package moonlamp.conversion;

import java.util.List;
import moonlamp.quant.GgmlType;

/**
 * A tensor of the converted model.
 *
 * @param source its name in the safetensors files
 * @param target its name in the GGUF file
 * @param shape sizes as in the safetensors files, the row length last
 * @param type how it is stored: F32 for a norm
 */
record PlannedTensor(String source, String target, List<Long> shape, GgmlType type) {
    /** Whether it is a norm: training programs store how far it is from one, GGUF the factor itself. */
    boolean isNorm() {
        return shape.size() == 1;
    }

    /** Number of weights. */
    long count() {
        long count = 1;
        for (long size : shape) {
            count *= size;
        }
        return count;
    }

    /** Sizes as in a GGUF file, the row length first. */
    long[] dims() {
        long[] dims = new long[shape.size()];
        for (int i = 0; i < dims.length; i++) {
            dims[i] = shape.get(dims.length - 1 - i);
        }
        return dims;
    }
}
