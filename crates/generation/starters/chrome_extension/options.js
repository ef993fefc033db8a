import { words } from "./lib/content.js";
import { fillTopics, find } from "./lib/dom.js";
import { readPages, readSettings, writePages, writeSettings } from "./lib/store.js";

const topic = find("topic", HTMLSelectElement);
const badge = find("badge", HTMLInputElement);
const compact = find("compact", HTMLInputElement);
const done = find("done", HTMLParagraphElement);

const settings = await readSettings();
fillTopics(topic, settings.topic);
badge.checked = settings.badge;
compact.checked = settings.compact;

document.addEventListener("change", async () => {
  await writeSettings({ topic: topic.value, badge: badge.checked, compact: compact.checked });
  done.textContent = words.saved;
});

find("export", HTMLButtonElement).addEventListener("click", async () => {
  const json = JSON.stringify(await readPages(), null, 2);
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([json], { type: "application/json" }));
  link.download = "%%slug%%.json";
  link.click();
  URL.revokeObjectURL(link.href);
});

find("clear", HTMLButtonElement).addEventListener("click", async () => {
  const pages = await readPages();
  await writePages(pages.filter((page) => !page.read));
  done.textContent = words.cleared;
});
