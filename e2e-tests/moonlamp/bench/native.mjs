/**
 * Measures node-llama-cpp's prebuilt llama.cpp on the processor: loads, warms up, answers once against the clock. The
 * last line of its output is one JSON object.
 */
import { getLlama } from "node-llama-cpp";

const { model: modelPath, threads, context: contextSize, ids, tokens } = JSON.parse(process.argv[2]);

const llama = await getLlama({ gpu: false, build: "never", skipDownload: true, progressLogs: false, logLevel: "error" });
const begun = performance.now();
const model = await llama.loadModel({ modelPath, gpuLayers: 0 });
const context = await model.createContext({ contextSize, threads, sequences: 1 });
const loadSeconds = (performance.now() - begun) / 1000;
const sequence = context.getSequence();

async function tell() {
  await sequence.clearHistory();
  const written = [];
  let first = 0;
  const start = performance.now();
  for await (const token of sequence.evaluate(ids, { temperature: 0, yieldEogToken: true })) {
    first ||= performance.now();
    if (written.push(token) === tokens) {
      break;
    }
  }
  return { tokens: written.length, firstMillis: first - start, restMillis: performance.now() - first };
}

await tell();
console.log("\n" + JSON.stringify({ loadSeconds, ...(await tell()) }));
process.exit(0);
