(() => {
  "use strict";
  const all = (selector, root = document) => Array.from(root.querySelectorAll(selector));
  const byId = (id) => document.getElementById(id);
  const text = document.querySelector("main");
  const card = byId("card");
  const list = document.querySelector(".list");
  const items = all("li[data-i]", list);
  const item = new Map(items.map((li) => [li.dataset.i, li]));
  const marks = all("mark");
  const numbers = new Map(marks.map((mark) => [mark, mark.dataset.f.split(" ")]));
  const firstMark = new Map();
  for (const mark of marks) {
    for (const i of numbers.get(mark)) if (!firstMark.has(i)) firstMark.set(i, mark);
  }
  const only = { severity: new Set(), rule: new Set() };
  let shown = items;
  let current = null;
  let leaving = 0;

  const chosen = (li) =>
    Object.keys(only).every((kind) => !only[kind].size || only[kind].has(li.dataset[kind]));
  const showing = (mark) => numbers.get(mark).filter((i) => !item.get(i).hidden);

  function filter() {
    for (const li of items) li.hidden = !chosen(li);
    shown = items.filter((li) => !li.hidden);
    for (const mark of marks) {
      const top = showing(mark)[0];
      const point = mark.textContent ? "" : " point";
      mark.className = top ? item.get(top).dataset.severity + point : "off";
    }
    for (const anchor of all("a[data-i]", text)) anchor.hidden = item.get(anchor.dataset.i).hidden;
    for (const group of all("section, ol", list)) group.hidden = !group.querySelector("li:not([hidden])");
    byId("all").hidden = !only.severity.size && !only.rule.size;
    if (current && item.get(current).hidden) leave();
    count();
  }

  function press(chip) {
    const { kind, value } = chip.dataset;
    const on = !only[kind].delete(value);
    if (on) only[kind].add(value);
    chip.setAttribute("aria-pressed", on);
    filter();
  }

  function clear() {
    for (const kind of Object.keys(only)) only[kind].clear();
    for (const chip of all("[data-kind]")) chip.setAttribute("aria-pressed", "false");
    filter();
  }

  function count() {
    const at = current ? shown.indexOf(item.get(current)) + 1 : 0;
    byId("count").value = `${at || "–"} / ${shown.length}`;
  }

  function leave() {
    for (const element of all("[aria-current]")) {
      element.removeAttribute("aria-current");
      if (element.tabIndex === 0 && element.localName === "mark") element.tabIndex = -1;
    }
    current = null;
    hide();
  }

  function go(i, scroll = true) {
    leave();
    current = i;
    for (const mark of marks) if (numbers.get(mark).includes(i)) mark.setAttribute("aria-current", "true");
    const li = item.get(i);
    li.setAttribute("aria-current", "true");
    reveal(li);
    const mark = firstMark.get(i);
    if (mark) {
      if (scroll) mark.scrollIntoView({ block: "center" });
      mark.tabIndex = 0;
      mark.focus({ preventScroll: true });
      show(mark, mark.getClientRects()[0]);
    }
    count();
  }

  // Not scrollIntoView: it would move the page too, away from the mark.
  function reveal(li) {
    const inside = li.getBoundingClientRect();
    const frame = list.getBoundingClientRect();
    if (inside.top < frame.top || inside.bottom > frame.bottom) {
      list.scrollTop += inside.top - frame.top - (frame.height - inside.height) / 2;
    }
  }

  function step(by) {
    if (!shown.length) return;
    const at = current ? shown.indexOf(item.get(current)) + by : by > 0 ? 0 : -1;
    go(shown[(at + shown.length) % shown.length].dataset.i);
  }

  function show(mark, rect) {
    clearTimeout(leaving);
    const here = showing(mark);
    if (!here.length || !rect) return hide();
    card.textContent = "";
    for (const i of here.sort((a, b) => (b === current) - (a === current)).slice(0, 4)) {
      card.append(note(item.get(i)));
    }
    card.hidden = false;
    const room = text.getBoundingClientRect().right - card.offsetWidth - 8; // beside the list, not over it
    const below = rect.bottom + 8;
    const above = rect.top - card.offsetHeight - 8;
    const top = below + card.offsetHeight > window.innerHeight && above > 0 ? above : below;
    card.style.left = `${Math.max(8, Math.min(rect.left, room)) + window.scrollX}px`;
    card.style.top = `${top + window.scrollY}px`;
    mark.setAttribute("aria-describedby", "card");
  }

  function note(li) {
    const part = document.createElement("section");
    part.className = li.dataset.severity;
    for (const piece of all(".badge, .message, .fix", li)) part.append(piece.cloneNode(true), " ");
    const rule = byId(`r-${li.dataset.rule}`);
    const why = rule && rule.querySelector("dd p");
    if (why) part.append(why.cloneNode(true));
    if (rule) part.append(rule.querySelector("code").cloneNode(true));
    return part;
  }

  function hide() {
    clearTimeout(leaving);
    card.hidden = true;
    for (const mark of all("[aria-describedby]", text)) mark.removeAttribute("aria-describedby");
  }

  const hideSoon = () => {
    clearTimeout(leaving);
    leaving = setTimeout(hide, 200);
  };

  text.addEventListener("mouseover", (event) => {
    const mark = event.target.closest("mark");
    if (!mark) return;
    const rects = Array.from(mark.getClientRects());
    show(mark, rects.find((rect) => event.clientY <= rect.bottom) || rects[0]);
  });
  text.addEventListener("mouseout", hideSoon);
  card.addEventListener("mouseenter", () => clearTimeout(leaving));
  card.addEventListener("mouseleave", hideSoon);
  text.addEventListener("focusin", (event) => {
    if (numbers.has(event.target)) show(event.target, event.target.getClientRects()[0]);
  });
  text.addEventListener("click", (event) => {
    const mark = event.target.closest("mark");
    if (mark && showing(mark).length) go(showing(mark)[0], false);
  });
  list.addEventListener("click", (event) => {
    const li = event.target.closest("li[data-i]");
    if (!li) return;
    event.preventDefault();
    go(li.dataset.i);
  });
  for (const chip of all("[data-kind]")) chip.addEventListener("click", () => press(chip));
  byId("all").addEventListener("click", clear);
  byId("previous").addEventListener("click", () => step(-1));
  byId("next").addEventListener("click", () => step(1));
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    // event.code: a Chinese input method may report the key as "Process"
    if (event.code === "KeyJ") step(1);
    else if (event.code === "KeyK") step(-1);
    else if (event.code === "Escape" && current) {
      const link = item.get(current).querySelector("a");
      leave();
      link.focus();
    }
  });
  const wanted = location.hash.slice(2);
  if (item.has(wanted)) go(wanted);
  count();
})();
