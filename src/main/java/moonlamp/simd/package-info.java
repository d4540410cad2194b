/**
 * WebAssembly's vector and memory instructions as Java methods. {@link moonlamp.simd.V128} and
 * {@link moonlamp.simd.Memory} are compiled to single instructions by {@code moonlamp.teavm}; their bodies, and
 * {@link moonlamp.simd.JvmMemory}, are the same machine on the JVM, so that kernels are tested as ordinary Java.
 */
package moonlamp.simd;
