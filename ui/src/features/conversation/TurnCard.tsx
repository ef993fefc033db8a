import { CircleCheck, ListTodo, ListTree } from "lucide-react";
import { memo } from "react";

import { runAction } from "../../actions/registry";
import type { TurnState } from "../../api/generated/TurnState";
import { Badge } from "../../components/ui/Badge";
import { Button } from "../../components/ui/Button";
import { Disclosure } from "../../components/ui/Disclosure";
import { ErrorText } from "../../components/ui/ErrorText";
import { Prose } from "../../components/Prose";
import { useText } from "../../i18n/useText";
import { By } from "../run/By";
import { Checks } from "../run/Checks";
import { Files } from "../run/Files";
import { Going } from "../run/Going";
import { Problems } from "../run/Problems";
import { Remarks } from "../run/Remarks";
import { Repairs } from "../run/Repairs";
import { Steps } from "../run/Steps";
import { Totals } from "../run/Totals";
import { END, KIND } from "../run/words";
import { useWorkspace } from "../workspace/context";
import { Asked } from "./Asked";
import { End } from "./End";
import { FixButton } from "./FixButton";
import { PlanEditor } from "./PlanEditor";
import { PlanView } from "./PlanView";
import { TurnMenu } from "./TurnMenu";
import type { Entry } from "./turns";

interface TurnCardProps {
  entry: Entry;
  isLast: boolean;
}

/** While one turn runs, the others are left alone. */
const isSame = (a: TurnCardProps, b: TurnCardProps): boolean =>
  a.isLast === b.isLast && a.entry.turn === b.entry.turn && a.entry.view === b.entry.view && a.entry.state === b.entry.state;

/** A turn: what was asked, what came of it, what it cost, what can be done with it. */
export const TurnCard = memo(function TurnCard({ entry, isLast }: TurnCardProps) {
  const t = useText();
  const { running } = useWorkspace();
  const { turn, state, view, at } = entry;
  const plan = turn?.plan ?? null;
  return (
    <article
      aria-label={turn ? t("ui-turn-name", { turn: turn.turn, kind: t(KIND[turn.kind]) }) : t("ui-chat")}
      className="flex flex-col gap-2.5"
    >
      {turn && <Asked turn={turn} />}
      {state === "running" && view.provider !== null && (
        <p className="text-ink-soft">
          <By provider={view.provider} model={view.model} />
        </p>
      )}
      <Remarks view={view} />
      {plan && turn && state === "planned" && <PlanEditor key={turn.turn} turn={turn.turn} plan={plan} />}
      {plan && state !== "planned" && (
        <Disclosure icon={<ListTodo aria-hidden="true" />} label={t("ui-plan-title")}>
          <PlanView plan={plan} />
        </Disclosure>
      )}
      {view.steps.length > 0 && (
        <Disclosure key={String(state === "running")} icon={<ListTree aria-hidden="true" />} label={t("ui-step-list")} open={state === "running" || isLast}>
          <Steps steps={view.steps} onStop={state === "running" ? running.stopStep : null} />
        </Disclosure>
      )}
      {view.answer !== "" && <Prose text={view.answer} />}
      {view.files.length > 0 && (
        <Disclosure
          icon={<CircleCheck aria-hidden="true" className={state === "running" ? "text-ink-soft" : "text-good"} />}
          label={t("ui-run-files", { count: view.files.length })}
          open={isLast}
        >
          <Files files={view.files} base={turn?.base ?? null} version={view.version} />
        </Disclosure>
      )}
      {state === "running" && <Going view={view} at={at} onStop={running.stop} stopping={running.stopping} />}
      {view.checks && state !== "planned" && <Checks checks={view.checks} />}
      <Repairs repairs={view.repairs} version={view.version} />
      <Outcome entry={entry} isLast={isLast} />
      {turn?.reverted && <Badge>{t("ui-turn-reverted")}</Badge>}
      {state !== "running" && <Totals view={view} />}
      <TurnMenu entry={entry} />
    </article>
  );
}, isSame);

/** How it ended, what is wrong, and the ways on. */
function Outcome({ entry: { turn, state, view }, isLast }: { entry: Entry; isLast: boolean }) {
  const t = useText();
  const { project, regenerate, fix } = useWorkspace();
  // A limit is no check that failed: what is said of a stopped run holds here too.
  const isCapped = view.error?.code === "cost-cap";
  const isUnanswered = view.error?.code === "no-provider" || view.error?.code === "no-answer";
  // What is beside the current version is taken before it is mended.
  const aside = (state === "draft" || state === "stopped") && view.version !== project.head;
  // A check after it has a button of its own.
  const canFix = isLast && fix.check === null && view.version !== null && state !== "running" && (!aside || turn !== null);
  const meaning = (state: Exclude<TurnState, "running">) => {
    if (state === "stopped" && view.version === null) return t(END.failed.text);
    return t(END[isCapped && state === "draft" ? "stopped" : state].text);
  };
  return (
    <>
      {view.problems.length > 0 && (
        <div className="flex flex-col gap-2">
          <Problems problems={view.problems} label={t("ui-run-problems")} version={aside ? view.version : null} />
          {canFix && <FixButton problems={view.problems} turn={aside ? (turn?.turn ?? null) : null} />}
        </div>
      )}
      {state !== "running" && state !== "answered" && state !== "planned" && (
        <End state={state} text={isLast ? meaning(state) : null}>
          {view.error && (state === "failed" || isCapped) && <ErrorText error={view.error} />}
          {isUnanswered && (
            <div className="flex flex-wrap gap-2">
              {(turn === null || turn.kind === "create") && (
                <Button size="small" kind="primary" onClick={() => regenerate("starter")}>
                  {t("ui-welcome-start-starter")}
                </Button>
              )}
              <Button size="small" onClick={() => runAction("settings")}>
                {t("action-settings")}
              </Button>
            </div>
          )}
        </End>
      )}
    </>
  );
}
