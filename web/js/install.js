/** Installing the app: the browser's offer is kept until the person asks for it. */
let offer = null;
let listener = () => {};

addEventListener("beforeinstallprompt", (event) => {
  event.preventDefault();
  offer = event;
  listener();
});
addEventListener("appinstalled", () => {
  offer = null;
  listener();
});

/**
 * How this page can become an app: "app" (it is one), "offer" (the browser offers it), "share" (on iPhone and iPad, by the
 * share sheet) or "" (not that we know).
 */
export function installing() {
  if (matchMedia("(display-mode: standalone)").matches || navigator.standalone === true) {
    return "app";
  }
  if (offer) {
    return "offer";
  }
  return navigator.standalone === false && navigator.maxTouchPoints > 1 ? "share" : "";
}

/** Calls back when the answer of {@link installing} may be another one. */
export function onInstalling(callback) {
  listener = callback;
}

/** Takes the browser's offer up; it can be taken up once. */
export function install() {
  offer?.prompt();
  offer = null;
  listener();
}
