// Printing: a button for it, and everything unfolded on paper.
let folded = [];

addEventListener("beforeprint", () => {
  folded = [...document.querySelectorAll("main details:not([open])")];
  for (const details of folded) details.open = true;
});

addEventListener("afterprint", () => {
  for (const details of folded) details.open = false;
  folded = [];
});

for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => print());
}

// The list of languages closes when it is left.
for (const details of document.querySelectorAll(".switch")) {
  details.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    details.open = false;
    details.querySelector("summary").focus();
  });
  addEventListener("click", (event) => {
    if (!details.contains(event.target)) details.open = false;
  });
}
