/**
 * Compiles and instantiates the engine without TeaVM's own runtime, which would need `new Function`. The engine module
 * has no JavaScript objects in its interface, so all it can ask for is listed here; anything else is refused by name.
 */
import { readWhole } from "./site-files.js";
import { startWorker } from "./trusted.js";

/**
 * Fetches and compiles an engine module.
 *
 * @param {string} name the module's file name, in the folder engine of the site
 * @returns {Promise<WebAssembly.Module>}
 */
export async function compile(name) {
  return WebAssembly.compile(await readWhole(`engine/${name}`, (answer) => answer.arrayBuffer()));
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

/**
 * A memory of exactly this many 64 KiB pages.
 *
 * @returns {WebAssembly.Memory | null} null when the browser refuses it
 */
export function createMemory(pages, shared) {
  try {
    return new WebAssembly.Memory({ initial: pages, maximum: pages, shared });
  } catch (e) {
    if (e instanceof RangeError || e instanceof TypeError) {
      return null;
    }
    throw e;
  }
}

/**
 * Instantiates an engine on a memory.
 *
 * @param {WebAssembly.Module} module
 * @param {WebAssembly.Memory} memory
 * @returns {Promise<WebAssembly.Exports>}
 */
export async function instantiate(module, memory) {
  const offered = offers(memory);
  const imports = {};
  for (const { module: from, name } of WebAssembly.Module.imports(module)) {
    const value = offered[from]?.[name];
    if (value === undefined) {
      throw new Error(`the engine asks for ${from}.${name}, which is not offered`);
    }
    (imports[from] ??= {})[name] = value;
  }
  return (await WebAssembly.instantiate(module, imports)).exports;
}

/** Everything an engine may import. */
function offers(memory) {
  return {
    env: { memory },
    // bounds of TeaVM's native heap, which the engine does not use
    teavmMemory: {
      heapOffset: new WebAssembly.Global({ value: "i32", mutable: false }, 0),
      maxSize: new WebAssembly.Global({ value: "i32", mutable: false }, 0),
    },
    // decides how memory is read, never what comes of it
    clock: { now: () => performance.now() },
    // exact by IEEE 754, so the same everywhere
    teavmMath: { sqrt: Math.sqrt },
  };
}

/** A helper that says nothing for so long does not come. */
const HELPER_MILLIS = 10_000;

/**
 * Starts a helper thread on the engine's memory.
 *
 * @returns {Promise<Worker>} settled when the helper is about to join the team
 */
export function startHelper(module, memory, teamAddress, member) {
  return new Promise((resolve, reject) => {
    const helper = startWorker("js/engine-helper.js", `engine ${member}`);
    const giveUp = (reason) => {
      helper.terminate();
      reject(new Error(reason));
    };
    const timer = setTimeout(giveUp, HELPER_MILLIS, "no answer");
    helper.onmessage = ({ data }) => {
      clearTimeout(timer);
      return data === "" ? resolve(helper) : giveUp(data);
    };
    helper.onerror = (event) => giveUp(event.message ?? "the script did not load");
    helper.postMessage({ module, memory, teamAddress, member });
  });
}
