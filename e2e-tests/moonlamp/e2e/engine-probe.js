/**
 * Drives an engine module for tests and the benchmark, in a worker as the app does, through the product's own loader:
 * loads a model file with any variant and number of threads, then answers with logits, bit for bit, or tells a story
 * against the clock.
 */
import { compile, createMemory, firstFreeAddress, instantiate, startHelper } from "./engine-loader.js";

const PLANNING_PAGES = 64;

let engine = null;
let memory = null;
let staging = 0;

const bytes = (address, length) => new Uint8Array(memory.buffer, address, length);

/** The text in the engine's output area; a copy, since shared bytes cannot be decoded in place. */
const text = (length) => new TextDecoder().decode(bytes(engine.outputAddress(), length).slice());

function checked(status) {
  if (status < 0) {
    throw new Error(text(engine.failure()));
  }
  return status;
}

/** Feeds the file through the staging area until `feed` says that it has enough. */
function feedAll(file, feed) {
  const step = checked(engine.stagingBytes());
  for (let from = 0; from < file.length; from += step) {
    const piece = file.subarray(from, from + step);
    bytes(staging, piece.length).set(piece);
    if (feed(from, piece.length)) {
      return;
    }
  }
}

async function start(module, pages, shared, file, { threads, precision }) {
  memory = createMemory(pages, shared);
  engine = await instantiate(module, memory);
  checked(engine.begin(firstFreeAddress(module), file.length, threads, precision));
  staging = checked(engine.stagingAddress());
  feedAll(file, (_, length) => checked(engine.feedHeader(length)) === 1);
}

async function load(request) {
  const module = await compile(request.module);
  const shared = request.module.includes("shared");
  const file = new Uint8Array(await (await fetch(new URL(request.file, import.meta.url))).arrayBuffer());
  await start(module, PLANNING_PAGES, shared, file, request);
  await start(module, checked(engine.plannedPages()), shared, file, request);
  checked(engine.startLoad());
  staging = checked(engine.stagingAddress());
  for (let member = 1; member < request.threads; member++) {
    await startHelper(module, memory, checked(engine.teamAddress()), member);
  }
  feedAll(file, (from, length) => checked(engine.feedWeights(from, length)) !== 0);
  checked(engine.finishLoad());
  return "";
}

/** Logits at ascending positions of a text, as base64 of little-endian f32; tokens go in `chunk` at a time. */
function logits({ ids, positions, chunk, vocabulary }) {
  checked(engine.clear());
  const wanted = new Set(positions);
  const found = new Uint8Array(positions.length * vocabulary * 4);
  let rows = 0;
  for (let from = 0; from < ids.length; ) {
    let count = 1;
    while (count < chunk && from + count < ids.length && !wanted.has(from + count - 1)) {
      count++;
    }
    new Int32Array(memory.buffer, staging, count).set(ids.slice(from, from + count));
    checked(engine.append(count));
    from += count;
    if (wanted.has(from - 1)) {
      found.set(bytes(checked(engine.logits()), vocabulary * 4), rows++ * vocabulary * 4);
    }
  }
  return base64(found);
}

/**
 * Tells the first tokens of a story, from nothing: the tokens, and the milliseconds from the prompt's text to the first
 * token and from there to the last. An
 * engine module for profiling is told where the tokens after the first begin and end.
 */
function tell({ prompt, tokens, sampling, layers }) {
  const text = new TextEncoder().encode(prompt);
  checked(engine.clear());
  checked(engine.setSampling(...sampling));
  bytes(staging, text.length).set(text);
  const begun = performance.now();
  const promptTokens = checked(engine.startStory(text.length));
  while (checked(engine.readPrompt()) < promptTokens);
  const written = [step()];
  const first = performance.now();
  engine.startProfile?.(layers);
  while (written.length < tokens && checked(engine.progress()) === 0) {
    written.push(step());
    engine.endToken?.();
  }
  const last = performance.now();
  return JSON.stringify({ promptTokens, tokens: written, firstMillis: first - begun, restMillis: last - first });
}

function step() {
  checked(engine.step());
  return checked(engine.lastToken());
}

/** What an engine module for profiling has measured since the last story's first token: milliseconds by part. */
function profile({ parts }) {
  return JSON.stringify(Array.from({ length: parts }, (_, part) => engine.partMillis(part)));
}

/** Milliseconds of a token and its logits from each of some ascending positions on, the best of so many tokens. */
function depth({ positions, tokens }) {
  checked(engine.clear());
  let at = 0;
  const appendTo = (end) => {
    for (; at < end; at++) {
      new Int32Array(memory.buffer, staging, 1)[0] = 5 + ((at * 7919) % 250);
      checked(engine.append(1));
    }
  };
  const millis = positions.map((position) => {
    appendTo(position);
    let best = Infinity;
    for (let i = 0; i < tokens; i++) {
      const begun = performance.now();
      appendTo(at + 1);
      checked(engine.logits());
      best = Math.min(best, performance.now() - begun);
    }
    return best;
  });
  return JSON.stringify(millis);
}

function base64(data) {
  let binary = "";
  for (let from = 0; from < data.length; from += 32768) {
    binary += String.fromCharCode(...data.subarray(from, from + 32768));
  }
  return btoa(binary);
}

const commands = { load, logits, tell, profile, depth };

self.onmessage = async ({ data }) => {
  try {
    self.postMessage({ answer: await commands[data.command](data) });
  } catch (e) {
    self.postMessage({ error: String(e.stack ?? e) });
  }
};
