import type { ReactNode } from "react";

import type { Theme } from "../api/generated/Theme";
import { IconButton } from "../components/ui/IconButton";
import { Menu } from "../components/ui/Menu";
import { useLanguage } from "../i18n/LanguageProvider";
import { isLanguage, LANGUAGES } from "../i18n/languages";
import { useText } from "../i18n/useText";
import { THEMES, useSettings } from "./preferences";

export function useThemeNames(): Record<Theme, string> {
  const t = useText();
  return { system: t("ui-theme-system"), light: t("ui-theme-light"), dark: t("ui-theme-dark") };
}

/** Theme and language, from every screen; both change at once. */
export function AppearanceMenu({ icon }: { icon: ReactNode }) {
  const t = useText();
  const { language } = useLanguage();
  const [settings, change] = useSettings();
  const themes = useThemeNames();
  return (
    <Menu
      side="inline-end"
      align="end"
      trigger={<IconButton label={t("ui-appearance")} icon={icon} side="inline-end" />}
      items={[
        t("ui-theme"),
        ...THEMES.map((theme) => ({
          id: theme,
          label: themes[theme],
          chosen: theme === (settings?.theme ?? "system"),
          onSelect: () => change({ theme }),
        })),
        null,
        t("ui-language"),
        ...Object.entries(LANGUAGES).map(([id, label]) => ({
          id,
          label,
          lang: id,
          chosen: id === language,
          onSelect: () => {
            if (isLanguage(id)) change({ language: id });
          },
        })),
      ]}
    />
  );
}
