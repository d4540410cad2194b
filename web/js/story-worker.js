/** Starts the page's workers: the storyteller, and the one that fetches and keeps models. */
import { covered, isolateOnce } from "./offline.js";
import { startWorker } from "./trusted.js";

/**
 * Waits until the worker's script will carry the security headers, which a worker does not inherit from its page; then
 * the model is not fetched twice either, once for the cache and once for the worker.
 *
 * @returns {Promise<Worker>}
 */
export function startStoryWorker() {
  return start("storyteller");
}

/**
 * Starts the worker that fetches and keeps models, likewise.
 *
 * @returns {Promise<Worker>}
 */
export function startModelsWorker() {
  return start("models");
}

async function start(name) {
  await covered;
  if (await isolateOnce()) {
    await new Promise(() => {}); // the page goes away; its successor starts the worker
  }
  return startWorker("js/engine-worker.js", name);
}
