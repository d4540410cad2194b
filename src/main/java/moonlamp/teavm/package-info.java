/**
 * Build time only: teaches TeaVM's WebAssembly compiler the instructions of {@link moonlamp.simd}. {@link
 * moonlamp.teavm.SimdPlugin} is the way in; {@code instructions.txt} lists what every method becomes. Two methods of
 * the compiler are patched for it, which ties the project to one TeaVM version; any other fails the build with a
 * sentence.
 */
package moonlamp.teavm;
