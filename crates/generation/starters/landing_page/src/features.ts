import { features } from "./content";
import { byId, el } from "./dom";

const pictures = [
  "M10 70V30L40 10L70 30V70ZM30 70V48H50V70M85 70V44H110V70Z",
  "M60 8A32 32 0 1 1 59.9 8M60 22V40L74 50",
  "M34 70V38H86V70ZM44 38V26A16 16 0 0 1 76 26V38M60 50V58",
];

/** Tabs after the ARIA pattern: one tab stop, arrow keys move and select. */
export function featureTabs(): void {
  const tabs = features.titles.map((title, index) =>
    el("button", {
      type: "button", role: "tab", id: `tab-${index}`, "aria-controls": "panel",
      class: "rounded-2xl px-6 py-4 text-start text-lg font-bold text-muted hover:text-ink aria-selected:bg-page aria-selected:text-word",
    }, title),
  );

  function select(index: number): void {
    tabs.forEach((tab, place) => {
      tab.ariaSelected = String(place === index);
      tab.tabIndex = place === index ? 0 : -1;
    });
    byId("panel", HTMLElement).setAttribute("aria-labelledby", `tab-${index}`);
    byId("panel-title", HTMLElement).textContent = features.titles[index] ?? "";
    byId("panel-text", HTMLElement).textContent = features.texts[index] ?? "";
    byId("picture", SVGPathElement).setAttribute("d", pictures[index % pictures.length] ?? "");
  }

  tabs.forEach((tab, index) => {
    tab.addEventListener("click", () => select(index));
    tab.addEventListener("keydown", ({ key }) => {
      const step = key === "ArrowDown" ? 1 : key === "ArrowUp" ? -1 : 0;
      if (step === 0) return;
      const next = (index + step + tabs.length) % tabs.length;
      select(next);
      tabs[next]?.focus();
    });
  });

  byId("tabs", HTMLElement).append(...tabs);
  select(0);
}
