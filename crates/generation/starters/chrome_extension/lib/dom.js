import { topics } from "./content.js";

/**
 * @template {HTMLElement} T
 * @param {string} id
 * @param {new () => T} kind
 * @returns {T}
 */
export function find(id, kind) {
  const element = document.getElementById(id);
  if (!(element instanceof kind)) throw new TypeError(`#${id} is missing`);
  return element;
}

/**
 * @param {HTMLSelectElement} select
 * @param {string} chosen
 */
export function fillTopics(select, chosen) {
  select.replaceChildren(...topics.map((topic) => new Option(topic, topic, false, topic === chosen)));
}

/** Only addresses of the web are ever opened or kept: never `javascript:` or `file:`. */
export const isWebAddress = (/** @type {string} */ url) => /^https?:\/\//i.test(url);
