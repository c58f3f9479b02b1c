// Follows the class: fetches what is new, and sends an answer until it is kept.
const find = (selector) => document.querySelector(selector);
const LONGEST = 4000;
// Asked again at once only by who has just shown something new, whatever is answered.
const APART = 1000;
// A held request that a dead laptop forgot must not keep a phone waiting for long.
const HELD = 8;
const PATIENCE = 5000;
let page; // what the page itself can do: swap, say, isGone
let tag = null;
let asked = -Infinity;
let isAway = false;
let isOld = false;
let run = 0;
let wake = () => {};
let pending = null;
let isSending = false;
const kept = new Map(); // by question: the fields that were confirmed
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

const keep = (fields) => kept.set(questionOf(fields), fields);

// What the server marked, when this page was opened anew.
function remember(sheet) {
  const form = sheet.querySelector("form.live");
  const fields = form ? pairs(form.querySelectorAll("input:checked, button.given")) : [];
  if (fields.length) keep([["of", form.dataset.mark], ...fields]);
  const rows = [...sheet.querySelectorAll(".own[data-choice]")];
  if (rows.length) keep(rows.map((row) => ["", row.dataset.choice]));
}

function mark(fields) {
  const values = new Set(fields.map(([name, value]) => `${name} ${value}`));
  for (const one of document.querySelectorAll("form.live .asked button, form.live .asked input")) {
    const isOwn = values.has(`${one.name} ${one.value}`) && one.value !== "answer";
    if (one.localName === "input") one.checked = isOwn;
    else if (one.classList.toggle("given", isOwn)) one.setAttribute("aria-current", "true");
    else one.removeAttribute("aria-current");
  }
}

function markResult() {
  const mine = new Set();
  for (const fields of kept.values()) fields.forEach(([, value]) => mine.add(value));
  for (const row of document.querySelectorAll("[data-choice]")) {
    const isOwn = mine.has(row.dataset.choice);
    row.classList.toggle("own", isOwn);
    (row.querySelector(".yours") || row).hidden = !isOwn;
  }
}

export function dress(typed) {
  const form = find("form.live");
  markResult();
  if (!form) return;
  const question = form.dataset.mark;
  const isOnItsWay = pending && questionOf(pending) === question;
  const own = isOnItsWay ? pending : typed || kept.get(question);
  if (own) mark(own);
  count();
  receipt();
}

// How many cards lie on a pile, beside "send".
function count() {
  const line = find("#placed");
  if (!line) return;
  line.hidden = false;
  line.textContent = line.dataset.words.replace("#", document.querySelectorAll("form.live .asked :checked").length);
}
addEventListener("change", count);

// "It is in" never stands beside "the laptop does not answer", or while another is sent.
function receipt() {
  const form = find("form.live");
  if (!form) return;
  const question = form.dataset.mark;
  const isOnItsWay = pending && questionOf(pending) === question;
  show("kept", kept.has(question) && !isOnItsWay && !isAway && !find(".asked:disabled"));
}

export function drafts(next) {
  const form = find("form.live");
  const same = next.querySelector("form.live");
  if (!form || !same || form.dataset.mark !== same.dataset.mark) return null;
  const ticked = pairs(form.querySelectorAll("input:checked"));
  return ticked.length ? ticked : null;
}

// ---- what is new; a page that one has already is no news
function turn(text) {
  const next = page.read(text);
  const nextTag = next.dataset.tag || null;
  if (nextTag === tag) return false;
  const typed = drafts(next);
  tag = nextTag;
  page.swapMain(next);
  dress(typed);
  return true;
}

function tellAway(isNow) {
  const hasChanged = isNow !== isAway;
  isAway = isNow;
  show("phone-away", isAway && !navigator.onLine);
  show("laptop-away", isAway && navigator.onLine);
  if (hasChanged) receipt();
}

// Another tab of this seat may have answered while this one could not be seen.
async function renew() {
  const answer = await ask({}, PATIENCE);
  const next = page.read(await answer.text());
  const form = next.querySelector("form.live");
  const mark = form && form.dataset.mark;
  const draft = drafts(next);
  const wasKept = draft && String(draft) === String((kept.get(mark) || []).filter(([name]) => !/^(of|do)$/.test(name)));
  if (pending) return;
  kept.delete(mark);
  remember(next);
  if (next.dataset.tag === tag) dress(wasKept ? null : draft);
}

const seen = () =>
  new Promise((go) => {
    if (document.visibilityState === "visible") go();
    else addEventListener("visibilitychange", () => go(seen()), { once: true });
  });

// After a failure the laptop is asked for an answer at once, to say soon that it is back.
function askForNews(failures) {
  asked = performance.now();
  const headers = { "X-Part": "1", "If-None-Match": tag };
  if (!failures) headers.Prefer = `wait=${HELD}`;
  return ask({ headers }, failures ? PATIENCE : 1000 * HELD + PATIENCE);
}

async function loop(mine) {
  let wait = 0;
  let failures = 0;
  let isNew = true;
  while (true) {
    await pause(isNew ? 0 : Math.max(wait, asked + APART - performance.now()));
    await seen();
    const rest = asked + APART - performance.now();
    if (!isNew && rest > 0) await new Promise((go) => setTimeout(go, rest));
    if (mine !== run || tag === null || page.isGone()) return;
    isNew = false;
    try {
      if (isOld) isOld = await renew().then(() => false, () => true);
      if (mine !== run || page.isGone()) return;
      const answer = await askForNews(failures);
      if (answer.status !== 200 && answer.status !== 304) throw new Error(answer.status);
      const text = answer.status === 200 ? await answer.text() : null;
      if (mine !== run || page.isGone()) return;
      wait = failures ? 0 : Number(answer.headers.get("X-Again") || 0);
      failures = 0;
      if (text !== null) isNew = turn(text);
      tellAway(false);
    } catch (error) {
      // The first failure may be our own: a phone that woke up starts anew.
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
    else if (document.visibilityState === "visible") {
      isOld = isOld || name !== "online";
      look();
    }
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
  } catch (error) {
    return 0;
  }
}

function settle(status) {
  tellAway(false);
  show("waiting", false);
  show("empty", status === 422);
  show("kept", false);
  if (status === 204) receipt();
  if (status === 204) page.say(find("#kept"));
  if (status === 409 || status === 410) look();
}

export function follow(tools) {
  page = tools;
  tag = find("#sheet").dataset.tag || null;
  remember(document);
  run += 1;
  look();
  loop(run);
}
