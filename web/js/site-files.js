/** Fetches the site's own files. For the page and its workers. */
const ROOT = new URL("..", import.meta.url);
/** A request that breaks because the device changes its network comes through a moment later. */
const PAUSES_MILLIS = [250, 1000];
/** A server that does not begin to answer for so long is taken for gone. */
const STALL_MILLIS = 30_000;

/**
 * @param {string} path relative to the site's folder
 * @returns {Promise<Response>} whatever its status; rejected when the server stays out of reach
 */
export async function siteFile(path) {
  const url = new URL(path, ROOT);
  for (const pause of PAUSES_MILLIS) {
    try {
      return await ask(url);
    } catch {
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
  return ask(url);
}

async function ask(url) {
  const aborting = new AbortController();
  const stalled = () => aborting.abort(new Error(`nothing came for ${STALL_MILLIS / 1000} s`));
  const timer = setTimeout(stalled, STALL_MILLIS);
  try {
    return await fetch(url, { signal: aborting.signal });
  } finally {
    clearTimeout(timer);
  }
}

/**
 * @param {string} path relative to the site's folder
 * @returns {Promise<object>} what the JSON file says; rejected when there is none
 */
export async function siteJson(path) {
  const answer = await siteFile(path);
  if (!answer.ok) {
    throw new Error(`${path}: the server answered ${answer.status}`);
  }
  return answer.json();
}
