import { useQuery } from "@tanstack/react-query";

import { appInfoQuery } from "../../api/queries";
import { Mark } from "../../components/ui/Mark";
import { useText } from "../../i18n/useText";
import { usePlatform } from "../../platform/context";

export function About() {
  const t = useText();
  const { data: info } = useQuery(appInfoQuery(usePlatform()));
  return (
    <div className="flex items-center gap-3">
      <Mark />
      <div className="select-text">
        {info && (
          <p className="font-medium" dir="auto">
            {t("ui-settings-version", { version: info.version })}
          </p>
        )}
        <p className="text-ink-soft">{t("ui-settings-about-text")}</p>
      </div>
    </div>
  );
}
