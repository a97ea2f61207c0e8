"use strict";

// Shows on an open page what others change. Elements say in data-live what they are about: models,
// or single records as "model/id", with spaces between. Without this file pages show what was true
// when they were loaded.
(() => {
  const TOGETHER = 300; // events that come this close together are shown at once
  const BUSY = 1500;

  const about = (element) => element.dataset.live.split(" ");
  const elements = () => [...document.querySelectorAll("[data-live]")];

  function concerns(element, event) {
    return about(element).some((subject) => {
      const [model, id] = subject.split("/");
      return model === event.model && (!id || !event.id || id === event.id);
    });
  }

  // Nobody is to lose what they are typing, choosing or reading.
  function busy(target) {
    const active = document.activeElement;
    const typing = target.contains(active) && active.matches("input, select, textarea");
    const selection = document.getSelection();
    const selecting =
      selection && !selection.isCollapsed && target.contains(selection.anchorNode);
    return (
      typing ||
      selecting ||
      target.querySelector("tbody input:checked, details[open], .htmx-request") !== null
    );
  }

  // The same link or button in the new content, so that the keyboard stays where it was.
  function place(target) {
    const active = document.activeElement;
    if (!target.contains(active) || active.id) return () => {};
    const href = active.getAttribute("href");
    if (!href) return () => {};
    return () => {
      for (const link of document.querySelectorAll("a[href]")) {
        if (link.getAttribute("href") === href) {
          link.focus({ preventScroll: true });
          return;
        }
      }
    };
  }

  const rows = () =>
    new Map(
      [...document.querySelectorAll("[data-live] tbody tr")].map((row) => [
        row.querySelector("a[href]")?.getAttribute("href"),
        row.textContent,
      ]),
    );

  // Rows that are new, or say something else than before.
  function markFresh(before) {
    for (const row of document.querySelectorAll("[data-live] tbody tr")) {
      const href = row.querySelector("a[href]")?.getAttribute("href");
      if (href && before.get(href) !== row.textContent) row.classList.add("fresh");
    }
  }

  const waiting = new Map();

  function refresh(element) {
    const selector = element.dataset.liveTarget ?? "#" + element.id;
    const target = document.querySelector(selector);
    if (!target || !element.isConnected) return;
    if (busy(target)) {
      later(element, BUSY);
      return;
    }
    const backToPlace = place(target);
    const before = rows();
    const text = element.dataset.liveSaid;
    htmx
      .ajax("GET", location.pathname + location.search, {
        target: selector,
        select: selector,
        swap: "outerHTML",
        headers: { "X-Live": "true" },
      })
      .then(() => {
        backToPlace();
        markFresh(before);
        if (text) say(text);
      });
  }

  function later(element, wait) {
    clearTimeout(waiting.get(element));
    waiting.set(
      element,
      setTimeout(() => {
        waiting.delete(element);
        refresh(element);
      }, wait),
    );
  }

  function show(event) {
    for (const element of elements()) {
      if (!concerns(element, event)) continue;
      const shownOn = element.dataset.liveNote;
      if (shownOn === undefined) {
        if (event.kind !== "deleted" || !about(element).includes(event.model + "/" + event.id)) {
          later(element, TOGETHER);
        }
      } else if (shownOn === event.kind || (shownOn === "changed" && event.kind !== "deleted")) {
        element.hidden = false;
      }
    }
  }

  // The record went while nobody listened.
  document.addEventListener("htmx:responseError", (event) => {
    if (event.detail.xhr.status !== 404 || !event.detail.requestConfig.headers["X-Live"]) return;
    for (const note of document.querySelectorAll('[data-live-note="deleted"]')) note.hidden = false;
  });

  let source = null;
  let interrupted = document.hidden;

  function open() {
    if (source || elements().length === 0 || document.hidden) return;
    source = new EventSource("/api/events");
    source.addEventListener("change", (event) => show(JSON.parse(event.data)));
    source.addEventListener("open", () => {
      if (interrupted) catchUp();
      interrupted = false;
    });
    source.addEventListener("error", () => {
      interrupted = true;
    });
  }

  // What happened meanwhile was not heard.
  function catchUp() {
    for (const element of elements()) {
      if (element.dataset.liveNote === undefined) later(element, 0);
    }
  }

  // Browsers allow few connections to one place: a page that nobody sees keeps none.
  function close() {
    if (!source) return;
    source.close();
    source = null;
    interrupted = true;
  }

  document.addEventListener("visibilitychange", () => (document.hidden ? close() : open()));
  window.addEventListener("pagehide", close);
  window.addEventListener("pageshow", open);
})();
