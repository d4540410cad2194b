/** Fetches the site's own files. For the page and its workers. */
const ROOT = new URL("..", import.meta.url);
/** A request that breaks because the device changes its network comes through a moment later. */
const PAUSES_MILLIS = [250, 1000];
/** A server that does not begin to answer for so long is taken for gone; likewise one that does not end a small file. */
const STALL_MILLIS = 30_000;
const SMALL_FILE_MILLIS = 120_000;

/**
 * @param {string} path relative to the site's folder
 * @param {(answer: Response) => any} read what to read of a small file while its time counts
 * @returns {Promise<any>} the answer, whatever its status, or what was read; rejected when the server stays out of reach
 */
export async function siteFile(path, read = (answer) => answer) {
  const url = new URL(path, ROOT);
  for (const pause of PAUSES_MILLIS) {
    try {
      return await ask(url, read);
    } catch {
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
  return ask(url, read);
}

async function ask(url, read) {
  const aborting = new AbortController();
  const limit = (millis, what) =>
    setTimeout(() => aborting.abort(new Error(`${what} came in ${millis / 1000} s`)), millis);
  let timer = limit(STALL_MILLIS, "nothing");
  try {
    const answer = await fetch(url, { signal: aborting.signal });
    clearTimeout(timer);
    timer = limit(SMALL_FILE_MILLIS, "not all");
    return await read(answer);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * @param {string} path relative to the site's folder
 * @returns {Promise<object>} what the JSON file says; rejected when there is none
 */
export async function siteJson(path) {
  return readWhole(path, (answer) => answer.json());
}

/**
 * @param {string} path relative to the site's folder
 * @param {(answer: Response) => Promise<any>} read reads all of a small file
 * @returns {Promise<any>} what was read; rejected when there is none
 */
export async function readWhole(path, read) {
  let status;
  const content = await siteFile(path, (answer) => {
    status = answer.ok ? 0 : answer.status;
    return answer.ok && read(answer);
  });
  if (status) {
    throw new Error(`${path}: the server answered ${status}`);
  }
  return content;
}
