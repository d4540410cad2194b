/**
 * Every request of this page and its workers, as the browser itself counts them (Resource Timing). Each worker watches its
 * own and tells its page; what comes before somebody listens is kept for them.
 */
const waiting = [];
let listener = null;

/** Watches what this page or worker asks for, from its beginning on. */
export function watch(report) {
  if (globalThis.PerformanceObserver?.supportedEntryTypes?.includes("resource")) {
    const observer = new PerformanceObserver((list) => report(list.getEntries().map(describe)));
    observer.observe({ type: "resource", buffered: true });
  }
}

/** Answered without the network: with the copy that the service worker keeps, which is marked, or from the browser's own. */
function describe(entry) {
  const { name, startTime, transferSize = 0, decodedBodySize = 0, workerStart = 0, serverTiming = [] } = entry;
  const kept = serverTiming.some((mark) => mark.name === "kept");
  const onDevice = kept || (workerStart === 0 && transferSize === 0 && decodedBodySize > 0);
  return { name, at: performance.timeOrigin + startTime, bytes: transferSize, onDevice };
}

/** For workers: tells the page. */
export function tellPage() {
  watch((requests) => self.postMessage({ requests }));
}

/** For whoever starts a worker: what it tells of requests is heard here, and by nobody else. */
export function hear(worker) {
  worker.addEventListener("message", (event) => {
    if (event.data?.requests) {
      event.stopImmediatePropagation();
      note(event.data.requests);
    }
  });
}

/** For the page: calls back with the address, the time (since 1970), the bytes and whether it was answered on the device. */
export function listen(callback) {
  listener = callback;
  note(waiting.splice(0));
  watch(note);
}

function note(requests) {
  if (listener) {
    requests.forEach(({ name, at, bytes, onDevice }) => listener(name, at, bytes, onDevice));
  } else {
    waiting.push(...requests);
  }
}
