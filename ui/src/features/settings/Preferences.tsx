import { Select } from "../../components/ui/Select";
import { useLanguage } from "../../i18n/LanguageProvider";
import { isLanguage, LANGUAGES } from "../../i18n/languages";
import { useText } from "../../i18n/useText";
import { THEMES, useTheme } from "./theme";

/** Language and appearance; both take effect at once and are kept for the next start. */
export function Preferences() {
  const t = useText();
  const { language, setLanguage } = useLanguage();
  const [theme, setTheme] = useTheme();
  const themeNames = { system: t("ui-theme-system"), light: t("ui-theme-light"), dark: t("ui-theme-dark") };
  return (
    <div className="flex items-center gap-2">
      <Select
        label={t("ui-language")}
        value={language}
        options={Object.entries(LANGUAGES).map(([value, name]) => ({ value, name, lang: value }))}
        onChange={(value) => {
          if (isLanguage(value)) setLanguage(value);
        }}
      />
      <Select
        label={t("ui-theme")}
        value={theme}
        options={THEMES.map((value) => ({ value, name: themeNames[value] }))}
        onChange={(value) => setTheme(THEMES.find((it) => it === value) ?? "system")}
      />
    </div>
  );
}
