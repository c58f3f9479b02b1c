// Both windows of a running lesson: they look every half second, swap one element, and
// obey keys and clickers. What the pages tell this script:
//   <body data-screen="run|projector" data-screens="1|2" data-live="…/part?screen=…"
//         data-moves="…/moves" data-end="page that asks before it ends" data-token="…">
//   <div id="live" data-revision data-next="the move of 'next'" data-turn="proposed turn"
//        data-turns="turns by number" data-undo-seconds data-blank="yes|" data-say="…">
//   <form data-live-form>: sent by this script; buttons have name=do
//   <form id="counting" data-of="asking" data-line>: boxes for counted hands
//   [data-opens=ID] shows a dialog; #main-move does what "next" does; #said, #silent,
//   #choose, #last, #keys, #letters are outside #live.
import { counting, hasMore, init, toFirst, toLine, toNext, typed } from "./counting.js";
import { fit } from "./fit.js";
import { whenReleased } from "./hold.js";
import { fillScreen, obey } from "./keys.js";
import { patch } from "./patch.js";
import { fieldsOf, within } from "./safari.js";

const { screen, screens, live: address, moves, end } = document.body.dataset;
const EVERY = 500;
const HIDDEN = 3000;
const PATIENCE = 5000;
const BOUNCE = 350; // a press that closes, made twice by the hand, shows no result
const find = (id) => document.getElementById(id);
const live = () => find("live");
const show = (id, is_shown) => find(id) && (find(id).hidden = !is_shown);

let tag = "";
let failures = 0;
let isLooking = false;
let sent = 0; // grows with whatever is pressed or typed: older answers are too old
let unanswered = 0;
let chain = Promise.resolve();
let timer = 0;
let closedAt = -BOUNCE;
let flushed = ""; // the asking whose counts were sent because the class has left it
let said = live().dataset.say;

// ---- looking
async function look() {
  clearTimeout(timer);
  timer = setTimeout(look, document.hidden ? HIDDEN : EVERY);
  // While something is on its way, what is seen may be older than that.
  if (isLooking || unanswered) return;
  isLooking = true;
  const before = sent;
  try {
    const headers = tag ? { "If-None-Match": tag } : {};
    const answer = await fetch(address, { headers, signal: within(PATIENCE), cache: "no-store" });
    await take(answer, () => before === sent);
  } catch {
    fail();
  } finally {
    isLooking = false;
  }
}

