// Both windows of a running lesson: they look every half second, swap one element, and
// obey keys and clickers. What the pages tell this script:
//   <body data-screen="run|projector" data-screens="1|2" data-live="…/part?screen=…"
//         data-moves="…/moves" data-end="page that asks before it ends" data-token="…">
//   <div id="live" data-revision data-next="the move of 'next'" data-turn="proposed turn"
//        data-turns="turns by number" data-undo-seconds data-blank="yes|" data-say="…">
//   <form data-live-form>: sent by this script; buttons have name=do
//   [data-opens=ID] shows a dialog; #protocol (details), #said, #countdown, #silent,
//   #keys, #letters, #card are outside #live.
import { fit } from "./fit.js";

const { screen, live: address, moves, end } = document.body.dataset;
const EVERY = 500;
const HIDDEN = 3000;
const PATIENCE = 5000;
const find = (id) => document.getElementById(id);
const live = () => find("live");
const show = (id, is_shown) => find(id) && (find(id).hidden = !is_shown);

let tag = "";
let failures = 0;
let isSending = false;
let isLooking = false;
let timer = 0;
let undoUntil = 0;
let held = "";
let said = live().dataset.say;

// ---- looking
async function look() {
  clearTimeout(timer);
  timer = setTimeout(look, document.hidden ? HIDDEN : EVERY);
  if (isLooking) return;
  isLooking = true;
  try {
    const headers = tag ? { "If-None-Match": tag } : {};
    const signal = AbortSignal.timeout(PATIENCE);
    await take(await fetch(address, { headers, signal, cache: "no-store" }));
  } catch {
    fail();
  } finally {
    isLooking = false;
  }
}

async function take(answer) {
  if (answer.status === 304) return answered();
  if (answer.status >= 500) return fail();
  if (!answer.ok || answer.redirected) return location.reload();
  const text = await answer.text();
  const page = new DOMParser().parseFromString(text, "text/html");
  const next = page.getElementById("live");
  if (!next) return location.reload();
  answered();
  // An answer that was on its way when a move was made is too old.
  if (Number(next.dataset.revision) < Number(live().dataset.revision)) return;
  tag = answer.headers.get("ETag") ?? "";
  swap(document.adoptNode(next));
}

function fail() {
  failures += 1;
  if (failures > 1) show("silent", true);
}

function answered() {
  failures = 0;
  show("silent", false);
}

// ---- swapping
function swap(next) {
  const before = live();
  const restore = remember(before);
  if (next.dataset.revision !== before.dataset.revision) {
    held = "";
    for (const id of ["choose", "last"]) show(id, false);
  }
  before.replaceWith(next);
  restore(next);
  arrive();
  if (next.dataset.say === said) return;
  said = next.dataset.say;
  find("said").textContent = said;
}

// What somebody opened, typed and stands at stays; typed counts only for the same part.
function remember(before) {
  const open = [...before.querySelectorAll("details[id]")].map((one) => [one.id, one.open]);
  const part = (form) => form?.elements.part?.value;
  const typed = [...before.querySelectorAll("input[id], textarea[id]")]
    .filter((one) => one.value !== one.defaultValue)
    .map((one) => [one.id, one.value, part(one.form)]);
  const active = before.contains(document.activeElement) ? document.activeElement : null;
  const wasCounting = active?.closest("#counting");
  const place = active && (active.closest("details")?.id ?? "");
  return (next) => {
    for (const [id, isOpen] of open) if (find(id)) find(id).open = isOpen;
    for (const [id, value, of] of typed) {
      if (find(id) && part(find(id).form) === of) find(id).value = value;
    }
    if (!active) return;
    const same = active.id && find(active.id);
    const first = wasCounting && (next.querySelector("#counting [autofocus]") ?? find("count-0"));
    const summary = place && find(place)?.querySelector("summary");
    (same || first || summary || find("next"))?.focus({ preventScroll: true });
  };
}

function arrive() {
  const { undoSeconds, revision } = live().dataset;
  undoUntil = performance.now() + 1000 * Number(undoSeconds || 0);
  for (const one of document.querySelectorAll("[data-opens]")) one.hidden = false;
  if (screen === "projector") fit(live());
  if (held && held !== revision) held = "";
  wait();
}

