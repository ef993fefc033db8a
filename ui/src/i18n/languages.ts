import { negotiateLanguages } from "@fluent/langneg";

import { store, stored } from "../lib/stored";
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

export function isLanguage(value: unknown): value is Language {
  return typeof value === "string" && Object.hasOwn(LANGUAGES, value);
}

export const direction = (language: Language): "ltr" | "rtl" => (language === "ar" ? "rtl" : "ltr");

/** The best of the languages that the host or the web view asks for. */
export function systemLanguage(): Language {
  const wanted = [...hostLanguages(), ...navigator.languages];
  const [best] = negotiateLanguages(wanted, Object.keys(LANGUAGES), {
    defaultLocale: "en",
    strategy: "lookup",
  });
  return isLanguage(best) ? best : "en";
}

/** The language of the last time, else the system's. */
export function initialLanguage(): Language {
  const last = stored("language");
  return isLanguage(last) ? last : systemLanguage();
}

/** For the first frame of the next start; null when it is the system's. */
export const rememberLanguage = (language: Language | null): void => store("language", language);
