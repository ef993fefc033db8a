import { content } from "./content";
import { offerInstall, showConnection, worksOffline } from "./offline";
import { excerpt, Notebook, title, type Note } from "./store";

const $ = <T extends HTMLElement>(id: string) => document.getElementById(id) as T;
const list = $<HTMLUListElement>("list");
const query = $<HTMLInputElement>("query");
const text = $<HTMLTextAreaElement>("text");
const topicSelect = $<HTMLSelectElement>("topic");
const pin = $<HTMLButtonElement>("pin");
const undo = $("undo");

const day = new Intl.DateTimeFormat(content.lang, { day: "numeric", month: "short" });
const moment = new Intl.DateTimeFormat(content.lang, { dateStyle: "full", timeStyle: "short" });
const number = new Intl.NumberFormat(content.lang);

const notebook = new Notebook();
let topic: string | null = null;
let open: string | null = notebook.find("", null)[0]?.id ?? null;
let lost: Note | undefined;
let undoTimer = 0;

function button(label: string, pressed: boolean, onClick: () => void): HTMLButtonElement {
  const element = document.createElement("button");
  element.type = "button";
  element.textContent = label;
  element.setAttribute("aria-pressed", String(pressed));
  element.addEventListener("click", onClick);
  return element;
}

function drawTopics(): void {
  const choose = (choice: string | null) => () => {
    topic = choice;
    drawTopics();
    drawList();
  };
  $("topics").replaceChildren(
    button(content.all, topic === null, choose(null)),
    ...content.topics.map((name) => button(name, topic === name, choose(name))),
  );
}

function drawList(): void {
  const notes = notebook.find(query.value, topic);
  list.replaceChildren(...notes.map(entry));
  $("none").hidden = notes.length > 0;
}

function entry(note: Note): HTMLLIElement {
  const item = document.createElement("li");
  const link = document.createElement("button");
  const parts: [string, string][] = [
    ["strong", title(note)],
    ["time", day.format(note.edited)],
    ["span", excerpt(note)],
  ];
  link.type = "button";
  link.append(...parts.map(([tag, words]) => Object.assign(document.createElement(tag), { textContent: words })));
  link.classList.toggle("pinned", note.pinned);
  if (note.id === open) link.setAttribute("aria-current", "true");
  link.addEventListener("click", () => show(note.id));
  item.append(link);
  return item;
}

/** Fills the page with the open note; an empty notebook gets a new one. */
function drawPage(): void {
  const note = notebook.get(open) ?? notebook.find("", null)[0] ?? notebook.create(content.topics[0] ?? "");
  open = note.id;
  if (text.value !== note.text) text.value = note.text;
  topicSelect.value = note.topic;
  pin.textContent = note.pinned ? content.unpin : content.pin;
  pin.setAttribute("aria-pressed", String(note.pinned));
  drawDateline(note);
}

function drawDateline(note: Note): void {
  const time = $<HTMLTimeElement>("edited");
  time.dateTime = new Date(note.edited).toISOString();
  time.textContent = moment.format(note.edited);
  // Words by the language's own rules: Chinese and Japanese have no spaces between them.
  const segments = new Intl.Segmenter(content.lang, { granularity: "word" }).segment(note.text);
  const words = [...segments].filter((segment) => segment.isWordLike).length;
  $("words").textContent = `${content.words}: ${number.format(words)}`;
}

function show(id: string, view: "list" | "page" = "page"): void {
  open = id;
  document.body.dataset.view = view;
  drawPage();
  drawList();
}

function change(what: Partial<Note>): void {
  if (!open) return;
  notebook.change(open, what);
  drawPage();
  drawList();
}

text.addEventListener("input", () => change({ text: text.value }));
topicSelect.addEventListener("change", () => change({ topic: topicSelect.value }));
pin.addEventListener("click", () => change({ pinned: !notebook.get(open)?.pinned }));
query.addEventListener("input", drawList);
$("back").addEventListener("click", () => (document.body.dataset.view = "list"));
$("editor").addEventListener("submit", (event) => event.preventDefault());

$("create").addEventListener("click", () => {
  query.value = "";
  show(notebook.create(topic ?? content.topics[0] ?? "").id);
  text.focus();
});

$("remove").addEventListener("click", () => {
  if (!open) return;
  lost = notebook.remove(open);
  undo.hidden = false;
  clearTimeout(undoTimer);
  undoTimer = window.setTimeout(() => (undo.hidden = true), 8000);
  open = null;
  drawPage();
  drawList();
  document.body.dataset.view = "list";
});

undo.querySelector("button")?.addEventListener("click", () => {
  if (!lost) return;
  notebook.restore(lost);
  undo.hidden = true;
  show(lost.id);
});

topicSelect.append(...content.topics.map((name) => new Option(name, name)));
drawTopics();
drawPage();
drawList();
showConnection($("state"));
offerInstall($<HTMLButtonElement>("install"));
worksOffline();
