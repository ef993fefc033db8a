import { FluentBundle, FluentResource } from "@fluent/bundle";

import type { Language } from "./languages";

// One chunk a language (vite.config.ts): a start reads its own language and nothing else.
// `cargo xtask tidy` asserts that every message is in all of them, so none falls back on another.
const FILES = import.meta.glob<string>("../../../locales/*/{ui-*,native,errors}.ftl", {
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

/** A language's messages, read once. */
export function messages(language: Language): Promise<FluentBundle> {
  const bundle = loaded.get(language) ?? load(language);
  loaded.set(language, bundle);
  return bundle;
}
