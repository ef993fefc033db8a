import { useEffect, useState } from "react";

export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

const STORED = "vectort.theme";

const isTheme = (value: unknown): value is Theme => THEMES.some((theme) => theme === value);

/** The chosen appearance, applied to the document. `system` leaves the choice to the media query. */
export function useTheme(): [Theme, (theme: Theme) => void] {
  const [theme, setTheme] = useState<Theme>(() => {
    const stored = localStorage.getItem(STORED);
    return isTheme(stored) ? stored : "system";
  });
  useEffect(() => {
    document.documentElement.dataset["theme"] = theme;
    localStorage.setItem(STORED, theme);
  }, [theme]);
  return [theme, setTheme];
}
