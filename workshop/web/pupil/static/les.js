// The page without reloads, the way out, the cover. Nothing is kept.
const root = document.documentElement;
const clock = "/klok";
root.classList.add("script");
let gone = false;
let busy = false;
let lastFocus = null;

const find = (selector) => document.querySelector(selector);
const fold = () => document.querySelectorAll("header details").forEach((one) => (one.open = false));
const hush = () => dispatchEvent(new Event("hush"));

// ---- the way out
async function leave(event) {
  event?.preventDefault();
  if (gone) return;
  gone = true;
  hush();
  document.title = "";
  document.body.replaceChildren();
  const limit = new AbortController();
  setTimeout(() => limit.abort(), 1500);
  let to = "about:blank";
  try {
    // Asked first, because nothing can be decided any more on a browser's error page.
    const answer = await fetch(clock, { cache: "no-store", signal: limit.signal });
    if (answer.ok) to = clock;
  } finally {
    location.replace(to);
  }
}

let presses = [];
let isAlone = false;
addEventListener("keydown", (event) => {
  isAlone = event.key === "Shift";
  if (!isAlone) presses = [];
});
addEventListener("keyup", (event) => {
  if (event.key !== "Shift" || !isAlone) return;
  const now = performance.now();
  if (now - presses.at(-1) > 5000) presses = [];
  if (presses.push(now) === 3) leave();
});

// ---- one page, swapped in place
function read(text) {
  const sheet = new DOMParser().parseFromString(text, "text/html").querySelector("#sheet");
  if (!sheet) throw new Error("no page");
  return sheet;
}

function swap(text) {
  const sheet = read(text);
  hush();
  find("#sheet").replaceWith(document.adoptNode(sheet));
  root.lang = sheet.lang;
  root.dir = sheet.dir;
  lastFocus = null;
  resize();
  offerVoice();
  scrollTo(0, 0);
  const first = find("[autofocus]");
  if (first) first.focus();
  else find("main h1").focus({ preventScroll: true });
  say(find("[role=alert]:not([hidden])") ? null : find("[data-say]"));
  followClass();
}

function say(piece) {
  find("#said").textContent = piece && !root.classList.contains("away") ? piece.textContent.trim() : "";
}

// ---- a live class moves on by itself: the bar stays, and so does what is focused there
function swapMain(sheet) {
  hush();
  find("main").replaceWith(document.adoptNode(sheet.querySelector("main")));
  if (!root.classList.contains("away")) scrollTo(0, 0);
  offerVoice();
  say(find("[data-say]"));
}

let live = null;
function followClass() {
  if (!live && !find("#sheet").dataset.tag) return;
  live ??= import("./volg.js");
  live.then((one) => one.follow({ read, swapMain, say, isGone: () => gone }));
}

// ---- letters of three sizes, and a voice if the phone has one
function resize(size = root.dataset.size ?? "0") {
  root.dataset.size = size;
  for (const one of document.querySelectorAll("button[data-size]")) one.ariaPressed = one.dataset.size === size;
}

function offerVoice() {
  if (find("#aloud") && window.speechSynthesis) import("./lees.js").then((voice) => voice.offer(), () => {});
}

async function send(fields) {
  if (busy || gone) return;
  busy = true;
  try {
    const answer = await fetch("/", {
      method: "POST",
      headers: { "X-Part": "1" },
      body: new URLSearchParams(fields),
    });
    const text = await answer.text();
    if (!gone) swap(text);
  } catch {
    if (!gone) find("#unsent").hidden = false;
  }
  busy = false;
}

addEventListener("submit", (event) => {
  const { target, submitter } = event;
  if (!submitter) return; // an old browser: the form works by itself
  event.preventDefault();
  const fields = [...new FormData(target)];
  if (submitter.name) fields.push([submitter.name, submitter.value]);
  if (target.matches(".live")) return live.then((one) => one.answer(fields));
  find("#unsent").hidden = true;
  send(fields);
});

// ---- the cover
function cover() {
  if (gone || root.classList.contains("away")) return;
  lastFocus = document.activeElement;
  hush();
  fold();
  find("#said").textContent = "";
  root.classList.add("away");
}
function uncover() {
  root.classList.remove("away");
  (lastFocus?.isConnected ? lastFocus : find("main h1")).focus({ preventScroll: true });
}
addEventListener("visibilitychange", () => {
  if (document.visibilityState === "hidden") cover();
  else if (root.classList.contains("away")) find("#cover button").focus();
});
addEventListener("pagehide", cover);
addEventListener("pageshow", (event) => event.persisted && cover());

addEventListener("click", (event) => {
  if (event.target.closest(".leave")) leave(event);
  else if (event.target.closest("#cover")) uncover();
  else resize(event.target.closest("button[data-size]")?.dataset.size);
});
addEventListener("keydown", (event) => event.key === "Escape" && fold());

// ---- a scanned code leaves the address at once
function takeCode() {
  const code = location.hash.slice(1);
  if (!code) return;
  history.replaceState(null, "", location.pathname);
  send([["do", "ask"], ["code", code]]);
}
addEventListener("hashchange", takeCode);
takeCode();
offerVoice();
followClass();
