// Before the first paint: the colours that were chosen last time.
try {
  const theme = localStorage.getItem("moonlamp.theme");
  if (theme === "night" || theme === "day") document.documentElement.dataset.theme = theme;
} catch {
  // no storage, no memory: dusk it is
}
