import { FluentBundle, FluentResource } from "@fluent/bundle";
import sources from "virtual:messages";

import type { Language } from "./languages";

// `cargo xtask tidy` asserts that every message is in every language: none falls back on another.
async function load(language: Language): Promise<FluentBundle> {
  const { default: text } = await sources[language]();
  const bundle = new FluentBundle(language);
  bundle.addResource(new FluentResource(text));
  return bundle;
}

const loaded = new Map<Language, Promise<FluentBundle>>();

/** A language's messages, read once. */
export function messages(language: Language): Promise<FluentBundle> {
  const bundle = loaded.get(language) ?? load(language);
  loaded.set(language, bundle);
  return bundle;
}
