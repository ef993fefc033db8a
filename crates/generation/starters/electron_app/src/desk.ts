import { content } from "./content";
import { files, isDesktop, type Draft } from "./files";
import { render } from "./markdown";

interface Desk {
  drafts: Draft[];
  current: number;
  goal: number;
}

const by = (selector: string) => document.querySelector(selector) as HTMLElement;
const source = by("#source") as HTMLTextAreaElement;
const paper = by("#paper");
const goal = by("#goal") as HTMLInputElement;
const meter = by("#meter") as HTMLMeterElement;
const number = new Intl.NumberFormat(content.lang);
const segmenter = new Intl.Segmenter(content.lang, { granularity: "word" });

const STORE = "%%slug%%:desk";
const desk = restore();

function restore(): Desk {
  try {
    const stored = localStorage.getItem(STORE);
    if (stored) return JSON.parse(stored) as Desk;
  } catch {
    // Nothing readable is kept: start with the tour.
  }
  const drafts = content.drafts.map((text) => ({ name: `${headline(text)}.md`, text }));
  return { drafts, current: 0, goal: 250 };
}

function keep(): void {
  try {
    localStorage.setItem(STORE, JSON.stringify(desk));
  } catch {
    // Drafts can still be saved as files.
  }
}

function headline(text: string): string {
  const line = text.split("\n").find((candidate) => candidate.trim() !== "") ?? "";
  return line.replace(/^[#>\-*\s]+/, "").slice(0, 60) || content.untitled;
}

function draft(): Draft {
  return (desk.drafts[desk.current] ??= { name: `${content.untitled}.md`, text: "" });
}

function showDrafts(): void {
  const tabs = desk.drafts.map((each, index) => {
    const tab = document.createElement("button");
    tab.textContent = headline(each.text);
    if (index === desk.current) tab.setAttribute("aria-current", "page");
    tab.onclick = () => turnTo(index);

    const close = document.createElement("button");
    close.textContent = "×";
    close.className = "close";
    close.setAttribute("aria-label", `${content.close}: ${headline(each.text)}`);
    close.onclick = () => discard(index);

    const row = document.createElement("div");
    row.append(tab, close);
    return row;
  });
  by("#drafts").replaceChildren(...tabs);
}

function showPaper(): void {
  const { text, path } = draft();
  paper.replaceChildren(render(text));
  const words = [...segmenter.segment(text)].filter((segment) => segment.isWordLike).length;
  meter.max = desk.goal;
  meter.value = words;
  by("#count").textContent = `${content.words}: ${number.format(words)} / ${number.format(desk.goal)}`;
  by("#where").textContent = path ?? (isDesktop ? content.onDisk : content.inBrowser);
}

function turnTo(index: number): void {
  desk.current = Math.max(0, Math.min(index, desk.drafts.length - 1));
  source.value = draft().text;
  source.scrollTop = 0;
  showPaper();
  showDrafts();
  keep();
}

function discard(index: number): void {
  desk.drafts.splice(index, 1);
  turnTo(index < desk.current ? desk.current - 1 : desk.current);
}

function add(added: Draft): void {
  desk.drafts.push(added);
  turnTo(desk.drafts.length - 1);
  source.focus();
}

/** Replaces the selection through the editor's own undo history. */
function type(text: string): void {
  source.focus();
  if (!document.execCommand("insertText", false, text)) {
    source.setRangeText(text, source.selectionStart, source.selectionEnd, "end");
    source.dispatchEvent(new Event("input"));
  }
}

function format({ wrap, prefix }: DOMStringMap): void {
  const { selectionStart, selectionEnd, value } = source;
  if (wrap) {
    type(`${wrap}${value.slice(selectionStart, selectionEnd)}${wrap}`);
  } else if (prefix) {
    const lineStart = value.lastIndexOf("\n", selectionStart - 1) + 1;
    source.setSelectionRange(lineStart, selectionEnd);
    type(value.slice(lineStart, selectionEnd).replace(/^/gm, prefix));
  }
}

function say(words: string): void {
  by("#notice").textContent = words;
  setTimeout(() => (by("#notice").textContent = ""), 4000);
}

async function guarded(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    say(`${content.failed} ${error instanceof Error ? error.message : ""}`);
  }
}

const open = () =>
  guarded(async () => {
    const opened = await files.open();
    if (opened) add(opened);
  });

const save = () =>
  guarded(async () => {
    const target = draft();
    const stored = await files.save(target);
    if (!stored) return;
    Object.assign(target, stored);
    keep();
    showPaper();
    say(content.saved);
  });

source.addEventListener("input", () => {
  draft().text = source.value;
  showPaper();
  showDrafts();
  keep();
});
goal.addEventListener("change", () => {
  desk.goal = Math.max(10, goal.valueAsNumber || 10);
  goal.valueAsNumber = desk.goal;
  showPaper();
  keep();
});
for (const button of document.querySelectorAll<HTMLElement>(".tools button")) {
  button.addEventListener("click", () => format(button.dataset));
}
by("#new").addEventListener("click", () => add({ name: `${content.untitled}.md`, text: "# " }));
by("#open").addEventListener("click", open);
by("#save").addEventListener("click", save);
document.addEventListener("keydown", (event) => {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
  const shortcut = { s: save, o: open, b: () => format({ wrap: "**" }), i: () => format({ wrap: "_" }) }[event.key];
  if (!shortcut) return;
  event.preventDefault();
  void shortcut();
});

goal.valueAsNumber = desk.goal;
turnTo(desk.current);
