// Reads the page aloud when asked.
const speech = window.speechSynthesis;
const pieces = ["h1", "h2", "h3", "p:not([hidden]):not(.small)", "li", "legend", "label", ".options button"]
  .map((piece) => `main ${piece}`)
  .join();
let run = 0;

// Any voice that is not on the phone itself sends the words away: never used.
const voiceFor = (lang) =>
  speech.getVoices().find((one) => one.localService && one.lang.split(/[-_]/)[0] === lang.split("-")[0]);

function show(isReading) {
  const button = document.querySelector("#aloud");
  if (button) button.setAttribute("aria-pressed", isReading);
}

function hush() {
  run += 1;
  speech.cancel();
  show(false);
}

function* spoken() {
  for (const piece of document.querySelectorAll(pieces)) {
    const words = piece.innerText.trim();
    if (!words || piece.parentElement.closest(pieces)) continue;
    const said = new SpeechSynthesisUtterance(words);
    said.lang = (piece.querySelector("[lang]") || piece.closest("[lang]")).lang;
    said.voice = voiceFor(said.lang);
    if (said.voice) yield said;
  }
}

function read() {
  hush();
  const mine = run;
  const queue = [...spoken()];
  const last = queue[queue.length - 1];
  last.onend = last.onerror = () => mine === run && show(false);
  show(true);
  queue.forEach((said) => speech.speak(said));
}

export function offer() {
  const button = document.querySelector("#aloud");
  if (button) button.hidden = !voiceFor(document.documentElement.lang);
}

if (speech.addEventListener) speech.addEventListener("voiceschanged", offer);
addEventListener("hush", hush);
addEventListener("click", (event) => {
  const button = event.target.closest("#aloud");
  if (button) button.getAttribute("aria-pressed") === "true" ? hush() : read();
});
