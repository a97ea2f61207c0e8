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
