/**
 * Compiles and instantiates the engine without TeaVM's own runtime, which would need `new Function`. The engine module
 * has no JavaScript objects in its interface, so all it can ask for is listed here; anything else is refused by name.
 */

/** The engine's text never leaves it as a JavaScript string, but Java strings are made of them. */
const COMPILE_OPTIONS = { builtins: ["js-string"] };

/** For browsers without the js-string builtins. */
const STRINGS = {
  fromCharCode: (code) => String.fromCharCode(code),
  concat: (first, second) => first + second,
  charCodeAt: (text, index) => text.charCodeAt(index),
  length: (text) => text.length,
  substring: (text, start, end) => text.substring(start, end),
};

/**
 * Fetches and compiles an engine module.
 *
 * @param {string} name the module's file name, beside the page
 * @returns {Promise<WebAssembly.Module>}
 */
export async function compile(name) {
  const response = await fetch(new URL(`../${name}`, import.meta.url));
  if (!response.ok) {
    throw new Error(`${name}: the server answered ${response.status}`);
  }
  return WebAssembly.compile(await response.arrayBuffer(), COMPILE_OPTIONS);
}

/**
 * The first address above the module's own data (string constants), which every instantiation writes anew: all else
 * in the memory has to lie above.
 *
 * @param {WebAssembly.Module} module
 * @returns {number}
 */
export function firstFreeAddress(module) {
  const [section] = WebAssembly.Module.customSections(module, "teavm.memoryRequirements");
  return section ? JSON.parse(new TextDecoder().decode(section)).dataSize : 0;
}
