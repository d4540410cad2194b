/**
 * Build time only: teaches TeaVM's WebAssembly compiler the instructions of {@link moonlamp.simd}. {@link
 * moonlamp.teavm.SimdPlugin} is the way in; {@code instructions.txt} lists what every method becomes. Two methods of
 * the compiler are patched for it, which ties the project to one TeaVM version; any other fails the build with a
 * sentence. It also keeps the code that builds errors from being inlined wherever a file is checked.
 *
 * <p>{@link moonlamp.teavm.BrowserPlugin} does its part for the scripts of the page and its workers: they leave to the
 * browser what TeaVM's class library needs large tables for, carry the story lists as plain text, and do without the
 * names of the page's messages.
 */
package moonlamp.teavm;
