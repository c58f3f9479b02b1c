// Nothing changes under a finger, a pointer or a key between press and release.
const KEYS = new Set(["Enter", " "]);
// A tap's click comes a little after the finger has gone.
const CLICK = 60;

let isHeld = false;
let waiting = null;
let timer = 0;

// Does it now, or when what is pressed has been released; of several only the last.
export function whenReleased(act) {
  if (isHeld) waiting = act;
  else act();
}

function press() {
  clearTimeout(timer);
  isHeld = true;
}

function release() {
  clearTimeout(timer);
  if (isHeld) timer = setTimeout(letGo, CLICK);
}

function letGo() {
  isHeld = false;
  const act = waiting;
  waiting = null;
  act?.();
}

addEventListener("pointerdown", press, true);
addEventListener("keydown", (event) => KEYS.has(event.key) && press(), true);
for (const name of ["pointerup", "pointercancel", "dragend", "blur"]) {
  addEventListener(name, (event) => (name !== "blur" || event.target === window) && release(), true);
}
addEventListener("keyup", (event) => KEYS.has(event.key) && release(), true);
// Released outside the window: the next movement has no button down.
addEventListener("pointermove", (event) => event.buttons === 0 && event.pointerType === "mouse" && release(), true);
