import { lang, topics, words } from "./content.js";

/**
 * @typedef {object} Page
 * @property {string} url
 * @property {string} title
 * @property {string} topic
 * @property {number} saved Milliseconds since the epoch.
 * @property {boolean} read
 *
 * @typedef {object} Settings
 * @property {string} topic Topic offered first.
 * @property {boolean} badge Whether the toolbar shows how many pages are unread.
 * @property {boolean} compact
 */

/** True inside the browser's extension system, false when a file is opened as a web page. */
export const isExtension = typeof chrome !== "undefined" && Boolean(chrome.runtime?.id);

/** @type {Settings} */
const DEFAULTS = { topic: topics[0] ?? "", badge: true, compact: false };

/** The extension's storage, or the page's own where there is no extension. */
const area = isExtension
  ? chrome.storage.local
  : {
      async get(/** @type {string} */ key) {
        try {
          const text = localStorage.getItem(`%%slug%%/${key}`);
          return text ? { [key]: JSON.parse(text) } : {};
        } catch {
          return {};
        }
      },
      async set(/** @type {Record<string, unknown>} */ values) {
        try {
          for (const [key, value] of Object.entries(values)) {
            localStorage.setItem(`%%slug%%/${key}`, JSON.stringify(value));
          }
        } catch {
          // A preview without storage works until it is closed.
        }
      },
    };

/** @returns {Page[]} */
function firstPages() {
  return topics.map((topic, index) => ({
    url: `https://${lang.slice(0, 2)}.wikipedia.org/w/index.php?search=${encodeURIComponent(topic)}`,
    title: `${words.lookUp} ${topic}`,
    topic,
    saved: Date.now() - index * 86_400_000,
    read: index === 2,
  }));
}

/** @returns {Promise<Page[]>} newest first */
export async function readPages() {
  const { pages = firstPages() } = await area.get("pages");
  return pages;
}

/** @param {Page[]} pages */
export const writePages = (pages) => area.set({ pages });

/**
 * Puts a page on top; one that is there already is not kept twice.
 * @param {Pick<Page, "url" | "title" | "topic">} page
 * @returns {Promise<boolean>} whether it is new
 */
export async function addPage({ url, title, topic }) {
  const pages = await readPages();
  const others = pages.filter((page) => page.url !== url);
  await writePages([{ url, title: title || url, topic, saved: Date.now(), read: false }, ...others]);
  return others.length === pages.length;
}

/** @returns {Promise<Settings>} */
export async function readSettings() {
  const { settings } = await area.get("settings");
  return { ...DEFAULTS, ...settings };
}

/** @param {Settings} settings */
export const writeSettings = (settings) => area.set({ settings });
