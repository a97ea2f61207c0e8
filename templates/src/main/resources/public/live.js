"use strict";

// Shows on an open page what others change, and how runs go on. Elements say in data-live what they
// are about, with spaces between: models, single records as "model/id", runs as "/actions" (of all),
// "/actions/name" or "/actions/name/id", and those of schedules likewise. Without this file pages
// show what was true when they were loaded.
(() => {
  const TOGETHER = 300; // events that come this close together are shown at once
  const BUSY = 1500;
  const AWAY = 3_000; // before the first attempt to listen again, and at most
  const LONG_AWAY = 60_000;

  const about = (element) => element.dataset.live.split(" ");
  const elements = () => [...document.querySelectorAll("[data-live]")];

  function concerns(element, event) {
    return about(element).some((subject) => {
      const [model, id] = subject.split("/");
      return model === event.model && (!id || !event.id || id === event.id);
    });
  }

  // What a run logs meanwhile concerns only those who look at that run.
  function concernsRun(element, event) {
    const all = event.action ? "/actions/" + event.action : "/schedules/" + event.schedule;
    const run = event.id ? all + "/" + event.id : all;
    return about(element).some((subject) =>
      event.action && event.kind === "continued"
        ? subject === run
        : (run + "/").startsWith(subject + "/") || (!event.id && subject.startsWith(run + "/")),
    );
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
    // It may have been shown anew meanwhile, as it was before this happened.
    if (!target || !(element.isConnected || target.dataset.live)) return;
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
        const told = document.querySelector(selector)?.dataset.liveTold ?? text;
        if (told) say(told);
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

  function showRun(event) {
    for (const element of elements()) {
      if (concernsRun(element, event)) later(element, TOGETHER);
    }
  }

  // The record went while nobody listened.
  document.addEventListener("htmx:responseError", (event) => {
    if (event.detail.xhr.status !== 404 || !event.detail.requestConfig.headers["X-Live"]) return;
    for (const note of document.querySelectorAll('[data-live-note="deleted"]')) note.hidden = false;
  });

  let source = null;
  let interrupted = document.hidden;
  let pause = AWAY;

  function open() {
    if (source || elements().length === 0 || document.hidden) return;
    source = new EventSource("/api/events" + (interrupted ? "" : "?age=" + age()));
    source.addEventListener("change", (event) => show(JSON.parse(event.data)));
    source.addEventListener("run", (event) => showRun(JSON.parse(event.data)));
    source.addEventListener("missed", () => catchUp(elements()));
    source.addEventListener("open", () => {
      catchUp(interrupted ? elements() : underWay());
      interrupted = false;
      pause = AWAY;
    });
    source.addEventListener("error", () => {
      interrupted = true;
      if (source.readyState === EventSource.CLOSED) openLater();
    });
  }

  // Milliseconds since this page was asked for: what has happened since may not stand on it.
  function age() {
    const [asked] = performance.getEntriesByType("navigation");
    return Math.ceil(performance.now() - (asked?.requestStart ?? 0));
  }

  // Browsers come back by themselves when a connection is cut, but not when they were answered with
  // an error: by an app that is about to stop, or by what stands before it while it starts anew.
  function openLater() {
    source = null;
    setTimeout(open, pause);
    pause = Math.min(2 * pause, LONG_AWAY);
  }

  // What was under way when the page was made may have ended before anybody listened.
  const underWay = () => [...document.querySelectorAll("[data-live-begun]")];

  // What happened meanwhile was not heard.
  function catchUp(missed) {
    for (const element of missed) {
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