// ---- moving
async function send(action, fields) {
  if (isSending) return;
  isSending = true;
  try {
    const headers = { "X-Part": screen };
    await take(await fetch(action, { method: "POST", headers, body: fields }));
  } catch {
    fail();
    show("silent", true);
  } finally {
    isSending = false;
  }
}

function move(name, more = {}) {
  const token = document.body.dataset.token ?? find("live").querySelector("[name=csrf_token]").value;
  const { revision } = live().dataset;
  send(moves, new URLSearchParams({ csrf_token: token, revision, do: name, ...more }));
}

// "Reveal" within the seconds in which closing can be undone is held back, then sent once.
function reveal() {
  held = live().dataset.revision;
  wait();
}

function wait() {
  const left = Math.ceil((undoUntil - performance.now()) / 1000);
  const line = find("countdown");
  show("countdown", Boolean(held) && left > 0);
  if (!held) return;
  if (left > 0) {
    line.textContent = line.dataset.words.replace("#", left);
    return;
  }
  held = "";
  move("reveal");
}
setInterval(wait, 100);

function forward() {
  const { next, turn } = live().dataset;
  if (next === "reveal") reveal();
  else if (next === "turn") turn ? move("turn", { turn }) : show("choose", true);
  else if (next === "end") end ? location.assign(end) : show("last", true);
  else move(next);
}

function takeTurn(number) {
  const turn = live().dataset.turns?.trim().split(/\s+/)[number - 1];
  if (turn) move("turn", { turn });
}

document.addEventListener("submit", (event) => {
  const form = event.target.closest("form[data-live-form]");
  if (!form) return;
  event.preventDefault();
  const fields = new URLSearchParams(new FormData(form, event.submitter));
  if (fields.get("do") === "reveal") reveal();
  else send(form.action, fields);
});

// ---- windows over the page
document.addEventListener("click", (event) => {
  const opens = event.target.closest("[data-opens]")?.dataset.opens;
  if (opens) find(opens)?.showModal();
});

function help() {
  if (find("card")) return find("card").showModal();
  const protocol = find("protocol");
  if (!protocol) return;
  protocol.open = !protocol.open;
  protocol.querySelector("summary").focus();
}

function fillScreen() {
  if (screen !== "projector") return;
  if (document.fullscreenElement) document.exitFullscreen();
  else document.documentElement.requestFullscreen();
}

// ---- keys; clickers send PageDown and PageUp, in pages of every direction
const PAGE = { PageDown: forward, PageUp: () => move("back") };
const ARROWS = { ArrowRight: forward, ArrowLeft: () => move("back") };
const SIGNS = {
  b: () => move(live().dataset.blank === "yes" ? "unblank" : "blank"),
  ".": () => SIGNS.b(),
  r: () => live().dataset.next === "reveal" && reveal(),
  f: fillScreen,
  h: help,
  "?": () => find("keys")?.showModal(),
  ...Object.fromEntries([1, 2, 3, 4].map((n) => [n, () => takeTurn(n)])),
};

const FIELD = "input:not([type=checkbox], [type=button], [type=submit]), textarea, select";

function meaning(event) {
  if (event.ctrlKey || event.altKey || event.metaKey) return null;
  if (document.querySelector("dialog[open]")) return null;
  const field = event.target.closest?.(FIELD);
  if (PAGE[event.key]) return field?.matches("select, textarea") ? null : PAGE[event.key];
  if (field) return null;
  if (ARROWS[event.key]) return ARROWS[event.key];
  return find("letters")?.checked === false ? null : SIGNS[event.key.toLowerCase()];
}

document.addEventListener("keydown", (event) => {
  const act = meaning(event);
  if (!act) return;
  event.preventDefault();
  if (!event.repeat) act();
});

// ---- a beamer that does not fall asleep
async function stayAwake() {
  if (screen !== "projector" || document.hidden) return;
  await navigator.wakeLock?.request("screen").catch(() => {});
}

if (screen === "projector") {
  addEventListener("resize", () => fit(live()));
  document.fonts.ready.then(() => fit(live()));
  document.addEventListener("visibilitychange", stayAwake);
  stayAwake();
}
document.addEventListener("visibilitychange", () => document.hidden || look());
arrive();
look();
