// Words as large as fit: the largest of a few sizes at which nothing has to be scrolled.
const SIZES = 11;
// Smaller than this, two languages are worse than one: the second stays away then.
const WITH_TWO = 7;

export function fit(face) {
  const shown = face.querySelector(".shown");
  if (!shown) return;
  shown.removeAttribute("tabindex");
  const hasTwo = shown.querySelector(".also") !== null;
  if (hasTwo && tries(face, shown, WITH_TWO, 2)) return;
  if (tries(face, shown, SIZES, 1)) return;
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
