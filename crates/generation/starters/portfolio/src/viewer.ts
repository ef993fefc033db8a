import { art } from "./art";
import { find } from "./find";
import type { Work } from "./works";

/** Prepares the dialog and returns the function that opens it on one work of a list. */
export function viewer(dialog: HTMLDialogElement): (works: readonly Work[], first: Work) => void {
  const picture = find("#viewer-art", HTMLElement, dialog);
  const topic = find("#viewer-topic", HTMLElement, dialog);
  const title = find("#viewer-title", HTMLElement, dialog);
  const text = find("#viewer-text", HTMLElement, dialog);
  let list: readonly Work[] = [];
  let place = 0;

  function render(): void {
    const work = list[place];
    if (!work) return;
    picture.innerHTML = art(work.index);
    topic.textContent = `${work.topic} · ${work.year}`;
    title.textContent = work.title;
    text.textContent = work.story;
  }

  function step(by: number): void {
    place = (place + by + list.length) % list.length;
    render();
  }

  dialog.addEventListener("click", (event) => {
    const button = event.target instanceof Element ? event.target.closest("button") : null;
    if (button?.dataset.step) step(Number(button.dataset.step));
    // A click on the dialog itself is one on the backdrop around its contents.
    if (event.target === dialog || button?.hasAttribute("data-close")) dialog.close();
  });
  dialog.addEventListener("keydown", (event) => {
    const forward = document.documentElement.dir === "rtl" ? "ArrowLeft" : "ArrowRight";
    if (event.key === "ArrowLeft" || event.key === "ArrowRight") step(event.key === forward ? 1 : -1);
  });

  return (works, first) => {
    list = works;
    place = works.indexOf(first);
    render();
    dialog.showModal();
  };
}
