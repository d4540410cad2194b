/**
 * The page's side of the service worker: registering it, the update that asks, and the one reload that makes the page
 * cross-origin isolated on hosts that send no headers.
 */
import { scriptUrl } from "./trusted.js";

const ISOLATION_TRIED = "moonlamp:isolation-tried";
/** How long a page that a service worker does not control waits to be taken over. */
const CLAIM_MILLIS = 2000;
/** How long workers wait for the app to be copied; after that the page goes on without the headers, on one thread. */
const COVER_MILLIS = 120_000;
/** States (data-state of the page) in which a reload would cost the person something. */
const BUSY = ["loading", "thinking", "writing"];

const container = navigator.serviceWorker;

let registration = null;
let registered = null;
let isolation = null;
/** Another tab has let a new version take over: the files of this page's are gone. */
let overtaken = false;
let touched = false;
for (const event of ["pointerdown", "keydown", "input"]) {
  addEventListener(event, () => (touched = true), { capture: true, passive: true, once: true });
}

/**
 * Registers the service worker when it is first asked for: with the security headers there, that is when the first worker
 * is to be started, and till then its copying leaves the processor and the line to the page.
 *
 * @returns {Promise<void>} settled when workers started from now on get the security headers: the server sends them, the
 *     service worker adds them, or there is no service worker to be had in time; never rejected
 */
export function covered() {
  registered ??= Promise.race([register(), new Promise((resolve) => setTimeout(resolve, COVER_MILLIS))]);
  // registering again has to wait while a new version is copied; whoever is under this one's care need not
  return container?.controller ? Promise.resolve() : registered;
}

async function register() {
  if (!container) {
    return;
  }
  try {
    // Whether there is an update is asked by the browser, after a page has loaded: for sw.js alone. "all" lets the host's
    // caching headers spare even that; after 24 hours browsers ask whatever the headers say.
    registration = await container.register(scriptUrl("sw.js"), { updateViaCache: "all" });
    watchForUpdates();
    if (!crossOriginIsolated && !container.controller) {
      await activation(registration.installing ?? registration.waiting);
      await takenOver();
    }
  } catch (e) {
    console.info(`Moonlamp is not kept for offline use: ${e.message}`);
  }
}

/** Waits until a new service worker is active, or is given up. */
function activation(worker) {
  return new Promise((resolve) => {
    const look = () => (!worker || ["activated", "redundant"].includes(worker.state)) && resolve();
    worker?.addEventListener("statechange", look);
    look();
  });
}

/** A page opened without its service worker (the first visit, a forced reload) asks to be taken over. */
function takenOver() {
  return new Promise((resolve) => {
    if (container.controller || !registration.active) {
      resolve();
      return;
    }
    container.addEventListener("controllerchange", resolve, { once: true });
    setTimeout(resolve, CLAIM_MILLIS);
    registration.active.postMessage("claim");
  });
}

/**
 * Reloads the page once if that makes it cross-origin isolated, so that several threads may compute. Not after the
 * person has touched anything, and not again when it did not help: all works on one thread, too.
 *
 * @returns {Promise<boolean>} whether the page is about to go away
 */
export function isolateOnce() {
  return (isolation ??= isolate());
}

async function isolate() {
  if (crossOriginIsolated) {
    return false;
  }
  await covered();
  if (touched || !container?.controller || !rememberIsolation()) {
    return false;
  }
  location.reload();
  return true;
}

/** Whether this is the first try in this tab; without a memory for it there is none. */
function rememberIsolation() {
  try {
    const first = sessionStorage.getItem(ISOLATION_TRIED) === null;
    sessionStorage.setItem(ISOLATION_TRIED, "yes");
    return first;
  } catch {
    return false;
  }
}

/**
 * A new version waits until the person agrees: the page hears `moonlamp:update` and answers, when it suits, with
 * `moonlamp:apply-update`. When another tab has agreed, this page hears `moonlamp:update` as well.
 */
function watchForUpdates() {
  let controlled = Boolean(container.controller);
  let agreed = false;
  if (registration.waiting && controlled) {
    announceUpdate();
  }
  const look = ({ target }) => target.state === "installed" && controlled && announceUpdate();
  const follow = () => registration.installing?.addEventListener("statechange", look);
  registration.addEventListener("updatefound", follow);
  follow(); // one that another tab has found
  container.addEventListener("controllerchange", () => {
    if (agreed) {
      reloadWhenIdle();
    } else if (controlled) {
      overtaken = true;
      announceUpdate();
    }
    controlled = true;
  });
  document.addEventListener("moonlamp:apply-update", () => {
    agreed = true;
    if (registration.waiting) {
      registration.waiting.postMessage("skipWaiting");
    } else {
      reloadWhenIdle();
    }
  });
}

/**
 * Reloads the page if another version has taken over: a worker started now would be of that one.
 *
 * @param {boolean} atOnce else a story under way is told to its end
 * @returns {boolean} whether the page is about to go away
 */
export function catchUp(atOnce) {
  if (overtaken && atOnce) {
    location.reload();
  } else if (overtaken) {
    reloadWhenIdle();
  }
  return overtaken;
}

function announceUpdate() {
  document.dispatchEvent(new CustomEvent("moonlamp:update"));
}

/** Reloads now, or as soon as the story under way has ended. */
function reloadWhenIdle() {
  const page = document.documentElement;
  const look = () => !BUSY.includes(page.dataset.state) && location.reload();
  new MutationObserver(look).observe(page, { attributeFilter: ["data-state"] });
  look();
}
