/**
 * The scripts that may be started as workers, under the one Trusted Types policy of the app. For pages and workers.
 */
import { hear } from "./requests.js";

const ROOT = new URL("..", import.meta.url);
const OWN_SCRIPTS = ["sw.js", "js/engine-worker.js", "js/models-worker.js", "js/engine-helper.js"];

function ownScript(path) {
  if (!OWN_SCRIPTS.includes(path)) {
    throw new TypeError(`${path} is not a script of ours`);
  }
  return new URL(path, ROOT).href;
}

const policy = globalThis.trustedTypes?.createPolicy("moonlamp", { createScriptURL: ownScript });

/** The address of one of our scripts, in the form that Worker and ServiceWorkerContainer.register accept. */
export function scriptUrl(path) {
  return policy ? policy.createScriptURL(path) : ownScript(path);
}

/** Starts one of our scripts as a module worker. */
export function startWorker(path, name) {
  const worker = new Worker(scriptUrl(path), { type: "module", name });
  hear(worker);
  return worker;
}
