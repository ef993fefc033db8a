import { DirectionProvider } from "@base-ui/react/direction-provider";
import { LocalizationProvider, ReactLocalization } from "@fluent/react";
import { createContext, use, useCallback, useEffect, useState, type ReactNode } from "react";

import { direction, initialLanguage, rememberLanguage, systemLanguage, type Language } from "./languages";
import { messages } from "./messages";

interface LanguageChoice {
  /** What the page is in now. */
  language: Language;
  /** Changes it without a restart; null is the system's. */
  setLanguage(language: Language | null): void;
}

const LanguageContext = createContext<LanguageChoice>({ language: "en", setLanguage: () => {} });

export const useLanguage = (): LanguageChoice => use(LanguageContext);

/** Gives the tree its messages; shows nothing until the first language is read (a local file). */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const [wanted, setWanted] = useState<Language>(initialLanguage);
  const [shown, setShown] = useState<{ language: Language; l10n: ReactLocalization }>();

  useEffect(() => {
    let current = true;
    void messages(wanted).then((bundle) => {
      if (!current) return;
      document.documentElement.lang = wanted;
      document.documentElement.dir = direction(wanted);
      setShown({ language: wanted, l10n: new ReactLocalization([bundle]) });
    });
    return () => {
      current = false;
    };
  }, [wanted]);

  const setLanguage = useCallback((language: Language | null) => {
    rememberLanguage(language);
    setWanted(language ?? systemLanguage());
  }, []);

  if (!shown) return null;
  return (
    <LanguageContext value={{ language: shown.language, setLanguage }}>
      <LocalizationProvider l10n={shown.l10n}>
        <DirectionProvider direction={direction(shown.language)}>{children}</DirectionProvider>
      </LocalizationProvider>
    </LanguageContext>
  );
}
