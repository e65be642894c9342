// The page that runs newswire in the browser. Nothing is sent anywhere: the worker loads files of this site, and that is all.
"use strict";

const find = (id) => document.getElementById(id);
const root = find("try");
const examples = JSON.parse(find("try-examples").textContent);
const status = find("try-status");
const worker = new Worker(root.dataset.files + "worker.js");
const waiting = new Map();
let count = 0;
let latest = 0;
let edits = [];
let source = [];

function ask(name, ...values) {
  count += 1;
  worker.postMessage([count, name, ...values]);
  return new Promise((resolve, reject) => waiting.set(count, { resolve, reject }));
}

worker.onmessage = ({ data }) => {
  if (data.ready) return ready(data.ready);
  if (data.number === undefined) return failed(data.failed);
  const { resolve, reject } = waiting.get(data.number);
  waiting.delete(data.number);
  if (data.failed) reject(new Error(data.failed));
  else resolve(data.result);
};
worker.onerror = (event) => failed(event.message);

function failed(reason) {
  status.textContent = `newswire could not be started: ${reason}. Reload the page, or install newswire.`;
}

function ready(about) {
  const styles = about.styles.map((name) => new Option(name, name, name === "fr-FR", name === "fr-FR"));
  find("try-style").replaceChildren(...styles);
  status.textContent = `newswire ${about.version} is ready. It runs on your machine; nothing is sent anywhere.`;
  root.dataset.ready = "yes";
  update();
}

const mode = () => document.querySelector("input[name=try-mode]:checked").value;

async function update() {
  if (root.dataset.ready !== "yes") return;
  latest += 1;
  const mine = latest;
  const text = find("try-text").value;
  find("try-page").hidden = mode() !== "page";
  find("try-french").hidden = mode() !== "french";
  try {
    if (mode() === "page") {
      const result = await ask("read", text);
      if (mine === latest) showPage(result);
    } else {
      const result = await ask("set_french", text, find("try-style").value);
      if (mine === latest) showFrench(text, result.edits);
    }
  } catch (error) {
    if (mine === latest) status.textContent = String(error);
  }
  if (mine === latest) root.dataset.shown = String(mine);
}

// The markup is made by newswire, which escapes the text; it is parsed without running anything.
function showPage(result) {
  const parsed = new DOMParser().parseFromString(result.html, "text/html");
  find("try-lines").replaceChildren(...parsed.head.childNodes, ...parsed.body.childNodes);
  find("try-json").textContent = result.json;
}

function showFrench(text, rows) {
  source = Array.from(text);
  edits = rows.map(([start, end, before, after, rule]) => ({ start, end, before, after, rule, on: true }));
  drawFrench();
}

const NAMES = { " ": "space", "\u00a0": "no-break space", "\u202f": "narrow no-break space", "\u2009": "thin space" };
const BOXES = { " ": "\u2423", "\u00a0": "\u237d", "\u202f": "\u23b5", "\u2009": "\u237d" };
const boxed = (text) => Array.from(text, (char) => BOXES[char] ?? char).join("");
const named = (text) => Array.from(text, (char) => NAMES[char] ?? char).join(" ") || "nothing";

function button(edit) {
  const made = document.createElement("button");
  made.type = "button";
  made.setAttribute("aria-pressed", String(edit.on));
  made.textContent = boxed(edit.on ? edit.after : edit.before) || "\u2205";
  made.setAttribute("aria-label", `${edit.rule}: ${named(edit.before)} becomes ${named(edit.after)}`);
  made.title = made.getAttribute("aria-label");
  made.addEventListener("click", () => {
    edit.on = !edit.on;
    const place = edits.indexOf(edit);
    drawFrench();
    find("try-edits").querySelectorAll("button")[place].focus();
  });
  return made;
}

function drawFrench() {
  const pieces = [];
  let result = "";
  let done = 0;
  for (const edit of edits) {
    const between = source.slice(done, edit.start).join("");
    pieces.push(between, button(edit));
    result += between + (edit.on ? edit.after : edit.before);
    done = edit.end;
  }
  const rest = source.slice(done).join("");
  find("try-edits").replaceChildren(...pieces, rest);
  find("try-result").value = result + rest;
  const on = edits.filter((edit) => edit.on).length;
  find("try-count").textContent = `${on} of ${edits.length} edits made. Press one to take it back.`;
}

function setAll(on) {
  for (const edit of edits) edit.on = on;
  drawFrench();
}

let timer = 0;
find("try-text").addEventListener("input", () => {
  clearTimeout(timer);
  timer = setTimeout(update, 150);
});
find("try-style").addEventListener("change", update);
find("try-none").addEventListener("click", () => setAll(false));
find("try-all").addEventListener("click", () => setAll(true));
find("try-copy").addEventListener("click", async () => {
  await navigator.clipboard.writeText(find("try-result").value);
  find("try-count").textContent = "Copied.";
});
for (const choice of document.querySelectorAll("input[name=try-mode]")) {
  choice.addEventListener("change", () => {
    find("try-text").value = examples[mode()];
    update();
  });
}
find("try-without").hidden = true;
root.hidden = false;
find("try-text").value = examples[mode()];
