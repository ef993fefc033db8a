import type { ProviderHealth } from "../../api/generated/ProviderHealth";
import { useFormats } from "../../i18n/format";
import { useLanguage } from "../../i18n/LanguageProvider";
import { useText, type Text } from "../../i18n/useText";
import { HEIGHT, points, WIDTH } from "./sparkline";

/** How the models that were asked lately are: whether they are asked in their turn, and how fast they begin. */
export function Health({ health }: { health: ProviderHealth[] }) {
  const t = useText();
  if (health.length === 0) return null;
  return (
    <ul aria-label={t("ui-settings-health")} className="flex flex-col gap-1.5">
      {health.map((model) => (
        <Model key={model.model} model={model} />
      ))}
    </ul>
  );
}

function Model({ model }: { model: ProviderHealth }) {
  const t = useText();
  const { number } = useFormats();
  const { language } = useLanguage();
  const seconds = (ms: number) =>
    new Intl.NumberFormat(language, {
      style: "unit",
      unit: "second",
      unitDisplay: "short",
      minimumFractionDigits: 1,
      maximumFractionDigits: 1,
    }).format(ms / 1_000);
  const { first_token_p50_ms: half, first_token_p95_ms: most, tokens_per_second: rate } = model;
  const isWell = model.disabled === null && model.throttled_until_ms === null && model.circuit === "closed";
  const parts = [
    ...(isWell ? [] : [state(t, model, Date.now())]),
    ...(half !== null && most !== null
      ? [t("ui-settings-first-text", { half: seconds(half), most: seconds(most), count: model.samples })]
      : []),
    ...(rate === null ? [] : [t("ui-settings-rate", { rate: number(Math.round(rate)) })]),
  ];
  if (parts.length === 0) return null;
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-soft">
      <bdi dir="ltr" className="font-mono text-[0.75rem]/5 text-ink select-text">
        {model.model === "auto" ? t("ui-settings-by-itself") : model.model}
      </bdi>
      <span className={isWell ? "tabular-nums" : "text-caution tabular-nums"}>{parts.join(" · ")}</span>
      {half !== null && most !== null && model.recent_first_token_ms.length > 1 && (
        <Sparkline
          values={model.recent_first_token_ms}
          label={t("ui-settings-sparkline", { half: seconds(half), most: seconds(most) })}
        />
      )}
    </li>
  );
}

/** Why it is not asked in its turn. */
function state(t: Text, model: ProviderHealth, now: number): string {
  const left = (until: number) => Math.max(1, Math.ceil((until - now) / 1_000));
  if (model.disabled !== null) return t("ui-settings-disabled", { reason: t(`attempt-${model.disabled}`) });
  if (model.throttled_until_ms !== null) return t("ui-settings-throttled", { seconds: left(model.throttled_until_ms) });
  if (model.circuit === "open") return t("ui-settings-resting", { seconds: left(model.open_until_ms ?? now) });
  return t("ui-settings-half-open");
}

/** The latest times until the first text, the oldest first in every direction of writing. */
function Sparkline({ values, label }: { values: number[]; label: string }) {
  return (
    <svg role="img" aria-label={label} width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className="text-accent rtl:-scale-x-100">
      <polyline points={points(values)} fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinejoin="round" />
    </svg>
  );
}
