/**
 * Compiles and instantiates the engine without TeaVM's own runtime, which would need `new Function`. The engine module
 * has no JavaScript objects in its interface, so all it can ask for is listed here; anything else is refused by name.
 */
import { startWorker } from "./trusted.js";

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
 * @param {string} name the module's file name, in the folder engine of the site
 * @returns {Promise<WebAssembly.Module>}
 */
export async function compile(name) {
  const response = await fetch(new URL(`../engine/${name}`, import.meta.url));
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
  const wanted = WebAssembly.Module.imports(module);
  // a browser with the js-string builtins has linked them already
  const builtins = !wanted.some(({ module: from }) => from === "wasm:js-string");
  const offered = offers(memory, builtins, () => instance.exports);
  const imports = {};
  for (const { module: from, name, kind } of wanted) {
    const value = offered[from]?.[name] ?? (from === "teavmJso" && kind === "function" ? refuse(name) : undefined);
    if (value === undefined) {
      throw new Error(`the engine asks for ${from}.${name}, which is not offered`);
    }
    (imports[from] ??= {})[name] = value;
  }
  const instance = await WebAssembly.instantiate(module, imports);
  return instance.exports;
}

/** Everything an engine may import. Only what its module names is handed over. */
function offers(memory, builtins, exportsOf) {
  return {
    env: { memory },
    // bounds of TeaVM's native heap, which the engine does not use
    teavmMemory: {
      heapOffset: new WebAssembly.Global({ value: "i32", mutable: false }, 0),
      maxSize: new WebAssembly.Global({ value: "i32", mutable: false }, 0),
    },
    teavmMath: Math,
    teavmDate: { currentTimeMillis: Date.now },
    teavm: {
      // a Java exception knows its message and its class; a stack trace of WebAssembly addresses would help nobody
      takeStackTrace: () => ({ getStack: () => [] }),
      decorateException: (exception) => exportsOf()["teavm.setJsException"](exception, new Error("Java exception")),
    },
    teavmJso: {
      stringBuiltinsSupported: () => Number(builtins),
      // of TeaVM's helper functions, which its own runtime makes from source text, a Java exception needs only one
      createFunction1: (parameter, body) => (body === `return ${parameter};` ? (value) => value : refuse(body)),
      callFunction1: (f, value) => f(value),
    },
    "wasm:js-string": STRINGS,
  };
}

/**
 * TeaVM links its JavaScript interoperability into every module that catches exceptions, because a JavaScript exception
 * might be among them. The engine calls no JavaScript that throws, so the rest of it is never used.
 */
function refuse(name) {
  return () => {
    throw new Error(`the engine called ${name}, although it knows no JavaScript objects`);
  };
}

/** A helper that says nothing for so long does not come. */
const HELPER_MILLIS = 10_000;

/**
 * Starts a helper thread on the engine's memory.
 *
 * @returns {Promise<void>} settled when the helper is about to join the team
 */
export function startHelper(module, memory, teamAddress, member) {
  return new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error("no answer")), HELPER_MILLIS);
    const helper = startWorker("js/engine-helper.js", `engine ${member}`);
    helper.onmessage = ({ data }) => (data === "" ? resolve() : reject(new Error(data)));
    helper.onerror = (event) => reject(new Error(event.message ?? "the script did not load"));
    helper.postMessage({ module, memory, teamAddress, member });
  });
}
