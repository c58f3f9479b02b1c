// Makes one element like another and leaves alone what somebody opened, typed and
// stands at. Elements that stay are the same elements: their words and numbers change.
import { Idiomorph } from "./idiomorph.js";

const FIELD = "input:not([type=hidden], [type=checkbox], [type=radio]), textarea";

// Typed and not known to the server yet.
export const isTyped = (field) => field.value !== field.defaultValue;

export function patch(before, next) {
  const isSame = before.dataset.revision === next.dataset.revision;
  const { activeElement } = document;
  const active = before.contains(activeElement) ? activeElement : null;
  const summary = active?.closest("details[id]")?.id;
  dropOthers(before, next);
  Idiomorph.morph(before, next, {
    callbacks: {
      beforeNodeMorphed: (old, fresh) => !(isSame && isTick(old)) && !isLeftAlone(old, fresh),
      beforeAttributeUpdated: (name, element) => {
        if (name === "open") return !(isSame || element.id);
        return !(name === "hidden" && element.dataset.opens);
      },
    },
  });
  if (!active || document.activeElement === active) return;
  const same = active.id && document.getElementById(active.id);
  const fold = summary && document.getElementById(summary)?.querySelector("summary");
  const main = document.querySelector("#live .main, #live #next");
  (same || fold || main)?.focus({ preventScroll: true });
}

// A form of another question is another form, however alike it looks.
function dropOthers(before, next) {
  for (const form of before.querySelectorAll("[data-of]")) {
    const same = next.querySelector(`#${form.id}`);
    if (same?.dataset.of !== form.dataset.of) form.remove();
  }
}

// What somebody ticked stays until the next move.
const isTick = (old) => old instanceof Element && old.matches("[type=radio]");

function isLeftAlone(old, fresh) {
  if (!(old instanceof Element) || !old.matches(FIELD)) return false;
  if (isTyped(old)) old.defaultValue = fresh.defaultValue;
  else if (old !== document.activeElement) return false;
  return true;
}
