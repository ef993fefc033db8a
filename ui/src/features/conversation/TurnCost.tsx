import { useQuery } from "@tanstack/react-query";

import type { TurnRequest } from "../../api/generated/TurnRequest";
import { useLanguage } from "../../i18n/LanguageProvider";
import { useText } from "../../i18n/useText";
import { usePlatform } from "../../platform/context";
import { Range } from "../run/Forecast";
import { money } from "../run/measure";
import { turnForecastQuery } from "./queries";

/** What a turn will probably cost, the cap that holds, and what it costs in credits. */
export function TurnCost({ request }: { request: TurnRequest }) {
  const t = useText();
  const { language } = useLanguage();
  const { data } = useQuery(turnForecastQuery(usePlatform(), request));
  if (!data) return null;
  const { cost, cap_microusd: cap, credits } = data;
  return (
    <span className="inline-flex flex-wrap gap-x-2 text-[0.75rem]/4 text-ink-soft tabular-nums">
      {cost && <Range cost={cost} />}
      {cap !== null && <span>{t("ui-turn-cap", { cap: money(cap, language) })}</span>}
      {credits > 0 && <span title={t("ui-turn-credits-text")}>{t("ui-run-credits", { count: credits })}</span>}
    </span>
  );
}
