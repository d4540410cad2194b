package moonlamp.browser.worker;

/**
 * What this browser offers to the engine.
 *
 * @param simd fixed-width SIMD, without which there is no engine module to run
 * @param relaxedSimd relaxed SIMD: integer dot products in one instruction
 * @param isolated whether memory may be shared between workers: the page is cross-origin isolated
 * @param sharedMemory whether a shared WebAssembly memory can really be made and sent; some browsers say isolated and
 *     then have none
 * @param cores logical processors, at least 1
 */
record Capabilities(boolean simd, boolean relaxedSimd, boolean isolated, boolean sharedMemory, int cores) {}
