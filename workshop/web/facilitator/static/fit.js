// Words as large as fit. The last size is the smallest that the last row reads: what does
// not fit then is too long for its face, and a test says so.
const READABLE = 4;
// With one screen the buttons stand on it too: better a little smaller than scrolling.
const WITH_CONTROLS = 7;

export function fit(face) {
  const shown = face.querySelector(".shown");
  if (!shown) return;
  shown.removeAttribute("tabindex");
  const hasTwo = shown.querySelector(".also") !== null;
  if (hasTwo && tries(face, shown, READABLE, 2)) return;
  const sizes = face.querySelector(".controls") ? WITH_CONTROLS : READABLE;
  if (tries(face, shown, sizes, 1)) return;
  // Still too much: it can be scrolled, also with the keyboard.
  shown.tabIndex = 0;
}

function tries(face, shown, sizes, tongues) {
  face.dataset.tongues = tongues;
  for (let size = 0; size < sizes; size += 1) {
    face.dataset.fit = size;
    const isTall = shown.scrollHeight > shown.clientHeight;
    if (!isTall && shown.scrollWidth <= shown.clientWidth) return true;
  }
  return false;
}
