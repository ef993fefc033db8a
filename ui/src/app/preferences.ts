import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";

import type { Settings } from "../api/generated/Settings";
import type { Theme } from "../api/generated/Theme";
import { queryClient, settingsQuery } from "../api/queries";
import { toast } from "../components/ui/Toasts";
import { useErrorText } from "../i18n/errorText";
import { useLanguage } from "../i18n/LanguageProvider";
import { isLanguage } from "../i18n/languages";
import { store, stored } from "../lib/stored";
import { usePlatform } from "../platform/context";
import type { Platform } from "../platform/platform";

export const THEMES: readonly Theme[] = ["system", "light", "dark"];

const isTheme = (value: unknown): value is Theme => THEMES.some((theme) => theme === value);
const darkSystem = window.matchMedia("(prefers-color-scheme: dark)");

let theme: Theme = "system";

function paint(): void {
  const dark = theme === "dark" || (theme === "system" && darkSystem.matches);
  document.documentElement.dataset["theme"] = dark ? "dark" : "light";
}

/** Shows the page as `chosen`, and at its next start from the first frame on. */
function applyTheme(chosen: Theme): void {
  theme = chosen;
  store("theme", chosen);
  paint();
}

/** Before the first frame: as it was last time. */
export function startTheme(): void {
  const last = stored("theme");
  theme = isTheme(last) ? last : "system";
  paint();
  darkSystem.addEventListener("change", paint);
}

/** Saves one after the other, so that the last change is what stays. */
let saving: Promise<unknown> = Promise.resolve();

async function save(platform: Platform, change: Partial<Settings>): Promise<void> {
  const { queryKey } = settingsQuery(platform);
  const before = await queryClient.ensureQueryData(settingsQuery(platform));
  const after = { ...before, ...change };
  queryClient.setQueryData(queryKey, after);
  const mine = saving.then(() => platform.settingsSave(after));
  saving = mine.catch(() => queryClient.invalidateQueries({ queryKey }));
  await mine;
}

/** The settings as the host has them, and how to change some of them; a failure is said in a toast. */
export function useSettings(): [Settings | undefined, (change: Partial<Settings>) => void] {
  const platform = usePlatform();
  const words = useErrorText();
  const { data } = useQuery(settingsQuery(platform));
  const change = (change: Partial<Settings>) => {
    if (change.theme) applyTheme(change.theme);
    save(platform, change).catch((error: unknown) => toast({ text: words(error).text, bad: true }));
  };
  return [data, change];
}

/** Takes over language and theme from the host's settings, once they are read and when they change. */
export function useAppliedSettings(): void {
  const [settings] = useSettings();
  const { setLanguage } = useLanguage();
  const language = settings?.language;
  const chosen = settings?.theme;
  useEffect(() => {
    if (language === undefined) return;
    setLanguage(isLanguage(language) ? language : null);
  }, [language, setLanguage]);
  useEffect(() => {
    if (chosen && chosen !== theme) applyTheme(chosen);
  }, [chosen]);
}
