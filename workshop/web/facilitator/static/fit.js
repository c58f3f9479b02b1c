// Words as large as fit: the largest of a few sizes at which nothing has to be scrolled.
const SIZES = 11;

export function fit(face) {
  const shown = face.querySelector(".shown");
  if (!shown) return;
  shown.removeAttribute("tabindex");
  for (let size = 0; size < SIZES; size += 1) {
    face.dataset.fit = size;
    if (shown.scrollHeight <= shown.clientHeight && shown.scrollWidth <= shown.clientWidth) return;
  }
  // Still too much: it can be scrolled, also with the keyboard.
  shown.tabIndex = 0;
}
