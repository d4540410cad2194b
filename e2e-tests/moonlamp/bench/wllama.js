/** Drives wllama for the benchmark, in the page; wllama starts its own worker. */
import { Wllama } from "../bench/wllama/index.js";

const WASM = new URL("../bench/wllama/wasm/wllama.wasm", import.meta.url).href;

let engine = null;

/** Loads a model, from the cache that wllama keeps if it is there; answers with the seconds that took. */
export async function load({ model, threads, context }) {
  const begun = performance.now();
  engine = new Wllama({ default: WASM }, { suppressNativeLog: true });
  await engine.loadModelFromUrl(model, { n_threads: threads, n_gpu_layers: 0, n_ctx: context, n_parallel: 1 });
  return (performance.now() - begun) / 1000;
}

/** Answers a prompt greedily, from nothing; the milliseconds to the first token and from there to the last. */
export async function tell({ prompt, tokens }) {
  let first = 0;
  let written = 0;
  let timings = null;
  const begun = performance.now();
  await engine.createCompletion({
    prompt,
    max_tokens: tokens,
    temperature: 0,
    top_k: 1,
    ignore_eos: true,
    cache_prompt: false,
    stream: true,
    timings_per_token: true,
    onData: (chunk) => {
      first ||= performance.now();
      written++;
      timings = chunk.timings ?? timings;
    },
  });
  const last = performance.now();
  return {
    promptTokens: timings?.prompt_n ?? 0,
    tokens: timings?.predicted_n ?? written,
    firstMillis: first - begun,
    restMillis: last - first,
  };
}
