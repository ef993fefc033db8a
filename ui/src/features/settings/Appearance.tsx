import { useThemeNames } from "../../app/AppearanceMenu";
import { THEMES, useSettings } from "../../app/preferences";
import { Select } from "../../components/ui/Select";
import { isLanguage, LANGUAGES } from "../../i18n/languages";
import { useText } from "../../i18n/useText";

const SYSTEM = "system";

/** Language and theme; both take effect at once and are kept for the next start. */
export function Appearance() {
  const t = useText();
  const themes = useThemeNames();
  const [settings, change] = useSettings();
  return (
    <div className="grid grid-cols-[repeat(auto-fit,minmax(14rem,1fr))] gap-4">
      <Select
        showLabel
        label={t("ui-language")}
        value={isLanguage(settings?.language) ? settings.language : SYSTEM}
        onChange={(value) => change({ language: isLanguage(value) ? value : null })}
        options={[
          { value: SYSTEM, name: t("ui-theme-system") },
          ...Object.entries(LANGUAGES).map(([value, name]) => ({ value, name, lang: value })),
        ]}
      />
      <Select
        showLabel
        label={t("ui-theme")}
        value={settings?.theme ?? "system"}
        onChange={(theme) => change({ theme })}
        options={THEMES.map((value) => ({ value, name: themes[value] }))}
      />
    </div>
  );
}
