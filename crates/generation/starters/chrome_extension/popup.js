import { lang, words } from "./lib/content.js";
import { fillTopics, find, isWebAddress } from "./lib/dom.js";
import { addPage, isExtension, readPages, readSettings, writePages } from "./lib/store.js";

const list = find("pages", HTMLUListElement);
const query = find("query", HTMLInputElement);
const unread = find("unread", HTMLButtonElement);
const topic = find("topic", HTMLSelectElement);
const undo = find("undo", HTMLButtonElement);
const toast = find("toast", HTMLSpanElement);

const number = new Intl.NumberFormat(lang);
const day = new Intl.DateTimeFormat(lang, { day: "numeric", month: "short" });

/** @type {import("./lib/store.js").Page[]} */
let pages = [];
/** The list before the last removal. @type {typeof pages | null} */
let before = null;

/** The tab under the popup; a preview has none and shows an example. */
async function currentPage() {
  if (!isExtension) return { title: document.title, url: "https://example.org/" };
  const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
  return { title: tab?.title ?? "", url: tab?.url ?? "" };
}

function hostOf(/** @type {string} */ url) {
  return URL.canParse(url) ? new URL(url).hostname : url;
}

/** A coloured square with the first letter of the site: no request leaves for its icon. */
function markOf(/** @type {string} */ url) {
  const host = hostOf(url).replace(/^www\./, "");
  const hue = [...host].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 360, %%hue%%);
  const letter = /^[a-z0-9]/i.exec(host)?.[0]?.toUpperCase() ?? "";
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20"><rect width="20" height="20" rx="5" fill="hsl(${hue} 45% 38%)"/><text x="10" y="14.3" text-anchor="middle" font-family="sans-serif" font-weight="700" font-size="12" fill="#fff">${letter}</text></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

function draw() {
  const wanted = query.value.trim().toLocaleLowerCase(lang);
  const onlyUnread = unread.getAttribute("aria-pressed") === "true";
  const shown = pages.filter(
    (page) =>
      !(onlyUnread && page.read) && `${page.title} ${page.topic} ${page.url}`.toLocaleLowerCase(lang).includes(wanted),
  );
  list.replaceChildren(...shown.map(row));
  find("nothing", HTMLParagraphElement).hidden = shown.length > 0;
  find("count", HTMLSpanElement).textContent = `${words.left}: ${number.format(pages.filter((page) => !page.read).length)}`;
}

/** @param {import("./lib/store.js").Page} page */
function row(page) {
  const item = document.createElement("li");
  item.classList.toggle("read", page.read);

  const done = document.createElement("input");
  done.type = "checkbox";
  done.checked = page.read;
  done.setAttribute("aria-label", `${words.read}: ${page.title}`);
  done.addEventListener("change", () => keep(pages.map((other) => (other === page ? { ...page, read: done.checked } : other))));

  const link = document.createElement("a");
  if (isWebAddress(page.url)) link.href = page.url;
  link.target = "_blank";
  link.rel = "noopener";
  const icon = Object.assign(new Image(20, 20), { src: markOf(page.url), alt: "" });
  const title = Object.assign(document.createElement("strong"), { textContent: page.title, dir: "auto" });
  const detail = Object.assign(document.createElement("small"), { textContent: `${page.topic} · ${day.format(page.saved)}` });
  link.append(icon, title, detail);

  const remove = document.createElement("button");
  remove.type = "button";
  remove.textContent = "×";
  remove.setAttribute("aria-label", `${words.remove}: ${page.title}`);
  remove.addEventListener("click", () => {
    before = pages;
    undo.hidden = false;
    toast.textContent = words.removed;
    void keep(pages.filter((other) => other !== page));
  });

  item.append(done, link, remove);
  return item;
}

/** @param {typeof pages} next */
async function keep(next) {
  pages = next;
  draw();
  await writePages(pages);
}

query.addEventListener("input", draw);
unread.addEventListener("click", () => {
  unread.setAttribute("aria-pressed", String(unread.getAttribute("aria-pressed") !== "true"));
  draw();
});
undo.addEventListener("click", () => {
  undo.hidden = true;
  toast.textContent = "";
  if (before) void keep(before);
});

const page = await currentPage();
const settings = await readSettings();
pages = await readPages();

fillTopics(topic, settings.topic);
document.body.classList.toggle("compact", settings.compact);
document.body.classList.toggle("preview", !isExtension);
find("page-title", HTMLElement).textContent = page.title;
find("page-host", HTMLElement).textContent = hostOf(page.url);
find("mark", HTMLImageElement).src = markOf(page.url);
find("save-button", HTMLButtonElement).disabled = !isWebAddress(page.url);
find("demo", HTMLParagraphElement).hidden = isExtension;
find("save", HTMLFormElement).addEventListener("submit", async (event) => {
  event.preventDefault();
  const isNew = await addPage({ ...page, topic: topic.value });
  pages = await readPages();
  undo.hidden = true;
  toast.textContent = isNew ? words.saved : words.already;
  draw();
});
draw();
