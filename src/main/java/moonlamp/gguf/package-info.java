/**
 * The GGUF model file format, versions 2 and 3, little endian: a strict reader of the header (metadata and
 * tensor table) that trusts no number of the file, and a writer. Tensor data is never read here: callers
 * stream it to where {@link moonlamp.gguf.TensorInfo} says it lies.
 *
 * <p>Specification: ggml's {@code docs/gguf.md}; where it is silent, ggml's {@code gguf.cpp}.
 */
package moonlamp.gguf;
