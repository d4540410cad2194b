/**
 * The first script of the page. In a browser that cannot run the engine nothing is started, and the explanation that
 * index.html holds stays in sight; else offline use is set up and the page's program started.
 */
import "./install.js"; // the browser may offer it before the program is there
import { isolateOnce } from "./offline.js";

/** A struct type: valid only where WebAssembly has garbage collection. */
const WASM_GC = [0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 95, 1, 127, 0];
/** A function with i8x16.splat: valid only where WebAssembly has SIMD. */
const WASM_SIMD = [0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 8, 1, 6, 0, 65, 0, 253, 15, 11];

function canRun() {
  try {
    return [WASM_GC, WASM_SIMD].every((module) => WebAssembly.validate(new Uint8Array(module)));
  } catch {
    return false; // no WebAssembly at all
  }
}

if (canRun()) {
  const { main } = await import("./page.js");
  main([]);
  await isolateOnce();
}
