/*
 * The service worker: the app offline, and the security headers on every response, also where the host sends none.
 *
 * The build puts one line before this file:
 *   self.__PRECACHE__ = {"version": "...", "files": [{"path", "sha256", "bytes"}, ...], "headers": {"name": "value", ...}};
 * so that this file changes, byte by byte, whenever any file of the app does: that is what browsers look at to find an
 * update. Paths are relative to this file's folder.
 */
const { version, files, headers } = self.__PRECACHE__;
const ROOT = new URL("./", self.location).href;
/** Several apps may live on one origin: the scope is part of the name. */
const CACHE_PREFIX = `moonlamp ${ROOT} `;
const CACHE = CACHE_PREFIX + version;
const FALLBACK = new URL("index.html", ROOT).href;

/**
 * A function that computes i16x8.relaxed_dot_i8x16_i7x16_s: valid only where relaxed SIMD is. The same bytes, for the
 * same decision, as in moonlamp.browser.worker.ProbeModules.
 */
const RELAXED_SIMD = new Uint8Array([
  0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 15, 1, 13, 0, 65, 1, 253, 15, 65, 2, 253, 15,
  253, 146, 2, 11,
]);

/** Of the two SIMD classes of the engine only the one this browser can run is kept; the other comes from the network. */
const OTHER_CLASS = WebAssembly.validate(RELAXED_SIMD) ? "engine-baseline" : "engine-relaxed";
const wanted = files.filter((file) => !file.path.includes(OTHER_CLASS));

self.addEventListener("install", (event) => event.waitUntil(install()));

/** All or nothing: an install that fails leaves no trace, and the version before goes on unharmed. */
async function install() {
  const cache = await caches.open(CACHE);
  try {
    await Promise.all(wanted.map((file) => keep(cache, file)));
  } catch (e) {
    await caches.delete(CACHE);
    throw e;
  }
}

/**
 * Puts one file into the cache: an older version's copy when its bytes are the same, else what the page has just fetched
 * if the server says that it is still so, else the server's.
 */
async function keep(cache, file) {
  const url = new URL(file.path, ROOT).href;
  const older = await caches.match(url);
  if (older && (await put(cache, url, file, older))) {
    return;
  }
  let status;
  for (const mode of ["no-cache", "reload"]) {
    const answer = await fetch(url, { cache: mode }).catch(() => Response.error()); // a changed network
    if (answer.ok && (await put(cache, url, file, answer))) {
      return;
    }
    status = answer.status;
  }
  throw new Error(`${file.path} is not the file of version ${version} (status ${status})`);
}

/** Keeps a response if its body is the file that the build saw; says whether it is. One that breaks off is not. */
async function put(cache, url, file, response) {
  const body = await response.arrayBuffer().catch(() => null);
  if (body?.byteLength !== file.bytes || (await sha256(body)) !== file.sha256) {
    return false;
  }
  const type = response.headers.get("Content-Type") ?? "application/octet-stream";
  // the mark lets the page's network log tell what came from this copy
  const marked = { "Content-Type": type, "Server-Timing": "kept" };
  await cache.put(url, secured(new Response(body, { headers: marked })));
  return true;
}

async function sha256(body) {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", body));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

self.addEventListener("activate", (event) => event.waitUntil(activate()));

/** The copies of other versions go, unless a newer one is on its way: what is its copy cannot be told, and it tidies up. */
async function activate() {
  const names = await caches.keys();
  const others = names.filter((name) => name.startsWith(CACHE_PREFIX) && name !== CACHE);
  const { installing, waiting } = self.registration;
  if (!installing && !waiting) {
    await Promise.all(others.map((name) => caches.delete(name)));
  }
  await self.clients.claim();
}

/** A waiting version takes over only when the person says so; a page that was reloaded past us can be taken back. */
self.addEventListener("message", (event) => {
  if (event.data === "skipWaiting") {
    self.skipWaiting();
  } else if (event.data === "claim") {
    event.waitUntil(self.clients.claim());
  }
});

self.addEventListener("fetch", (event) => {
  const request = event.request;
  if (request.method === "GET" && request.url.startsWith(ROOT)) {
    event.respondWith(answer(event));
  }
});

/** From the cache first; a page that is not in it is the app; all else comes from the network. */
async function answer(event) {
  const { request } = event;
  const there = await kept(request);
  if (there) {
    return there;
  }
  const response = await fetch(request);
  const file = files.find(({ path }) => new URL(path, ROOT).href === plain(request.url));
  if (file && response.ok) {
    event.waitUntil(keepLate(file, response.clone()));
  }
  return secured(response);
}

/** What the cache has for a request, if it has something, and answers at all: else the network is asked. */
async function kept(request) {
  try {
    const cache = await caches.open(CACHE);
    const file = await cache.match(plain(request.url));
    return file ?? (request.mode === "navigate" ? await cache.match(FALLBACK) : undefined);
  } catch {
    return undefined;
  }
}

/**
 * Keeps what this version has and the cache has not: the other SIMD class, once the browser asks for it. A cache without
 * the app was taken away, and stays so.
 */
async function keepLate(file, response) {
  try {
    const cache = await caches.open(CACHE);
    if (await cache.match(FALLBACK)) {
      await put(cache, new URL(file.path, ROOT).href, file, response);
    }
  } catch {
    // no room: the next time, perhaps
  }
}

/** The address without query and fragment. */
function plain(url) {
  const address = new URL(url);
  address.search = "";
  address.hash = "";
  return address.href;
}

/** The same response with our headers. A worker does not inherit its page's policy: every response must carry it. */
function secured(response) {
  if (response.type === "opaque" || response.type === "opaqueredirect" || response.type === "error") {
    return response;
  }
  const all = new Headers(response.headers);
  for (const [name, value] of Object.entries(headers)) {
    all.set(name, value);
  }
  const { status, statusText } = response;
  const empty = status === 204 || status === 205 || status === 304;
  return new Response(empty ? null : response.body, { status, statusText, headers: all });
}
