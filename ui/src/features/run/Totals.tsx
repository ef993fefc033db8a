import type { RunView } from "../../api/generated/RunView";
import { useLanguage } from "../../i18n/LanguageProvider";
import { useText } from "../../i18n/useText";
import { By } from "./By";
import { duration, money } from "./measure";

/** Who answered, how long it took, and what it came to. */
export function Totals({ view }: { view: RunView }) {
  const t = useText();
  const { language } = useLanguage();
  const parts = [duration(view.elapsed_ms, language)];
  if (view.tokens.input + view.tokens.output > 0) {
    parts.push(t("ui-run-tokens", { input: view.tokens.input, output: view.tokens.output }));
    // A local model has no price: "$0.00" would read as a promise about somebody's bill.
    if (view.cost_microusd > 0) {
      const cost = money(view.cost_microusd, language);
      parts.push(view.estimated === true ? t("ui-run-cost-estimated", { cost }) : t("ui-run-cost", { cost }));
    }
    if (view.hedge_microusd !== undefined) parts.push(t("ui-run-hedge", { cost: money(view.hedge_microusd, language) }));
    // Writing to a cache costs a little; only what came of it is worth a word.
    if ((view.saved_microusd ?? 0) > 0) parts.push(t("ui-run-saved", { cost: money(view.saved_microusd ?? 0, language) }));
    parts.push(t("ui-run-credits", { count: view.credits }));
  }
  return (
    <p className="text-[0.75rem]/4 text-ink-soft tabular-nums">
      <By provider={view.provider} model={view.model} />
      {view.provider !== null && <span aria-hidden="true"> · </span>}
      {parts.join(" · ")}
    </p>
  );
}
