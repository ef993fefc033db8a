import { CircleAlert, CircleCheck, CirclePause, FileWarning, Square } from "lucide-react";
import type { ReactNode } from "react";

import { runAction } from "../../actions/registry";
import type { RunEnd } from "../../api/generated/RunEnd";
import { Button } from "../../components/ui/Button";
import { ErrorText } from "../../components/ui/ErrorText";
import { Kbd } from "../../components/ui/Kbd";
import { Spinner } from "../../components/ui/Spinner";
import { useLanguage } from "../../i18n/LanguageProvider";
import { useText } from "../../i18n/useText";
import { useWorkspace } from "../workspace/context";
import { Checks } from "./Checks";
import { Files } from "./Files";
import { duration, elapsed, failedCalls, money } from "./measure";
import { Problems } from "./Problems";
import { useNow, type Run } from "./useRun";
import { END, holds, noteText, PHASE, providerText } from "./words";

interface RunTurnProps {
  run: Run;
  onStop(): void;
  stopping: boolean;
  /** Makes it without a model. */
  onStarter(): void;
}

/** A run of this session, while it goes on and after. */
export function RunTurn({ run: { view, at }, onStop, stopping, onStarter }: RunTurnProps) {
  const t = useText();
  const { project, restore, restoring } = useWorkspace();
  const isOver = view.end !== null;
  // A limit is no check that failed: what is said of a stopped run holds here too.
  const isCapped = view.error?.code === "cost-cap";
  const isKept = view.version !== null && view.version === project.head;
  return (
    <div className="flex flex-col gap-3">
      <Who view={view} />
      <Failures view={view} />
      <Notes view={view} />
      <Files files={view.files} version={view.version} />
      {!isOver && <Going run={{ view, at }} onStop={onStop} stopping={stopping} />}
      {view.checks && <Checks checks={view.checks} />}
      <Problems problems={view.problems} label={t("ui-run-problems")} version={view.version} />
      {view.end && (
        <End end={view.end} text={END[isCapped && view.end === "draft" ? "stopped" : view.end].text}>
          {view.error && (view.end === "failed" || isCapped) && <ErrorText error={view.error} />}
          {(view.error?.code === "no-provider" || view.error?.code === "no-answer") && (
            <div className="flex flex-wrap gap-2">
              <Button size="small" kind="primary" onClick={onStarter}>
                {t("ui-welcome-start-starter")}
              </Button>
              <Button size="small" onClick={() => runAction("settings")}>
                {t("action-settings")}
              </Button>
            </div>
          )}
          {(view.end === "draft" || view.end === "stopped") && view.version !== null && !isKept && (
            <div>
              <Button size="small" busy={restoring} onClick={() => view.version !== null && restore(view.version)}>
                {t("ui-run-accept")}
              </Button>
            </div>
          )}
        </End>
      )}
      {isOver && <Totals view={view} />}
    </div>
  );
}

function Who({ view }: { view: Run["view"] }) {
  const t = useText();
  if (view.provider === null) return null;
  return (
    <p className="font-medium">
      <bdi>{providerText(t, view.provider)}</bdi>
      {view.model !== null && (
        <>
          <span aria-hidden="true"> · </span>
          <bdi className="font-normal text-ink-soft select-text">{view.model}</bdi>
        </>
      )}
    </p>
  );
}

/** Each call that failed is one quiet line, never a dialog. */
function Failures({ view }: { view: Run["view"] }) {
  const t = useText();
  const failed = failedCalls(view.attempts, view);
  if (failed.length === 0) return null;
  return (
    <ul aria-label={t("ui-run-attempts")} className="flex flex-col gap-0.5 text-ink-soft">
      {failed.map(({ provider, reason, next }, index) => (
        <li key={index}>
          {next === null
            ? t("ui-run-attempt", { provider: providerText(t, provider), reason: t(`attempt-${reason}`) })
            : t("ui-run-attempt-next", {
                provider: providerText(t, provider),
                reason: t(`attempt-${reason}`),
                next: providerText(t, next),
              })}
        </li>
      ))}
    </ul>
  );
}

/** Remarks; a wait counts down until somebody is asked again. */
function Notes({ view }: { view: Run["view"] }) {
  const t = useText();
  const isOver = view.end !== null;
  useNow(!isOver && view.notes.some((note) => note.code === "waiting"));
  const now = Date.now();
  const notes = view.notes.filter((note) => holds(note, now, isOver));
  if (notes.length === 0) return null;
  return (
    <ul aria-label={t("ui-run-notes")} className="flex flex-col gap-1 text-ink-soft">
      {notes.map((note, index) => {
        const { text, detail } = noteText(t, note, now);
        return (
          <li key={index}>
            {text} {detail && <bdi className="break-words select-text">{detail}</bdi>}
          </li>
        );
      })}
    </ul>
  );
}

/** What goes on, for how long, and the way to end it. */
function Going({ run: { view, at }, onStop, stopping }: Omit<RunTurnProps, "onStarter">) {
  const t = useText();
  const { language } = useLanguage();
  const now = useNow(true);
  return (
    <div className="flex items-center gap-2 rounded-lg border border-line bg-page px-3 py-2">
      <span className="text-accent">
        <Spinner />
      </span>
      <span role="status" className="min-w-0 flex-1">
        {stopping ? t("ui-run-stopping") : t(PHASE[view.phase ?? "asking"])}
      </span>
      <span className="text-ink-soft tabular-nums">{duration(elapsed(view, at, now), language, true)}</span>
      <Button size="small" busy={stopping} icon={<Square aria-hidden="true" />} onClick={onStop}>
        {t("ui-run-stop")}
        <Kbd keys="Escape" />
      </Button>
    </div>
  );
}

const LOOK: Record<RunEnd, { icon: typeof CircleCheck; tone: string }> = {
  verified: { icon: CircleCheck, tone: "text-good" },
  draft: { icon: FileWarning, tone: "text-caution" },
  stopped: { icon: CirclePause, tone: "text-caution" },
  failed: { icon: CircleAlert, tone: "text-bad" },
};

/** How it ended, what that means, and what is safe. */
function End({ end, text, children }: { end: RunEnd; text: string; children: ReactNode }) {
  const t = useText();
  const { icon: Icon, tone } = LOOK[end];
  return (
    <div role="status" className="flex items-start gap-2">
      <Icon aria-hidden="true" className={`mt-0.5 size-4 shrink-0 ${tone}`} />
      <div className="flex min-w-0 flex-1 flex-col gap-2">
        <div>
          <p className={`font-medium ${tone}`}>{t(END[end].title)}</p>
          <p className="text-ink-soft">{t(text)}</p>
        </div>
        {children}
      </div>
    </div>
  );
}

function Totals({ view }: { view: Run["view"] }) {
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
  }
  return <p className="text-ink-soft tabular-nums">{parts.join(" · ")}</p>;
}
