"use strict";

// Pages work without this file; it only makes them more pleasant.

// A form is sent once, however often its button is pressed.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.method !== "post") return;
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = "true";
  form.classList.add("busy-form");
  form.setAttribute("aria-busy", "true");
});

// A page that comes back from the browser's memory may send its forms again.
window.addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[data-sent]")) {
    delete form.dataset.sent;
    form.classList.remove("busy-form");
    form.removeAttribute("aria-busy");
  }
});

// What is shown only once can be copied with a button, where the browser lets pages do so.
for (const button of document.querySelectorAll("button[data-copy]")) {
  if (!navigator.clipboard) break;
  button.hidden = false;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).value);
    button.textContent = button.dataset.copied;
  });
}

// The first field with a fault is where the work goes on.
document.querySelector(".is-invalid")?.focus();

// Says something to those who do not see the page.
function say(text) {
  const said = document.querySelector("#said");
  if (said) said.textContent = text;
}

// What was just done: it can be taken away, and goes by itself when nobody is at it.
const PASSING = 8000;
for (const note of document.querySelectorAll("[data-toast]")) {
  const close = note.querySelector("[data-dismiss]");
  const away = () => note.remove();
  close.hidden = false;
  close.addEventListener("click", () => {
    away();
    document.querySelector("#main")?.focus({ preventScroll: true });
  });
  if (note.dataset.toast === "passing") {
    const whenIdle = () =>
      note.matches(":hover, :focus-within") ? setTimeout(whenIdle, PASSING) : away();
    setTimeout(whenIdle, PASSING);
  }
  setTimeout(() => say(note.querySelector("div").textContent), 150);
}

// What needs a script is hidden without one.
document.documentElement.classList.add("scripted");

// Marks in a list: all at once, and how many there are.
const marks = () => [...document.querySelectorAll('input[name="id"][form="bulk"]')];
const countMarks = () => {
  const all = marks();
  const marked = all.filter((mark) => mark.checked).length;
  const head = document.querySelector("[data-marks-all]");
  const tally = document.querySelector("[data-tally]");
  if (head) {
    head.checked = marked > 0 && marked === all.length;
    head.indeterminate = marked > 0 && marked < all.length;
  }
  if (tally) {
    tally.hidden = marked === 0;
    tally.textContent = String(marked);
    tally.closest("form").hidden = marked === 0;
  }
};
document.addEventListener("change", (event) => {
  if (event.target.matches("[data-marks-all]")) {
    for (const mark of marks()) mark.checked = event.target.checked;
  }
  if (event.target.matches('[data-marks-all], [form="bulk"]')) countMarks();
});
document.addEventListener("htmx:afterSettle", countMarks);
window.addEventListener("pageshow", countMarks);

// What has opened over the page closes by a click elsewhere and by Escape.
document.addEventListener("click", (event) => {
  for (const pop of document.querySelectorAll("details.pop[open]")) {
    if (!pop.contains(event.target)) pop.open = false;
  }
});
document.addEventListener("keydown", (event) => {
  const pop = event.key === "Escape" && event.target.closest?.("details.pop[open]");
  if (!pop || event.defaultPrevented) return;
  pop.open = false;
  pop.querySelector("summary").focus();
});

// A slash leads to the search, unless somebody is writing.
document.addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest?.("input, textarea, select, [contenteditable]")) return;
  const search = document.querySelector("#search");
  if (!search) return;
  event.preventDefault();
  search.focus();
  search.select();
});
