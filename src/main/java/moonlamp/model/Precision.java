package moonlamp.model;

/** How weights are held and multiplied. */
public enum Precision {
    /** As a person uses it: Q4_0, Q8_0 and F32 as in the file, other types as Q8_0; activations of products in int8. */
    QUANTIZED,
    /** The oracle: every matrix dequantised to F32 at load, activations in F32; slow and large. */
    EXACT
}
