/**
 * The arithmetic of the model: matrix products on quantised weights, norms, rotary embedding, gated GELU, attention.
 * Operands live in linear memory ({@link moonlamp.simd.Memory}) and are passed as byte addresses. Every
 * {@link moonlamp.kernel.Kernels} implementation gives the same bits; {@link moonlamp.kernel.Team} spreads the large
 * operations over threads without changing them.
 */
package moonlamp.kernel;
