"use strict";

// What scrolls sideways can be reached by keyboard.
(() => {
  const boxes = [...document.querySelectorAll(".scroll, pre")];
  const reach = () => {
    for (const box of boxes) {
      if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;
      else box.removeAttribute("tabindex");
    }
  };
  reach();
  addEventListener("resize", reach);
  addEventListener("toggle", reach, true);
})();

// Times in UTC say what a clock of the reader shows: on hover, and where they are tapped.
(() => {
  if (new Date().getTimezoneOffset() === 0 && new Date(2000, 6, 1).getTimezoneOffset() === 0) return;
  const own = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "short" });
  for (const time of document.querySelectorAll("time[datetime$='Z']")) {
    time.title = `${own.format(new Date(time.dateTime))} your time`;
    time.addEventListener("click", () => {
      if (!time.closest("a, summary, button")) time.classList.toggle("told");
    });
  }
})();

// Search and filters of the list of incidents. Without a script the filters are links to pages of their own. So they are
// where the list has the newest incidents alone: what was chosen holds for older ones, too.
(() => {
  const rows = [...document.querySelectorAll(".row")];
  const search = document.querySelector(".search");
  const found = document.querySelector(".found");
  // A page of one choice keeps its plain links: the rows of the other choices are not on it.
  if (!search || !found || document.querySelector(".filter [aria-current='true']")) return;

  const input = search.querySelector("input");
  const isNewest = document.querySelector(".incidents[data-newest]") !== null;
  const options = isNewest ? [] : [...document.querySelectorAll(".choices a")];
  const periods = [...document.querySelectorAll(".periods a")];
  const months = [...document.querySelectorAll(".month")];
  const texts = rows.map((row) => row.textContent.toLowerCase());
  const total = rows.length;

  // Within a group any choice will do, and every group has to be met.
  const chosen = () => {
    const groups = new Map();
    for (const option of options) {
      if (option.getAttribute("aria-pressed") !== "true") continue;
      const { key, value } = option.dataset;
      groups.set(key, [...(groups.get(key) || []), value]);
    }
    return groups;
  };

  const values = (row, key) => (key === "component" ? row.dataset.components.split(" ") : [row.dataset[key]]);

  const show = () => {
    const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
    const groups = [...chosen()];
    let count = 0;
    rows.forEach((row, index) => {
      const isShown =
        words.every((word) => texts[index].includes(word)) &&
        groups.every(([key, wanted]) => values(row, key).some((value) => wanted.includes(value)));
      row.hidden = !isShown;
      if (isShown) count += 1;
    });
    for (const month of months) month.hidden = !month.querySelector(".row:not([hidden])");
    const isNarrowed = words.length > 0 || groups.length > 0;
    found.hidden = !isNarrowed;
    found.textContent = isNewest
      ? `${count} of the newest ${total} incidents; a period below looks for older ones`
      : `${count} of ${total} incidents`;
    remember(groups);
  };

  // The address keeps what was chosen, so that it can be sent to somebody.
  const remember = (groups) => {
    const state = new URLSearchParams();
    if (input.value) state.set("q", input.value);
    for (const [key, wanted] of groups) for (const value of wanted) state.append(key, value);
    const hash = state.toString();
    history.replaceState(null, "", hash ? `#?${hash}` : location.pathname + location.search);
    // Another period is looked through for the same.
    for (const period of periods) period.hash = hash ? `?${hash}` : "";
  };

  const recall = () => {
    if (!location.hash.startsWith("#?")) return;
    const state = new URLSearchParams(location.hash.slice(2));
    input.value = state.get("q") || "";
    for (const option of options) {
      const isChosen = state.getAll(option.dataset.key).includes(option.dataset.value);
      option.setAttribute("aria-pressed", String(isChosen));
      const group = option.closest("details");
      if (isChosen && group) group.open = true;
    }
    show();
  };

  for (const option of options) {
    option.setAttribute("role", "button");
    option.setAttribute("aria-pressed", "false");
    const toggle = (event) => {
      event.preventDefault();
      option.setAttribute("aria-pressed", String(option.getAttribute("aria-pressed") !== "true"));
      show();
    };
    option.addEventListener("click", (event) => {
      // Whoever asks for a new tab wants the page.
      if (!event.ctrlKey && !event.metaKey && !event.shiftKey) toggle(event);
    });
    option.addEventListener("keydown", (event) => {
      if (event.key === " ") toggle(event);
    });
  }
  input.addEventListener("input", show);
  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input")) return;
    event.preventDefault();
    input.focus();
  });
  search.hidden = false;
  recall();
})();
