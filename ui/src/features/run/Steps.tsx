import { Ban, Check, CircleDashed, CirclePause, LoaderCircle, Square, X } from "lucide-react";

import type { StepState } from "../../api/generated/StepState";
import type { StepView } from "../../api/generated/StepView";
import { IconButton } from "../../components/ui/IconButton";
import { useLanguage } from "../../i18n/LanguageProvider";
import { useText } from "../../i18n/useText";
import { duration, money } from "./measure";
import { STEP_KIND, STEP_STATE } from "./words";

const MARK: Record<StepState, { icon: typeof Check; tone: string }> = {
  waiting: { icon: CircleDashed, tone: "text-ink-soft" },
  running: { icon: LoaderCircle, tone: "animate-spin text-accent" },
  done: { icon: Check, tone: "text-good" },
  failed: { icon: X, tone: "text-bad" },
  skipped: { icon: Ban, tone: "text-ink-soft" },
  stopped: { icon: CirclePause, tone: "text-caution" },
};

interface StepsProps {
  steps: StepView[];
  /** Stops one of them; null once the run is over. */
  onStop: ((step: string) => void) | null;
}

/** The steps of a run in the order of the work, each with its state and what it came to. */
export function Steps({ steps, onStop }: StepsProps) {
  const t = useText();
  const { language } = useLanguage();
  return (
    <ol aria-label={t("ui-step-list")} className="flex flex-col">
      {steps.map((step) => {
        const { icon: Icon, tone } = MARK[step.state];
        const kind = t(STEP_KIND[step.kind]);
        const parts = [
          ...(step.title === "" ? [] : [kind]),
          ...(step.files.length > 0 ? [t("ui-run-files", { count: step.files.length })] : []),
          ...(step.elapsed_ms > 0 ? [duration(step.elapsed_ms, language, step.state === "running")] : []),
          ...(step.cost_microusd > 0 ? [money(step.cost_microusd, language)] : []),
        ];
        return (
          <li key={step.id} className="flex min-h-7 items-start gap-2 py-0.5">
            <Icon aria-hidden="true" className={`mt-1 size-3.5 shrink-0 ${tone}`} />
            <div className="min-w-0 flex-1">
              <p dir="auto" className={`break-words ${step.state === "skipped" ? "text-ink-soft line-through" : ""}`}>
                {step.title === "" ? kind : step.title}
                <span className="sr-only">{`, ${t(STEP_STATE[step.state])}`}</span>
              </p>
              {parts.length > 0 && <p className="text-[0.75rem]/4 text-ink-soft tabular-nums">{parts.join(" · ")}</p>}
            </div>
            {onStop && step.state === "running" && (
              <IconButton
                size="small"
                label={t("ui-step-stop", { step: step.title === "" ? kind : step.title })}
                icon={<Square aria-hidden="true" />}
                onClick={() => onStop(step.id)}
              />
            )}
          </li>
        );
      })}
    </ol>
  );
}
