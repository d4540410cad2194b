/**
 * GGML block formats in linear memory: sizes, dequantisation, quantisation, and the repacking of
 * matrices from the row order of a GGUF file into the interleaved order that the kernels read.
 *
 * <p>Block layouts follow ggml's {@code ggml-common.h} and {@code ggml-quants.c}.
 */
package moonlamp.quant;
