import { useQuery } from "@tanstack/react-query";

import type { CostForecast } from "../../api/generated/CostForecast";
import type { RunRequest } from "../../api/generated/RunRequest";
import { forecastQuery } from "../../api/queries";
import { useLanguage } from "../../i18n/LanguageProvider";
import { useText } from "../../i18n/useText";
import { usePlatform } from "../../platform/context";
import { money } from "./measure";

/** What the run will probably cost, where earlier answers tell; nothing for what costs nothing. */
export function Forecast({ request }: { request: RunRequest }) {
  const { data } = useQuery(forecastQuery(usePlatform(), request));
  return data && <span className="px-2"><Range cost={data} /></span>;
}

/** A range as earlier answers had it; nothing for what costs nothing. */
export function Range({ cost }: { cost: CostForecast }) {
  const t = useText();
  const { language } = useLanguage();
  if (cost.p90_microusd === 0) return null;
  const [low, high] = [money(cost.p50_microusd, language), money(cost.p90_microusd, language)];
  return (
    <span className="text-[0.75rem]/4 text-ink-soft tabular-nums" title={t("ui-forecast-text", { count: cost.samples })}>
      {low === high ? t("ui-forecast-one", { cost: high }) : t("ui-forecast", { low, high })}
    </span>
  );
}
