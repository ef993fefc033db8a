import { Square } from "lucide-react";

import type { RunView } from "../../api/generated/RunView";
import { Button } from "../../components/ui/Button";
import { Kbd } from "../../components/ui/Kbd";
import { Spinner } from "../../components/ui/Spinner";
import { useLanguage } from "../../i18n/LanguageProvider";
import { useText } from "../../i18n/useText";
import { duration, elapsed, money } from "./measure";
import { useNow } from "./useRun";
import { PHASE } from "./words";

interface GoingProps {
  view: RunView;
  /** When it arrived, by `performance.now()`. */
  at: number;
  onStop(): void;
  stopping: boolean;
}

/** What goes on, for how long, what it came to so far, and the way to end it. */
export function Going({ view, at, onStop, stopping }: GoingProps) {
  const t = useText();
  const { language } = useLanguage();
  const now = useNow(true);
  const cost = money(view.cost_microusd, language);
  const spent =
    view.cap_microusd === null ? cost : t("ui-run-cost-of", { cost, cap: money(view.cap_microusd, language) });
  return (
    <div className="flex flex-wrap items-center gap-2 rounded-lg border border-line bg-page px-3 py-2">
      <span className="text-accent">
        <Spinner />
      </span>
      <span role="status" className="min-w-24 flex-1">
        {stopping ? t("ui-run-stopping") : t(PHASE[view.phase ?? "asking"])}
      </span>
      <span className="text-ink-soft tabular-nums">
        {duration(elapsed(view, at, now), language, true)}
        {view.cost_microusd > 0 && ` · ${spent}`}
      </span>
      <span className="ms-auto">
        <Button size="small" busy={stopping} icon={<Square aria-hidden="true" />} onClick={onStop}>
          {t("ui-run-stop")}
          <Kbd keys="Escape" />
        </Button>
      </span>
    </div>
  );
}
