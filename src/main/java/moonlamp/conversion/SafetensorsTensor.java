package moonlamp.conversion;

import java.util.List;
import moonlamp.quant.GgmlType;

/**
 * A tensor as a safetensors header describes it: row-major, the last size is the length of a row.
 *
 * @param name such as {@code model.layers.0.mlp.up_proj.weight}
 * @param type element type: F32, F16 or BF16
 * @param shape sizes, each at least 1; empty for a single number
 * @param begin where the data begins, counted from the end of the header
 * @param end the first byte behind it
 */
record SafetensorsTensor(String name, GgmlType type, List<Long> shape, long begin, long end) {}
