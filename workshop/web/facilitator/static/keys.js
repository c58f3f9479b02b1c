// Keys of both windows. Clickers send PageDown and PageUp, in pages of every direction.
// Signs can be switched off, and are dead in a field; a clicker's keys work there too.
const FIELD = "input:not([type=checkbox], [type=button], [type=submit]), textarea, select";
const SAME = { ArrowRight: "PageDown", ArrowLeft: "PageUp" };
const PRESSED = "button, a, summary, input";
const PAGE = new Set(["PageDown", "PageUp"]);

export function fillScreen() {
  if (document.fullscreenElement) document.exitFullscreen();
  else document.documentElement.requestFullscreen();
}

// What each key does, by its name.
export function obey(acts) {
  document.addEventListener("keydown", (event) => {
    const act = meaning(event, acts);
    if (!act) return;
    event.preventDefault();
    if (!event.repeat) act();
  });
}

function meaning(event, acts) {
  if (event.ctrlKey || event.altKey || event.metaKey) return null;
  if (document.querySelector("dialog[open]")) return null;
  const field = event.target.closest?.(FIELD);
  if (PAGE.has(event.key)) return field?.matches("select, textarea") ? null : acts[event.key];
  if (field || (event.key === " " && event.target.closest?.(PRESSED))) return null;
  if (SAME[event.key]) return acts[SAME[event.key]];
  return document.getElementById("letters")?.checked === false ? null : acts[event.key.toLowerCase()];
}
