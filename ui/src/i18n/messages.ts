import { FluentBundle, FluentResource } from "@fluent/bundle";

import { isLanguage, type Language } from "./languages";

// A chunk a language and file, so that a start reads one language and English.
const FILES = import.meta.glob<string>("../../../locales/*/{ui,ui-*,native,errors}.ftl", {
  query: "?raw",
  import: "default",
});

async function load(language: Language): Promise<FluentBundle> {
  const bundle = new FluentBundle(language);
  const paths = Object.keys(FILES).filter((path) => path.split("/").at(-2) === language);
  const texts = await Promise.all(paths.map((path) => FILES[path]?.() ?? ""));
  for (const text of texts) bundle.addResource(new FluentResource(text));
  return bundle;
}

const loaded = new Map<Language, Promise<FluentBundle>>();

function cached(language: Language): Promise<FluentBundle> {
  const bundle = loaded.get(language) ?? load(language);
  loaded.set(language, bundle);
  return bundle;
}

/** The bundles to look in: the language, then English. */
export function bundles(language: Language): Promise<FluentBundle[]> {
  const order = [language, "en"].filter((it, index, all) => isLanguage(it) && all.indexOf(it) === index);
  return Promise.all(order.filter(isLanguage).map(cached));
}
