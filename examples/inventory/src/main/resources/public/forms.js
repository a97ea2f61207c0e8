"use strict";

// Forms work without this file: references are searched when the form is sent, files are sent in
// silence, and nobody is warned. It only makes them more pleasant.

(() => {
  const MAX_FILE = 100 * 1000 * 1000;
  const WAIT = 150;

  // The same line as the app itself writes.
  const text = (item) => (item.detail ? item.label + " · " + item.detail : item.label);

  // A reference is looked for while one types (ARIA 1.2 combobox).

  function picker(box) {
    const input = box.querySelector("input[type=text]");
    const chosen = box.querySelector("input[type=hidden]");
    const list = document.createElement("ul");
    const said = document.createElement("div");
    const clear = document.createElement("button");
    let timer;
    let asked;
    let active = -1;
    let title = input.value;

    list.id = input.id + "-list";
    list.className = "picker-list";
    list.hidden = true;
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", box.dataset.found);
    said.className = "visually-hidden";
    said.setAttribute("aria-live", "polite");
    clear.type = "button";
    clear.className = "picker-clear";
    clear.setAttribute("aria-label", box.dataset.clear);
    clear.textContent = "×";
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-expanded", "false");
    input.setAttribute("aria-controls", list.id);
    box.append(clear, list, said);
    refresh();

    function refresh() {
      clear.hidden = input.value === "";
    }

    function options() {
      return [...list.children].filter((option) => option.dataset.id);
    }

    function mark(index) {
      active = index;
      options().forEach((option, i) => option.setAttribute("aria-selected", String(i === index)));
      const option = options()[index];
      if (option) {
        input.setAttribute("aria-activedescendant", option.id);
        option.scrollIntoView({ block: "nearest" });
      } else {
        input.removeAttribute("aria-activedescendant");
      }
    }

    function close() {
      clearTimeout(timer);
      asked?.abort();
      list.hidden = true;
      input.setAttribute("aria-expanded", "false");
      mark(-1);
    }

    function take(id, label) {
      title = label;
      chosen.value = id;
      input.value = label;
      box.parentElement.querySelector("select[name$='.match']")?.remove();
      refresh();
      close();
      chosen.dispatchEvent(new Event("change", { bubbles: true }));
    }

    function show(items) {
      list.replaceChildren(
        ...items.map((item, i) => {
          const option = document.createElement("li");
          option.id = list.id + "-" + i;
          option.dataset.id = item.value;
          option.dataset.text = text(item);
          option.textContent = item.label;
          option.setAttribute("role", "option");
          if (item.detail) {
            const detail = document.createElement("small");
            detail.textContent = item.detail;
            option.append(" ", detail);
          }
          return option;
        }),
      );
      if (items.length === 0) {
        const none = document.createElement("li");
        none.className = "picker-none";
        none.textContent = box.dataset.none;
        none.setAttribute("role", "option");
        none.setAttribute("aria-disabled", "true");
        list.append(none);
      }
      said.textContent = items.length === 0 ? box.dataset.none : box.dataset.found + ": " + items.length;
      list.hidden = false;
      input.setAttribute("aria-expanded", "true");
      mark(-1);
    }

    async function ask() {
      asked?.abort();
      asked = new AbortController();
      const words = input.value === title ? "" : input.value;
      const begin = box.dataset.source.includes("?") ? "&search=" : "?search=";
      try {
        const answer = await fetch(box.dataset.source + begin + encodeURIComponent(words), {
          headers: { Accept: "application/json" },
          signal: asked.signal,
        });
        if (answer.ok && answer.headers.get("Content-Type")?.includes("json")) {
          show((await answer.json()).items);
        }
      } catch (problem) {
        if (problem.name !== "AbortError") close(); // the form still asks when it is sent
      }
    }

    input.addEventListener("input", () => {
      chosen.value = "";
      refresh();
      clearTimeout(timer);
      timer = setTimeout(ask, WAIT);
    });

    input.addEventListener("keydown", (event) => {
      const count = options().length;
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        if (list.hidden) ask();
        else if (count > 0) {
          mark((active + (event.key === "ArrowDown" ? 1 : active < 0 ? 0 : -1) + count) % count);
        }
      } else if (event.key === "Enter" && !event.ctrlKey && !event.metaKey && !list.hidden && active >= 0) {
        event.preventDefault();
        const option = options()[active];
        take(option.dataset.id, option.dataset.text);
      } else if (event.key === "Escape" && !list.hidden) {
        event.preventDefault();
        close();
      }
    });

    input.addEventListener("blur", close);
    input.addEventListener("click", () => {
      if (list.hidden) ask();
    });
    list.addEventListener("mousedown", (event) => {
      event.preventDefault(); // the focus stays in the text box
      const option = event.target.closest("[data-id]");
      if (option) take(option.dataset.id, option.dataset.text);
    });
    clear.addEventListener("click", () => {
      take("", "");
      input.focus();
    });
  }

  // What was made in another tab meanwhile can be chosen when one comes back.

  async function refreshChoices(select) {
    try {
      const answer = await fetch(select.dataset.source, { headers: { Accept: "application/json" } });
      if (!answer.ok) return;
      const known = new Set([...select.options].map((option) => option.value));
      for (const item of (await answer.json()).items) {
        if (!known.has(item.value)) select.add(new Option(text(item), item.value));
      }
    } catch {
      // the choices that are there stay
    }
  }

  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState !== "visible") return;
    document.querySelectorAll("select[data-source]").forEach(refreshChoices);
  });

  // JSON is set out line by line; numbers and texts stay as they were written.

  function tidy(json) {
    let out = "";
    let depth = 0;
    const line = () => "\n" + "  ".repeat(depth);
    for (const token of json.match(/"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g) ?? []) {
      if (token === "{" || token === "[") {
        depth++;
        out += token + line();
      } else if (token === "}" || token === "]") {
        depth--;
        out = /[{[]\s*$/.test(out) ? out.trimEnd() + token : out + line() + token;
      } else if (token === ",") out += "," + line();
      else out += token === ":" ? ": " : token;
    }
    return out;
  }

  function jsonEditor(area) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "btn btn-quiet btn-small field-more";
    button.textContent = area.dataset.tidy;
    button.addEventListener("click", () => {
      try {
        JSON.parse(area.value);
      } catch {
        area.classList.add("is-invalid"); // saving says where it breaks off
        area.focus();
        return;
      }
      area.classList.remove("is-invalid");
      area.value = tidy(area.value);
    });
    area.after(button);
  }

  // Files: too large ones are refused before they travel, and one sees how far they have come.

  function checkSize(input) {
    const tooLarge = [...input.files].some((file) => file.size > MAX_FILE);
    input.setCustomValidity(tooLarge ? input.dataset.tooLarge : "");
    if (tooLarge) input.reportValidity();
  }

  function replacePage(html) {
    const page = new DOMParser().parseFromString(html, "text/html");
    const main = page.querySelector("main");
    if (!main) return false;
    document.querySelector("main").replaceWith(document.adoptNode(main));
    document.title = page.title;
    enhance(document);
    window.scrollTo(0, 0);
    document.querySelector("main .is-invalid")?.focus();
    return true;
  }

  function upload(form) {
    const request = new XMLHttpRequest();
    const progress = document.createElement("progress");
    const text = document.createElement("div");
    progress.max = 1;
    progress.value = 0;
    progress.setAttribute("aria-label", form.dataset.uploading);
    text.className = "form-text";
    text.setAttribute("role", "status");
    text.textContent = form.dataset.uploading;
    const shown = document.createElement("div");
    shown.className = "upload";
    shown.append(text, progress);
    form.querySelector(".form-foot").before(shown);
    const failed = () => {
      progress.remove();
      text.className = "invalid-feedback d-block";
      text.textContent = form.dataset.failed;
      again(form);
    };
    request.upload.addEventListener("progress", (event) => {
      if (event.lengthComputable) progress.value = event.loaded / event.total;
    });
    request.addEventListener("load", () => {
      const next = request.getResponseHeader("HX-Redirect");
      if (next) {
        form.dataset.guard = "sent";
        window.location.assign(next);
      } else if (!replacePage(request.responseText)) failed();
    });
    request.addEventListener("error", failed);
    request.open("POST", form.action);
    request.setRequestHeader("HX-Request", "true");
    request.send(new FormData(form));
  }

  function again(form) {
    delete form.dataset.sent;
    form.classList.remove("busy-form");
    form.removeAttribute("aria-busy");
    form.dataset.guard = "typed";
  }

  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!form.dataset.guard || event.defaultPrevented) return;
    const files = [...form.querySelectorAll("input[type=file]")].some((input) => input.files.length);
    if (files) {
      event.preventDefault();
      upload(form);
    } else form.dataset.guard = "sent";
  });

  // Whoever leaves with something typed is asked first.

  for (const kind of ["input", "change"]) {
    document.addEventListener(kind, (event) => {
      const form = event.target.form ?? event.target.closest?.("form");
      if (form?.dataset.guard === "clean") form.dataset.guard = "typed";
    });
  }

  window.addEventListener("beforeunload", (event) => {
    if (document.querySelector("form[data-guard=typed]")) event.preventDefault();
  });

  window.addEventListener("pageshow", (event) => {
    if (!event.persisted) return;
    document.querySelectorAll("form[data-guard=sent]").forEach(again);
  });

  // Giving up is a decision, not an accident; and it goes back to where one came from.
  document.addEventListener("click", (event) => {
    const cancel = event.target.closest?.("[data-cancel]");
    if (!cancel || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const form = cancel.closest("form");
    form.dataset.guard = "sent";
    const here = new URL(cancel.href).origin;
    if (window.history.length > 1 && document.referrer.startsWith(here) && !document.referrer.endsWith("/edit") && !document.referrer.endsWith("/new")) {
      event.preventDefault();
      window.history.back();
    }
  });

  document.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    const form = event.target.form;
    if (form?.dataset.guard) {
      event.preventDefault();
      form.requestSubmit();
    }
  });

  function enhance(root) {
    root.querySelectorAll(".picker[data-source]:not(.ready)").forEach((box) => {
      box.classList.add("ready");
      picker(box);
    });
    root.querySelectorAll("textarea[data-tidy]:not(.ready)").forEach((area) => {
      area.classList.add("ready");
      jsonEditor(area);
    });
    root.querySelectorAll("input[type=file]:not(.ready)").forEach((input) => {
      input.classList.add("ready");
      input.addEventListener("change", () => checkSize(input));
    });
  }

  enhance(document);
  document.addEventListener("htmx:load", (event) => enhance(event.target));
})();
