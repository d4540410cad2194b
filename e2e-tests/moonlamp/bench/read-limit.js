/** Runs the benchmark's reading loop on its part of a memory, in a worker. */
import { compile, instantiate } from "./engine-loader.js";

let read = null;

/** Milliseconds since the same moment for all workers of a page. */
const now = () => performance.timeOrigin + performance.now();

self.onmessage = async ({ data }) => {
  try {
    if (data.module) {
      ({ read } = await instantiate(await compile(data.module), data.memory));
      self.postMessage({});
      return;
    }
    const begun = now();
    for (let i = 0; i < data.repeats; i++) {
      read(data.from, data.bytes);
    }
    self.postMessage({ begun, ended: now() });
  } catch (e) {
    self.postMessage({ error: String(e.stack ?? e) });
  }
};