// An answer that was on its way when something was sent is too old.
async function take(answer, isNew) {
  if (answer.status === 304) return answered();
  if (answer.status >= 500) return fail();
  if (!answer.ok || answer.redirected) return location.reload();
  const text = await answer.text();
  const next = new DOMParser().parseFromString(text, "text/html").getElementById("live");
  if (!next) return location.reload();
  answered();
  if (isNew()) whenReleased(() => isNew() && swap(next, answer.headers.get("ETag") ?? ""));
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
function swap(next, nextTag) {
  const { revision } = live().dataset;
  const of = counting()?.dataset.of;
  const isOther = next.querySelector("#counting")?.dataset.of !== of;
  // Counts of a question that somebody else has left are kept too.
  if (isOther && typed().length && flushed !== of) {
    flushed = of;
    return keep(typed());
  }
  if (Number(next.dataset.revision) < Number(revision)) return;
  tag = nextTag;
  if (next.dataset.revision !== revision) for (const id of ["choose", "last"]) show(id, false);
  if (next.dataset.next === "reveal" && live().dataset.next !== "reveal") closedAt = performance.now();
  patch(live(), document.adoptNode(next));
  if (isOther) {
    flushed = "";
    toFirst();
  }
  arrive();
  if (live().dataset.say === said) return;
  said = live().dataset.say;
  find("said").textContent = said;
  for (const pane of live().querySelectorAll(".work, .pane")) pane.scrollTop = 0;
}

function arrive() {
  for (const one of document.querySelectorAll("[data-opens]")) one.hidden = false;
  if (screen === "projector") fit(live());
}

// ---- moving: one after another, none is dropped. Each says what revision was seen, so
// that of a double press one counts, and one that got no answer can be sent again.
function send(action, fields) {
  unanswered += 1;
  const mine = (sent += 1);
  chain = chain.then(() => post(action, fields, () => mine === sent && unanswered <= 1));
}

async function post(action, body, isNew) {
  const options = { method: "POST", headers: { "X-Part": screen }, body, keepalive: true };
  const once = () => fetch(action, { ...options, signal: within(PATIENCE) });
  try {
    await take(await once().catch(once), isNew);
  } catch {
    fail();
    show("silent", true);
  } finally {
    unanswered -= 1;
  }
}

const token = () => document.body.dataset.token ?? live().querySelector("[name=csrf_token]").value;
const keep = (fields) => send(counting().action, new URLSearchParams([["csrf_token", token()], ...fields]));
init(keep, () => (sent += 1));

function move(name, more = {}) {
  const { revision } = live().dataset;
  const fields = { csrf_token: token(), revision, do: name, ...more };
  send(moves, new URLSearchParams([...Object.entries(fields), ...typed()]));
}

// Closing can be undone until the result is asked for: that is never held back.
function reveal() {
  if (performance.now() - closedAt > BOUNCE) move("reveal");
}

function forward() {
  const { next, paused } = live().dataset;
  const turn = find("turns")?.elements.turn.value || live().dataset.turn;
  if (paused === "yes") return move("resume");
  const isCounted = counting() && ["line", "close", "reveal"].includes(next);
  if (isCounted && !counting().reportValidity()) return;
  if (next === "reveal") reveal();
  else if (isCounted && next !== "reveal") hasMore() ? toNext() : move("close");
  else if (next === "turn") turn ? move("turn", { turn }) : show("choose", true);
  else if (next === "end") end ? location.assign(end) : show("last", true);
  else move(next);
}

const dark = () => move(live().dataset.blank === "yes" ? "unblank" : "blank");

function takeTurn(number) {
  const turn = live().dataset.turns?.trim().split(/\s+/)[number - 1];
  if (turn) move("turn", { turn });
}

document.addEventListener("submit", (event) => {
  const form = event.target.closest("form[data-live-form]");
  if (!form) return;
  event.preventDefault();
  const { submitter } = event;
  const fields = fieldsOf(form, submitter).filter(([name]) => !/^(n-|of$)/.test(name));
  const told = Object.fromEntries(fields);
  (submitter ?? form).closest("dialog")?.close();
  if (submitter?.id === "main-move") return forward();
  if (form.id === "counting" && !told.do) return toLine(Number(told.line));
  if (told.do === "line" && hasMore()) return toNext();
  if (told.do === "reveal") return reveal();
  const action = submitter?.hasAttribute("formaction") ? submitter.formAction : form.action;
  send(action, new URLSearchParams([...fields, ...typed()]));
});

// Somebody leaves the page with a number typed.
addEventListener("pagehide", () => {
  const fields = [["csrf_token", token()], ...typed()];
  if (typed().length) navigator.sendBeacon(counting().action, new URLSearchParams(fields));
});

// ---- windows over the page
document.addEventListener("click", (event) => {
  const opens = event.target.closest("[data-opens]")?.dataset.opens;
  if (opens) find(opens)?.showModal();
});

// Where the class reads along the card is on paper, and its key makes a pause.
function help() {
  if (find("card")) find("card").showModal();
  else if (screen === "run") move("pause");
}

function narrow() {
  if (screens !== "1" || screen !== "projector") return;
  const size = `popup,width=420,height=${window.screen.availHeight}`;
  open(address.replace(/\/part.*/, ""), "desk", size);
}

obey({
  PageDown: forward,
  " ": forward,
  PageUp: () => move("back"),
  b: dark,
  ".": dark,
  r: () => live().dataset.next === "reveal" && reveal(),
  "+": () => move("more"),
  f: () => screen === "projector" && fillScreen(),
  h: help,
  l: () => move("let-in"),
  m: () => find("do-piece")?.click(),
  n: narrow,
  p: () => move(live().dataset.paused === "yes" ? "resume" : "pause"),
  z: () => Number(live().dataset.undoSeconds) && move("undo"),
  "?": () => find("keys")?.showModal(),
  ...Object.fromEntries([1, 2, 3, 4].map((n) => [n, () => takeTurn(n)])),
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
toFirst();
look();
