/** Starts the page's workers: the storyteller, and the one that fetches and keeps models. */
import { covered, isolateOnce } from "./offline.js";
import { startWorker } from "./trusted.js";

/** @returns {Promise<Worker>} */
export function startStoryWorker() {
  return start("js/engine-worker.js", "storyteller");
}

/** @returns {Promise<Worker>} */
export function startModelsWorker() {
  return start("js/models-worker.js", "models");
}

/**
 * Waits until the worker's script will carry the security headers, which a worker does not inherit from its page; then
 * the bundled model is not fetched twice either, once for the cache and once for the worker.
 */
async function start(script, name) {
  await covered();
  if (await isolateOnce()) {
    await new Promise(() => {}); // the page goes away; its successor starts the worker
  }
  return startWorker(script, name);
}
