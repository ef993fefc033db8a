import { ArrowDown, ArrowUp, Hammer, Package, RotateCcw, X } from "lucide-react";
import { useState } from "react";

import type { Plan } from "../../api/generated/Plan";
import type { PlanStep } from "../../api/generated/PlanStep";
import { Button } from "../../components/ui/Button";
import { Chip } from "../../components/ui/Chip";
import { IconButton } from "../../components/ui/IconButton";
import { useText } from "../../i18n/useText";
import { isComposing } from "../../lib/isComposing";
import { usePlatform } from "../../platform/context";
import { useWorkspace } from "../workspace/context";
import { canMove, isReady, moved, skipped, withoutDependency, withoutFile, withStep } from "./plan";
import { PlanOutline } from "./PlanView";

/** What the person made of plans that wait, by project and turn: going elsewhere loses none of it. */
const edited = new Map<string, Plan>();

/** A plan that waits for the person's word: all of it can be changed before it begins. */
export function PlanEditor({ turn, plan: made }: { turn: number; plan: Plan }) {
  const t = useText();
  const platform = usePlatform();
  const { id, running } = useWorkspace();
  const key = `${id}/${turn}`;
  const [plan, setPlan] = useState(() => edited.get(key) ?? made);
  const [dismissing, setDismissing] = useState(false);
  const change = (plan: Plan) => {
    edited.set(key, plan);
    setPlan(plan);
  };
  const isIdle = !running.isRunning && !running.starting;
  const build = () => running.begin(() => platform.turnApprove(id, turn, plan));
  const dismiss = () => {
    setDismissing(true);
    void running.begin(() => platform.turnDismiss(id, turn)).finally(() => setDismissing(false));
  };
  return (
    <section aria-label={t("ui-plan-title")} className="flex flex-col gap-3 rounded-lg border border-accent/50 p-3">
      <header>
        <h2 className="font-semibold">{t("ui-plan-title")}</h2>
        <p className="text-ink-soft">{t("ui-plan-text")}</p>
      </header>
      <PlanOutline plan={plan} />
      <ol aria-label={t("ui-step-list")} className="flex flex-col gap-1">
        {plan.steps.map((step, index) => (
          <Step key={step.id} plan={plan} step={step} number={index + 1} onChange={change} />
        ))}
      </ol>
      {plan.dependencies.length > 0 && (
        <div className="flex flex-col gap-1">
          <h3 className="font-medium">{t("ui-plan-dependencies")}</h3>
          <ul className="flex flex-wrap gap-1.5">
            {plan.dependencies.map((name) => (
              <li key={name} className="min-w-0">
                <Chip
                  icon={<Package aria-hidden="true" />}
                  removeLabel={t("ui-plan-remove", { name })}
                  onRemove={() => change(withoutDependency(plan, name))}
                >
                  {name}
                </Chip>
              </li>
            ))}
          </ul>
        </div>
      )}
      <div className="flex flex-wrap gap-2">
        <Button kind="primary" icon={<Hammer aria-hidden="true" />} busy={running.starting && !dismissing} disabled={!isReady(plan) || !isIdle} onClick={() => void build()}>
          {t("ui-plan-build")}
        </Button>
        <Button busy={dismissing} disabled={!isIdle} onClick={dismiss}>
          {t("ui-plan-dismiss")}
        </Button>
        {plan !== made && (
          <Button kind="ghost" icon={<RotateCcw aria-hidden="true" />} onClick={() => change(made)}>
            {t("ui-plan-reset")}
          </Button>
        )}
      </div>
    </section>
  );
}

interface StepProps {
  plan: Plan;
  step: PlanStep;
  number: number;
  onChange(plan: Plan): void;
}

function Step({ plan, step, number, onChange }: StepProps) {
  const t = useText();
  const { id, title, skip } = step;
  return (
    <li className={`flex flex-col gap-1.5 rounded-md border border-line p-2 ${skip ? "bg-raised" : "bg-surface"}`}>
      <div className="flex items-center gap-1">
        <input
          type="checkbox"
          checked={!skip}
          aria-label={t("ui-plan-include", { step: title })}
          onChange={({ target }) => onChange(skipped(plan, id, !target.checked))}
          className="mx-1 size-4 shrink-0 accent-(--accent)"
        />
        <input
          dir="auto"
          value={title}
          disabled={skip}
          maxLength={200}
          aria-label={t("ui-plan-step-title", { number })}
          onChange={({ target }) => onChange(withStep(plan, id, { title: target.value }))}
          onKeyDown={(event) => event.key === "Enter" && !isComposing(event) && event.currentTarget.blur()}
          className={`min-h-7 min-w-0 flex-1 rounded-md border border-transparent bg-transparent px-1.5 hover:border-line-strong ${skip ? "text-ink-soft line-through" : ""}`}
        />
        <IconButton size="small" label={t("ui-plan-up", { step: title })} disabled={!canMove(plan, id, -1)} icon={<ArrowUp aria-hidden="true" />} onClick={() => onChange(moved(plan, id, -1))} />
        <IconButton size="small" label={t("ui-plan-down", { step: title })} disabled={!canMove(plan, id, 1)} icon={<ArrowDown aria-hidden="true" />} onClick={() => onChange(moved(plan, id, 1))} />
      </div>
      {!skip && (
        <ul className="flex flex-col ps-8">
          {step.files.map((path) => (
            <li key={path} className="flex min-h-6 items-center gap-1">
              <span dir="ltr" title={path} className="min-w-0 flex-1 truncate font-mono text-[0.75rem]/4 rtl:text-right">
                {path}
              </span>
              {step.files.length > 1 && (
                <button
                  type="button"
                  aria-label={t("ui-plan-remove", { name: path })}
                  title={t("ui-plan-remove", { name: path })}
                  onClick={() => onChange(withoutFile(plan, id, path))}
                  className="inline-flex size-6 shrink-0 items-center justify-center rounded-sm text-ink-soft hover:bg-raised hover:text-ink"
                >
                  <X aria-hidden="true" className="size-3.5" />
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
