/** Starts the story worker for the page. */
import { covered, isolateOnce } from "./offline.js";
import { startWorker } from "./trusted.js";

/**
 * Waits until the worker's script will carry the security headers, which a worker does not inherit from its page; then
 * the model is not fetched twice either, once for the cache and once for the worker.
 *
 * @returns {Promise<Worker>}
 */
export async function startStoryWorker() {
  await covered;
  if (await isolateOnce()) {
    await new Promise(() => {}); // the page goes away; its successor starts the worker
  }
  return startWorker("js/engine-worker.js", "storyteller");
}
