import { useQuery } from "@tanstack/react-query";

import type { ProjectView } from "../../api/generated/ProjectView";
import type { RunRequest } from "../../api/generated/RunRequest";
import { forecastQuery } from "../../api/queries";
import { useLanguage } from "../../i18n/LanguageProvider";
import { useText } from "../../i18n/useText";
import { usePlatform } from "../../platform/context";
import { money } from "./measure";

/** What the run will probably cost, where earlier answers tell; nothing for what costs nothing. */
export function Forecast({ request }: { request: RunRequest }) {
  const t = useText();
  const { language } = useLanguage();
  const { data } = useQuery(forecastQuery(usePlatform(), request));
  if (!data || data.p90_microusd === 0) return null;
  const [low, high] = [money(data.p50_microusd, language), money(data.p90_microusd, language)];
  return (
    <span className="px-2 text-[0.75rem]/4 text-ink-soft tabular-nums" title={t("ui-forecast-text", { count: data.samples })}>
      {low === high ? t("ui-forecast-one", { cost: high }) : t("ui-forecast", { low, high })}
    </span>
  );
}

/** Making the project once more, as its button does. */
export function anew(project: ProjectView): RunRequest {
  const { id, type_id, framework } = project.summary;
  return { description: "", type_id, framework, advanced: false, provider: null, model: null, project: id };
}
