// Before the first paint: the colours that were chosen last time. ColourChoice, in the program, decides alike.
try {
  const root = document.documentElement;
  const choice = localStorage.getItem("moonlamp.theme");
  if (choice === "night" || choice === "day") {
    root.dataset.theme = choice;
  } else if (choice === "auto") {
    const hour = new Date().getHours();
    const light = matchMedia("(prefers-color-scheme: light)").matches;
    root.dataset.theme = hour >= 19 || hour < 7 ? "night" : light ? "day" : "dusk";
  }
} catch {
  // no storage, no memory: dusk it is
}
