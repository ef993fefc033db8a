import { words } from "./lib/content.js";
import { isWebAddress } from "./lib/dom.js";
import { addPage, readPages, readSettings } from "./lib/store.js";

// A service worker is stopped when idle and started for each event, so that
// listeners are registered at the top and nothing is remembered in variables.

chrome.runtime.onInstalled.addListener(() => {
  chrome.contextMenus.create({ id: "save-link", title: words.saveLink, contexts: ["link"] });
  void show();
});

chrome.runtime.onStartup.addListener(() => void show());
chrome.storage.onChanged.addListener(() => void showBadge());

chrome.contextMenus.onClicked.addListener(async ({ linkUrl, selectionText }) => {
  if (!linkUrl || !isWebAddress(linkUrl)) return;
  const { topic } = await readSettings();
  await addPage({ url: linkUrl, title: selectionText ?? "", topic });
});

async function show() {
  await Promise.all([drawIcon(), showBadge()]);
}

async function showBadge() {
  const [pages, { badge }] = await Promise.all([readPages(), readSettings()]);
  const unread = pages.filter((page) => !page.read).length;
  await chrome.action.setBadgeBackgroundColor({ color: "#3a3a40" });
  await chrome.action.setBadgeText({ text: badge && unread > 0 ? String(unread) : "" });
}

/** The toolbar icon is drawn here: one colour to change, and no image files in four sizes. */
async function drawIcon() {
  const size = 32;
  const pen = new OffscreenCanvas(size, size).getContext("2d");
  if (!pen) return;
  pen.fillStyle = "%%accent_strong%%";
  pen.beginPath();
  pen.roundRect(1, 1, 30, 30, 7);
  pen.fill();
  pen.fillStyle = "#fff";
  pen.fillRect(8, 8, 16, 3);
  pen.fillRect(8, 14, 16, 3);
  pen.fillRect(8, 20, 9, 3);
  await chrome.action.setIcon({ imageData: pen.getImageData(0, 0, size, size) });
}
