// Counting hands by keyboard: whatever is typed is kept, whatever comes next.
// Tab and Enter go through the boxes without waiting for the server.
import { isTyped } from "./patch.js";

const IDLE = 600;
let keep = () => {};
let touch = () => {};
let timer = 0;

export const counting = () => document.getElementById("counting");
const rows = () => [...counting().querySelectorAll("[data-row]")];
const boxes = (row) => [...row.querySelectorAll("[data-count]")];
const line = () => Number(counting().dataset.line);
const rowOf = (box) => rows().indexOf(box.closest("[data-row]"));

// `send` sends these fields to the form's address; `age` makes answers that are on their
// way too old: they know nothing of this key.
export function init(send, age) {
  keep = send;
  touch = age;
}

// Lines with something that is typed and not kept yet, as fields.
export function typed() {
  if (!counting()) return [];
  const changed = rows().map(boxes).filter((row) => row.some(isTyped) && row.every((box) => box.validity.valid));
  const fields = changed.flat().map((box) => [box.name, box.value]);
  return fields.length ? [["of", counting().dataset.of], ...fields] : [];
}

export const hasMore = () => Boolean(counting()) && line() + 1 < rows().length;

// To the first box of a line; what is typed is kept on the way.
export function toLine(number) {
  if (!counting().reportValidity()) return;
  stand(number);
  const [first] = boxes(rows()[number]);
  first.focus({ preventScroll: rows().length === 1 });
  first.select();
}

export const toNext = () => toLine(line() + 1);

export function toFirst() {
  const { activeElement } = document;
  const isFree = activeElement === document.body || activeElement.closest("#live");
  if (counting() && isFree && !document.querySelector("dialog[open]")) {
    boxes(rows()[line()])[0].focus({ preventScroll: true });
  }
}

function stand(number) {
  const form = counting();
  touch();
  if (number !== line()) {
    form.dataset.line = number;
    rows().forEach((row, at) => {
      if (at === number) row.setAttribute("aria-current", "step");
      else row.removeAttribute("aria-current");
      if ("oneLine" in form.dataset) row.hidden = at !== number;
    });
  }
  save(true);
}

// Once for all that happens in this moment: a Tab leaves one box and enters another.
export function save(hasMoved = false) {
  clearTimeout(timer);
  timer = setTimeout(() => {
    if (!counting()) return;
    const fields = typed();
    const of = [["of", counting().dataset.of]];
    if (fields.length || hasMoved) keep([...(fields.length ? fields : of), ["line", line()]]);
  });
}

addEventListener("focusin", ({ target }) => {
  if (target.matches("[data-count]") && rowOf(target) !== line()) stand(rowOf(target));
});
addEventListener("change", ({ target }) => target.matches("[data-count]") && save());
addEventListener("beforeinput", (event) => {
  if (event.target.matches("[data-count]") && /[^\p{Nd}\s]/u.test(event.data ?? "")) event.preventDefault();
});
addEventListener("input", ({ target }) => {
  if (!target.matches("[data-count]")) return;
  touch();
  clearTimeout(timer);
  timer = setTimeout(save, IDLE);
});
addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || !counting()) return;
  // A key that is held goes to the button after the last line, and may not press it.
  if (event.repeat) return event.preventDefault();
  if (!event.target.matches?.("[data-count]")) return;
  event.preventDefault();
  if (hasMore()) return toNext();
  if (!counting().reportValidity()) return;
  save();
  document.querySelector("#live .main:is(button, a)")?.focus();
});
