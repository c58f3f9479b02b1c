// The page without reloads, the way out, the cover. Nothing is kept.
// Phones of 2019 read it (tests/engine/eslint.config.mjs); where it does not run, oud.js
// takes over.
const root = document.documentElement;
const clock = "/klok";
const SLOW = 1500; // a tap that is not confirmed by then says so
const LONGEST = 10000;
let gone = false;
let busy = false;
let lastFocus = null;

const find = (selector) => document.querySelector(selector);
const fold = () => document.querySelectorAll("header details").forEach((one) => (one.open = false));
const hush = () => dispatchEvent(new Event("hush"));

// ---- the way out
async function leave(event) {
  if (event) event.preventDefault();
  if (gone) return;
  gone = true;
  let to = "about:blank";
  try {
    document.title = "";
    document.body.textContent = "";
    hush();
    // Asked first, because nothing can be decided any more on a browser's error page.
    // Not ended by a signal: an old Safari takes one and waits on.
    const late = new Promise((go, stop) => setTimeout(stop, 1500));
    const answer = await Promise.race([fetch(clock, { cache: "no-store" }), late]);
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
  if (now - presses[presses.length - 1] > 5000) presses = [];
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
  const draft = follower && follower.drafts(sheet);
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
  tryAgain();
  if (draft) follower.dress(draft);
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

// A part that did not come is asked for again, by another name: a browser may remember
// that the first one failed.
async function part(name) {
  for (let tries = 0; ; tries += 1) {
    try {
      return await import(tries ? `${name}?${tries}` : name);
    } catch (error) {
      await new Promise((go) => setTimeout(go, Math.min(500 * 2 ** tries, 4000)));
    }
  }
}

let live = null;
let follower = null;
function followClass() {
  if (!live && !find("#sheet").dataset.tag) return;
  if (!live) {
    live = part("./volg.js").then((one) => (follower = one));
    setTimeout(goOnPlainly, LONGEST);
  }
  live.then((one) => one.follow({ read, swapMain, say, isGone: () => gone }));
}

// Without that part: a page that waits looks by itself, a question gets its link.
function goOnPlainly() {
  if (follower || gone) return;
  if (find("form.live")) root.classList.remove("script");
  else location.replace("/");
}

// An answer to the class. What cannot be sent by script in time is sent without.
let early = null;
function answer(fields) {
  if (follower) return follower.answer(fields);
  const isFirst = !early;
  early = fields;
  if (!isFirst) return;
  const timers = [setTimeout(tellEarly, SLOW), setTimeout(sendPlainly, LONGEST)];
  live.then((one) => {
    timers.forEach(clearTimeout);
    one.answer(early);
    early = null;
  });
}

function tellEarly() {
  const note = find("#waiting");
  if (note) note.hidden = false;
}

function sendPlainly() {
  const form = find("form.live");
  if (!form || gone) return;
  for (const [name, value] of early) {
    const field = document.createElement("input");
    Object.assign(field, { type: "hidden", name, value });
    form.append(field);
  }
  form.submit();
}

// ---- letters of three sizes, and a voice if the phone has one
function resize(size = root.dataset.size || "0") {
  root.dataset.size = size;
  for (const one of document.querySelectorAll("button[data-size]")) one.setAttribute("aria-pressed", one.dataset.size === size);
}

let voice = null;
function offerVoice() {
  if (!find("#aloud") || !window.speechSynthesis) return;
  if (!voice) voice = part("./lees.js");
  voice.then((one) => one.offer());
}

function tellSlow() {
  if (gone) return;
  find("#slow").hidden = false;
  say(find("#slow"));
}

const post = (fields, limit) =>
  fetch("/", {
    method: "POST",
    headers: { "X-Part": "1" },
    body: new URLSearchParams(fields),
    signal: limit.signal,
  });

async function send(fields) {
  if (busy || gone) return;
  busy = true;
  const limit = new AbortController();
  const timers = [
    setTimeout(tellSlow, SLOW),
    setTimeout(() => limit.abort(), LONGEST),
  ];
  try {
    const text = await (await post(fields, limit)).text();
    if (!gone) swap(text);
  } catch (error) {
    if (!gone) find("#unsent").hidden = false;
  }
  timers.forEach(clearTimeout);
  if (!gone) find("#slow").hidden = true;
  busy = false;
}

// ---- turned away: asks again by itself, and says nothing before there is a place
let again = 0;
function tryAgain() {
  clearTimeout(again);
  const form = find("form[data-again]");
  if (form && !gone) again = setTimeout(() => ask(form).then(tryAgain, tryAgain), Number(form.dataset.again));
}

async function ask(form) {
  if (busy || gone || document.visibilityState === "hidden") return;
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(), LONGEST);
  const answer = await post([...new FormData(form)], limit);
  const text = await answer.text();
  clearTimeout(timer);
  if (!answer.ok || busy || gone || !form.isConnected) return;
  if (!read(text).querySelector("form[data-again]")) swap(text);
}

// Safari before 15.4 does not say which button sends: the one that was pressed last does,
// and Enter in a field presses the first.
let pressed = null;
addEventListener("submit", (event) => {
  event.preventDefault();
  const { target } = event;
  const button = pressed && pressed.form === target ? pressed : target.querySelector("button");
  const fields = [...new FormData(target)];
  if (button.name) fields.push([button.name, button.value]);
  if (target.matches(".live")) return answer(fields);
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
  (lastFocus && lastFocus.isConnected ? lastFocus : find("main h1")).focus({ preventScroll: true });
}
addEventListener("visibilitychange", () => {
  if (document.visibilityState === "hidden") cover();
  else if (root.classList.contains("away")) find("#cover button").focus();
});
addEventListener("pagehide", cover);
addEventListener("pageshow", (event) => event.persisted && cover());

addEventListener("click", (event) => {
  pressed = event.target.closest("button");
  if (event.target.closest(".leave")) leave(event);
  else if (event.target.closest("#cover")) uncover();
  else if (event.target.closest("button[data-size]")) resize(event.target.closest("button[data-size]").dataset.size);
});
addEventListener("keydown", (event) => {
  const card = event.key === "Escape" && find("header details[open]");
  if (!card) return;
  fold();
  card.querySelector("summary").focus();
});

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
tryAgain();
// The last line: whoever cannot read all of this shows the page without a script.
root.classList.add("script");
