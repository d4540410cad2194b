/**
 * Forgets everything that Moonlamp keeps in this browser. Other apps may live on the same origin: what is not ours by its
 * name stays. Whoever uses a model or a database must have let go of it, or do so now.
 */
const ROOT = new URL("..", import.meta.url).href;
/** Databases, caches and entries of the two storages begin with this. */
const OURS = "moonlamp";
/** The folder of the models in the origin private file system. */
const MODELS = "models";
/** A worker that is ended lets go of its files a little later. */
const TRIES = 25;
const RETRY_MILLIS = 200;
const BLOCKED_MILLIS = 5000;

/**
 * Removes all of it, the service worker first: it keeps what it answers.
 *
 * @returns {Promise<string>} what could not be removed, with the browser's words; empty if nothing is left
 */
export async function forgetAll() {
  const left = [];
  const steps = { "service worker": unregister, databases, files, caches: cacheStorage, notes };
  for (const [name, step] of Object.entries(steps)) {
    try {
      await step();
    } catch (e) {
      // storage that the browser refuses us holds nothing of ours
      if (e.name !== "SecurityError") {
        left.push(`${name}: ${e.message ?? e}`);
      }
    }
  }
  return left.join("; ");
}

async function unregister() {
  const registration = await navigator.serviceWorker?.getRegistration(ROOT);
  if (registration?.scope === ROOT) {
    await registration.unregister();
  }
}

async function databases() {
  // a browser that does not list its databases still has the one with the stories
  const all = (await globalThis.indexedDB?.databases?.()) ?? [{ name: OURS }];
  await Promise.all(all.filter(({ name }) => name.startsWith(OURS)).map(({ name }) => drop(name)));
}

/** A database that another tab has open is gone as soon as that tab lets go of it. */
function drop(name) {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    const timer = setTimeout(() => reject(new Error(`${name} is in use`)), BLOCKED_MILLIS);
    request.onsuccess = () => resolve(clearTimeout(timer));
    request.onerror = () => reject(request.error);
  });
}

async function files() {
  const root = await navigator.storage?.getDirectory?.();
  for (let tries = 1; root; ++tries) {
    try {
      await root.removeEntry(MODELS, { recursive: true });
      return;
    } catch (e) {
      if (e.name === "NotFoundError") {
        return;
      }
      if (tries === TRIES) {
        throw e;
      }
      await new Promise((again) => setTimeout(again, RETRY_MILLIS));
    }
  }
}

async function cacheStorage() {
  const names = (await globalThis.caches?.keys()) ?? [];
  const ours = names.filter((name) => name.startsWith(`${OURS} ${ROOT} `) || name === `${OURS}-models`);
  await Promise.all(ours.map((name) => caches.delete(name)));
}

function notes() {
  for (const storage of [localStorage, sessionStorage]) {
    for (const key of Object.keys(storage).filter((name) => name.startsWith(OURS))) {
      storage.removeItem(key);
    }
  }
}
