/** Runs every instruction case on a shared memory, where waiting is allowed: in a worker. */
import { createMemory, instantiate } from "./js/engine-loader.js";

function base64(bytes) {
  let text = "";
  for (let i = 0; i < bytes.length; i += 4096) {
    text += String.fromCharCode(...bytes.slice(i, i + 4096));
  }
  return btoa(text);
}

async function run(url, pages) {
  const module = await WebAssembly.compile(await (await fetch(url)).arrayBuffer());
  const memory = createMemory(pages, true);
  const cases = await instantiate(module, memory);
  const results = [];
  for (let index = 0; index < cases.count(); index++) {
    const length = cases.run(index);
    results.push(base64(new Uint8Array(memory.buffer, cases.results(), length)));
  }
  return results;
}

onmessage = ({ data }) =>
  run(data.url, data.pages).then(
    (results) => postMessage({ results }),
    (error) => postMessage({ error: String(error) }),
  );
