import { locale, topics } from "./content";
import { byId, el } from "./dom";

const percent = new Intl.NumberFormat(locale, { style: "percent" });

/** A small working piece of the product in the opening section, to try instead of to read about. */
export function checklist(): void {
  const list = byId("checklist", HTMLUListElement);
  const share = byId("share", HTMLOutputElement);
  const bar = byId("share-bar", HTMLElement);

  const boxes = topics.map((topic, index) => {
    const box = el("input", { type: "checkbox", class: "peer size-5 accent-fill" });
    box.checked = index === 0;
    const label = el("label", { class: "flex cursor-pointer items-center gap-3 rounded-xl border border-edge px-4 py-3 hover:border-brand" },
      box,
      el("span", { class: "min-w-0 wrap-anywhere ltr:first-letter:uppercase peer-checked:text-muted peer-checked:line-through" }, topic),
    );
    list.append(el("li", {}, label));
    return box;
  });

  function update(): void {
    const done = boxes.filter((box) => box.checked).length / Math.max(1, boxes.length);
    share.value = percent.format(done);
    bar.style.width = `${done * 100}%`;
  }

  list.addEventListener("change", update);
  update();
}
