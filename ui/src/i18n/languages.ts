import { negotiateLanguages } from "@fluent/langneg";

import { hostLanguages } from "../platform/host";

/** The languages that every message exists in, under their own names. The first is the fallback. */
export const LANGUAGES = {
  en: "English",
  fr: "Français",
  es: "Español",
  de: "Deutsch",
  zh: "中文",
  ja: "日本語",
  ru: "Русский",
  it: "Italiano",
  ar: "العربية",
} as const;

export type Language = keyof typeof LANGUAGES;

const STORED = "vectort.language";

export function isLanguage(value: unknown): value is Language {
  return typeof value === "string" && Object.hasOwn(LANGUAGES, value);
}

export const direction = (language: Language): "ltr" | "rtl" => (language === "ar" ? "rtl" : "ltr");

/** The chosen language, else the best of those that the host or the web view asks for. */
export function initialLanguage(): Language {
  const stored = localStorage.getItem(STORED);
  if (isLanguage(stored)) return stored;
  const wanted = [...hostLanguages(), ...navigator.languages];
  const [best] = negotiateLanguages(wanted, Object.keys(LANGUAGES), {
    defaultLocale: "en",
    strategy: "lookup",
  });
  return isLanguage(best) ? best : "en";
}

export function rememberLanguage(language: Language): void {
  localStorage.setItem(STORED, language);
}
