// Follows the class: fetches what is new, and sends an answer until it is kept.
const find = (selector) => document.querySelector(selector);
const LONGEST = 4000;
let page; // what the page itself can do: swap, say, isGone
let tag = null;
let run = 0;
let wake = () => {};
let pending = null;
let isSending = false;
const kept = new Map(); // by question: the fields that were confirmed
const mine = new Set(); // the values in them
const limits = new Set();

const pause = (ms) =>
  new Promise((go) => {
    wake = go;
    setTimeout(go, ms);
  });
const show = (id, isShown) => {
  const element = document.getElementById(id);
  if (element) element.hidden = !isShown;
};

async function ask(options, ms) {
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(), ms);
  if (!options.method) limits.add(limit);
  try {
    return await fetch("/", { ...options, cache: "no-store", signal: limit.signal });
  } finally {
    clearTimeout(timer);
    limits.delete(limit);
  }
}

// ---- one's own answer, on a page that is the same for everybody
const questionOf = (fields) => new Map(fields).get("of");
const pairs = (elements) => [...elements].map((one) => [one.name, one.value]);

function keep(fields) {
  kept.set(questionOf(fields), fields);
  for (const [, value] of fields) mine.add(value);
}

// What the server marked, when this page was opened anew.
function remember() {
  const form = find("form.live");
  const fields = form ? pairs(form.querySelectorAll("input:checked, button.given")) : [];
  if (fields.length) keep([["of", form.dataset.mark], ...fields]);
  for (const row of document.querySelectorAll(".own[data-choice]")) mine.add(row.dataset.choice);
}

function mark(fields) {
  const values = new Set(fields.map(([name, value]) => `${name} ${value}`));
  for (const one of document.querySelectorAll("form.live .asked :is(button, input)")) {
    const isOwn = values.has(`${one.name} ${one.value}`) && one.value !== "answer";
    if (one.localName === "input") one.checked = isOwn;
    else if (one.classList.toggle("given", isOwn)) one.setAttribute("aria-current", "true");
    else one.removeAttribute("aria-current");
  }
}

function markResult() {
  for (const row of document.querySelectorAll("[data-choice]")) {
    const isOwn = mine.has(row.dataset.choice);
    row.classList.toggle("own", isOwn);
    (row.querySelector(".yours") ?? row).hidden = !isOwn;
  }
}

function dress(typed) {
  const form = find("form.live");
  markResult();
  if (!form) return;
  const question = form.dataset.mark;
  const isOnItsWay = pending && questionOf(pending) === question;
  const own = isOnItsWay ? pending : (typed ?? kept.get(question));
  if (own) mark(own);
  show("kept", kept.has(question) && !isOnItsWay && !find(".asked:disabled"));
}

function drafts(next) {
  const form = find("form.live");
  if (!form || form.dataset.mark !== next.querySelector("form.live")?.dataset.mark) return null;
  const ticked = pairs(form.querySelectorAll("input:checked"));
  return ticked.length ? ticked : null;
}

// ---- what is new
function turn(text) {
  const next = page.read(text);
  const typed = drafts(next);
  tag = next.dataset.tag ?? null;
  page.swapMain(next);
  dress(typed);
}

function tellAway(isAway) {
  show("phone-away", isAway && !navigator.onLine);
  show("laptop-away", isAway && navigator.onLine);
}

const seen = () =>
  new Promise((go) => {
    if (document.visibilityState === "visible") go();
    else addEventListener("visibilitychange", () => go(seen()), { once: true });
  });

async function loop(mine) {
  let wait = 0;
  let failures = 0;
  while (true) {
    await pause(wait);
    await seen();
    if (mine !== run || tag === null || page.isGone()) return;
    try {
      const answer = await ask({ headers: { "X-Part": "1", "If-None-Match": tag, Prefer: "wait=20" } }, 30000);
      if (answer.status !== 200 && answer.status !== 304) throw new Error(answer.status);
      const text = answer.status === 200 ? await answer.text() : null;
      if (mine !== run || page.isGone()) return;
      failures = 0;
      tellAway(false);
      wait = Number(answer.headers.get("X-Again") ?? 1000);
      if (text !== null) {
        wait = 0;
        turn(text);
      }
    } catch {
      // The first failure may be our own: a phone that woke up starts anew at once.
      wait = failures ? Math.min(500 * 2 ** failures, LONGEST) : 0;
      failures += 1;
      if (failures > 1) tellAway(true);
    }
  }
}

function look() {
  for (const limit of limits) limit.abort();
  wake();
}
for (const name of ["online", "offline", "pageshow", "visibilitychange"]) {
  addEventListener(name, () => {
    if (name === "offline") tellAway(true);
    else if (document.visibilityState === "visible") look();
  });
}

// ---- an answer
export function answer(fields) {
  const isSkipped = new Map(fields).get("do") === "skip";
  pending = isSkipped ? fields.filter(([name]) => name === "do" || name === "of") : fields;
  show("empty", false);
  show("kept", false);
  mark(pending);
  pump();
}

async function pump() {
  if (isSending) return;
  isSending = true;
  let delay = 250;
  while (pending && !page.isGone()) {
    const sent = pending;
    const late = setTimeout(() => show("waiting", true), 1500);
    const status = await send(sent);
    clearTimeout(late);
    if (status === 204) keep(sent);
    if ([204, 409, 410, 422].includes(status)) {
      if (pending === sent) pending = null;
      delay = 250;
      settle(status);
    } else {
      show("waiting", true);
      await new Promise((go) => setTimeout(go, delay));
      delay = Math.min(delay * 2, 2000);
    }
  }
  isSending = false;
}

async function send(fields) {
  try {
    const answer = await ask({ method: "POST", headers: { "X-Part": "1" }, body: new URLSearchParams(fields) }, 8000);
    return answer.status;
  } catch {
    return 0;
  }
}

function settle(status) {
  show("waiting", false);
  show("empty", status === 422);
  show("kept", status === 204);
  if (status === 204) page.say(find("#kept"));
  if (status === 409 || status === 410) look();
}

export function follow(tools) {
  page = tools;
  tag = find("#sheet").dataset.tag ?? null;
  remember();
  run += 1;
  look();
  loop(run);
}
