/** Starts the page's workers: the storyteller, and the one that fetches and keeps models. */
import { catchUp, covered, isolateOnce } from "./offline.js";
import { startWorker } from "./trusted.js";

/** @returns {Promise<Worker>} */
export function startStoryWorker() {
  return start("js/engine-worker.js", "storyteller", true);
}

/** @returns {Promise<Worker>} */
export function startModelsWorker() {
  return start("js/models-worker.js", "models", false);
}

/**
 * Waits until the worker's script will carry the security headers, which a worker does not inherit from its page; then
 * the bundled model is not fetched twice either, once for the cache and once for the worker.
 *
 * @param {boolean} tells whether no story can be under way without this worker
 */
async function start(script, name, tells) {
  await covered();
  if ((await isolateOnce()) || catchUp(tells)) {
    await new Promise(() => {}); // the page goes away; its successor starts the worker
  }
  return startWorker(script, name);
}
