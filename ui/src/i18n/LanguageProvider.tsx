import { LocalizationProvider, ReactLocalization } from "@fluent/react";
import { createContext, use, useEffect, useState, type ReactNode } from "react";

import { direction, initialLanguage, rememberLanguage, type Language } from "./languages";
import { bundles } from "./messages";

interface LanguageChoice {
  language: Language;
  setLanguage(language: Language): void;
}

const LanguageContext = createContext<LanguageChoice>({ language: "en", setLanguage: () => {} });

export const useLanguage = (): LanguageChoice => use(LanguageContext);

/** Gives the tree its messages; shows nothing until the first language is read (a local file). */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const [wanted, setWanted] = useState<Language>(initialLanguage);
  const [shown, setShown] = useState<{ language: Language; l10n: ReactLocalization }>();

  useEffect(() => {
    let current = true;
    void bundles(wanted).then((found) => {
      if (!current) return;
      document.documentElement.lang = wanted;
      document.documentElement.dir = direction(wanted);
      setShown({ language: wanted, l10n: new ReactLocalization(found) });
    });
    return () => {
      current = false;
    };
  }, [wanted]);

  if (!shown) return null;
  const setLanguage = (language: Language) => {
    rememberLanguage(language);
    setWanted(language);
  };
  return (
    <LanguageContext value={{ language: shown.language, setLanguage }}>
      <LocalizationProvider l10n={shown.l10n}>{children}</LocalizationProvider>
    </LanguageContext>
  );
}
