import { DirectionProvider } from "@base-ui/react/direction-provider";
import { LocalizationProvider, ReactLocalization } from "@fluent/react";
import { createContext, use, useCallback, useEffect, useState, type ReactNode } from "react";

import { direction, rememberLanguage, systemLanguage, type Language } from "./languages";
import { messages } from "./messages";

interface LanguageChoice {
  /** What the page is in now. */
  language: Language;
  /** Changes it without a restart; null is the system's. */
  setLanguage(language: Language | null): void;
}

const LanguageContext = createContext<LanguageChoice>({ language: "en", setLanguage: () => {} });

export const useLanguage = (): LanguageChoice => use(LanguageContext);

interface Shown {
  language: Language;
  l10n: ReactLocalization;
}

/** A language with its messages: what the tree is in. */
export async function read(language: Language): Promise<Shown> {
  const bundle = await messages(language);
  document.documentElement.lang = language;
  document.documentElement.dir = direction(language);
  return { language, l10n: new ReactLocalization([bundle]) };
}

/** Gives the tree its messages: those of `first`, then of what is chosen. */
export function LanguageProvider({ first, children }: { first: Shown; children: ReactNode }) {
  const [wanted, setWanted] = useState(first.language);
  const [shown, setShown] = useState(first);

  useEffect(() => {
    if (wanted === shown.language) return;
    let current = true;
    void read(wanted).then((next) => current && setShown(next));
    return () => {
      current = false;
    };
  }, [wanted, shown]);

  const setLanguage = useCallback((language: Language | null) => {
    rememberLanguage(language);
    setWanted(language ?? systemLanguage());
  }, []);

  return (
    <LanguageContext value={{ language: shown.language, setLanguage }}>
      <LocalizationProvider l10n={shown.l10n}>
        <DirectionProvider direction={direction(shown.language)}>{children}</DirectionProvider>
      </LocalizationProvider>
    </LanguageContext>
  );
}
