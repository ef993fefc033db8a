import { ListChecks, RotateCcw } from "lucide-react";
import { useLayoutEffect, useRef, useState } from "react";

import type { VersionView } from "../../api/generated/VersionView";
import { Button } from "../../components/ui/Button";
import { ErrorText } from "../../components/ui/ErrorText";
import { Spinner } from "../../components/ui/Spinner";
import { useLanguage } from "../../i18n/LanguageProvider";
import { useText } from "../../i18n/useText";
import { relativeTime } from "../../lib/relativeTime";
import { useWorkspace } from "../workspace/context";
import { reasonText } from "../versions/words";
import { Checks } from "./Checks";
import { anew, Forecast } from "./Forecast";
import { Problems } from "./Problems";
import { RunTurn } from "./RunTurn";
import type { CheckRun } from "./useCheck";
import type { Run } from "./useRun";
import { providerText, STANDING } from "./words";

interface RunLogProps {
  run: Run | null;
  check: CheckRun | null;
  head: VersionView | null;
  isRunning: boolean;
  stopping: boolean;
  onStop(): void;
  /** Makes it without a model. */
  onStarter(): void;
  /** Null where there are no words to build from, as after an import. */
  onRegenerate: (() => void) | null;
  onCheck: (() => void) | null;
}

/** What was asked and what came of it. */
export function RunLog({ run, check, head, isRunning, stopping, onStop, onStarter, onRegenerate, onCheck }: RunLogProps) {
  const t = useText();
  const { project } = useWorkspace();
  const scroller = useFollowEnd(run?.view ?? check);
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <div ref={scroller} tabIndex={0} role="region" aria-label={t("ui-run-log")} className="flex min-h-0 flex-1 flex-col gap-4 overflow-y-auto p-4 outline-offset-[-2px]">
        {project.description !== "" && <Words text={project.description} />}
        {run ? <RunTurn run={run} onStop={onStop} stopping={stopping} onStarter={onStarter} /> : head && <Past version={head} />}
        {!run && !head && <p className="text-ink-soft">{t("ui-run-none")}</p>}
        {check && <CheckTurn check={check} />}
      </div>
      {!isRunning && (onRegenerate || onCheck) && (
        <div className="flex flex-wrap items-center gap-2 border-t border-line px-4 py-3">
          {onRegenerate && (
            <Button icon={<RotateCcw aria-hidden="true" />} onClick={onRegenerate}>
              {t("action-regenerate")}
            </Button>
          )}
          {onCheck && (
            <Button icon={<ListChecks aria-hidden="true" />} busy={check?.state === "running"} onClick={onCheck}>
              {t("action-check")}
            </Button>
          )}
          {onRegenerate && <Forecast request={anew(project)} />}
        </div>
      )}
    </div>
  );
}

/** What the person asked for; long words can be unfolded. */
function Words({ text }: { text: string }) {
  const t = useText();
  const [isLong, setIsLong] = useState(false);
  const [isOpen, setIsOpen] = useState(false);
  const box = useRef<HTMLParagraphElement>(null);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element || isOpen) return;
    // Its width decides how many lines it takes.
    const observer = new ResizeObserver(() => setIsLong(element.scrollHeight > element.clientHeight + 4));
    observer.observe(element);
    return () => observer.disconnect();
  }, [text, isOpen]);
  return (
    <blockquote className="rounded-lg bg-raised px-3 py-2">
      <p
        ref={box}
        dir="auto"
        className={`text-[0.875rem]/[1.375rem] break-words whitespace-pre-wrap select-text ${isOpen ? "" : "line-clamp-6"}`}
      >
        {text}
      </p>
      {isLong && (
        <button
          type="button"
          aria-expanded={isOpen}
          onClick={() => setIsOpen(!isOpen)}
          className="mt-1 rounded-sm font-medium text-accent hover:text-accent-strong"
        >
          {isOpen ? t("ui-run-less") : t("ui-run-more")}
        </button>
      )}
    </blockquote>
  );
}

/** What is current, when nothing ran since the start. */
function Past({ version }: { version: VersionView }) {
  const t = useText();
  const { language } = useLanguage();
  const at = new Date(version.at);
  return (
    <div className="flex flex-col gap-3">
      <div>
        <p className="font-medium">
          {t("ui-history-version", { version: version.version })}
          <span aria-hidden="true"> · </span>
          {reasonText(t, version)}
        </p>
        <p className="text-ink-soft">
          <time dateTime={version.at} title={at.toLocaleString(language)}>
            {relativeTime(at.getTime(), Date.now(), language)}
          </time>
          {version.provider !== null && (
            <>
              <span aria-hidden="true"> · </span>
              <bdi>{providerText(t, version.provider)}</bdi>
            </>
          )}
          {version.model !== null && (
            <>
              <span aria-hidden="true"> · </span>
              <bdi className="select-text">{version.model}</bdi>
            </>
          )}
        </p>
      </div>
      {version.message !== "" && (
        <p dir="auto" className="break-words whitespace-pre-wrap select-text">
          {version.message}
        </p>
      )}
      <p className="text-ink-soft">{t(STANDING[version.standing].text)}</p>
      {version.standing !== "unchecked" && <Checks checks={version.checks} />}
    </div>
  );
}

/** A check that the person asked for. */
function CheckTurn({ check }: { check: CheckRun }) {
  const t = useText();
  return (
    <section aria-label={t("ui-check-title")} className="flex flex-col gap-3 border-t border-line pt-4">
      {check.state === "running" && (
        <p role="status" className="flex items-center gap-2">
          <Spinner />
          {t("ui-run-checking")}
        </p>
      )}
      {check.state === "failed" && <ErrorText error={check.error} title={t("ui-check-broke")} />}
      {check.state === "done" && (
        <>
          <p role="status" className={`font-medium ${check.report.verified ? "text-good" : "text-caution"}`}>
            {check.report.verified
              ? t("ui-check-verified", { version: check.report.version })
              : t("ui-check-not-verified", { version: check.report.version })}
          </p>
          <Checks checks={check.report.checks} />
          <Problems problems={check.report.problems} label={t("ui-run-problems")} />
        </>
      )}
    </section>
  );
}

/** Keeps the end in sight while it grows, unless the person scrolled up. */
function useFollowEnd(content: unknown) {
  const box = useRef<HTMLDivElement>(null);
  const isAtEnd = useRef(true);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const onScroll = () => {
      isAtEnd.current = element.scrollHeight - element.scrollTop - element.clientHeight < 40;
    };
    element.addEventListener("scroll", onScroll, { passive: true });
    return () => element.removeEventListener("scroll", onScroll);
  }, []);
  useLayoutEffect(() => {
    const element = box.current;
    if (element && isAtEnd.current) element.scrollTop = element.scrollHeight;
  }, [content]);
  return box;
}
