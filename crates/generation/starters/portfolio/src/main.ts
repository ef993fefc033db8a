import { art } from "./art";
import { contactForm } from "./contact";
import { name, phrases, topics } from "./content";
import { find } from "./find";
import { themeSwitch } from "./theme";
import { viewer } from "./viewer";
import { works, type Work } from "./works";

const list = find("#works", HTMLOListElement);
const stage = find("#stage", HTMLElement);
const filters = find("#filters", HTMLElement);
const show = viewer(find("#viewer", HTMLDialogElement));

function row(work: Work, shown: readonly Work[]): HTMLLIElement {
  const button = document.createElement("button");
  button.type = "button";
  for (const [part, text] of [["number", work.number], ["title", work.title], ["topic", work.topic], ["year", work.year]] as const) {
    const cell = document.createElement("span");
    cell.className = part;
    cell.textContent = text;
    button.append(cell);
  }
  button.addEventListener("pointerenter", () => stageWork(work));
  button.addEventListener("focus", () => stageWork(work));
  button.addEventListener("click", () => show(shown, work));

  const item = document.createElement("li");
  item.append(button);
  return item;
}

function stageWork(work: Work): void {
  stage.innerHTML = art(work.index);
}

function filter(topic: string | null): void {
  const shown = works.filter((work) => topic === null || work.topic === topic);
  list.replaceChildren(...shown.map((work) => row(work, shown)));
  for (const button of filters.querySelectorAll("button")) {
    button.ariaPressed = String((button.dataset.topic ?? null) === topic);
  }
  if (shown[0]) stageWork(shown[0]);
}

function filterButton(topic: string | null): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = topic ?? phrases.all;
  if (topic !== null) button.dataset.topic = topic;
  button.addEventListener("click", () => filter(topic));
  return button;
}

filters.append(filterButton(null), ...(topics.length > 0 ? topics : [name]).map(filterButton));
filter(null);
themeSwitch(find("#theme", HTMLButtonElement));
contactForm(find("#letter", HTMLFormElement), find("#letter-status", HTMLElement));
