import type { Problem } from "../../api/generated/Problem";
import { useText } from "../../i18n/useText";
import { useWorkspace } from "../workspace/context";

/** Rows that are shown; more say nothing that the first hundred do not. */
const MAX_SHOWN = 100;

interface ProblemsProps {
  problems: Problem[];
  label: string;
  /** Where they were found; the files as they are now when null. */
  version?: number | null;
}

/** What is wrong, as sentences that lead to the line. */
export function Problems({ problems, label, version = null }: ProblemsProps) {
  const t = useText();
  if (problems.length === 0) return null;
  return (
    <div>
      <ul aria-label={label} className="flex flex-col gap-2">
        {problems.slice(0, MAX_SHOWN).map((problem, index) => (
          <li key={index}>
            <ProblemText problem={problem} version={version} />
          </li>
        ))}
      </ul>
      {problems.length > MAX_SHOWN && (
        <p className="mt-2 text-ink-soft">{t("ui-run-more-problems", { count: problems.length - MAX_SHOWN })}</p>
      )}
    </div>
  );
}

/** The sentence, the place as a link, and the tool's own words small below. */
function ProblemText({ problem, version }: { problem: Problem; version: number | null }) {
  const t = useText();
  return (
    <>
      <p>
        {t(`problem-${problem.code}`)} <PlaceLink problem={problem} version={version} />
      </p>
      {problem.message !== "" && problem.message !== problem.file && (
        <p dir="ltr" className="font-mono text-[0.75rem]/4 break-words whitespace-pre-wrap text-ink-soft select-text rtl:text-right">
          {problem.message}
        </p>
      )}
    </>
  );
}

/** `src/App.tsx:12`, which opens the editor there; nothing where no file is to blame. */
export function PlaceLink({ problem, version = null }: { problem: Pick<Problem, "file" | "line">; version?: number | null }) {
  const t = useText();
  const { openPlace } = useWorkspace();
  if (problem.file === null) return null;
  const { file, line } = problem;
  const place = line === null ? file : `${file}:${line}`;
  return (
    <button
      type="button"
      dir="ltr"
      aria-label={t("ui-code-open-place", { place })}
      onClick={() => openPlace(file, line, version)}
      className="rounded-sm font-mono text-[0.75rem]/4 break-all text-accent underline underline-offset-2 hover:text-accent-strong"
    >
      {place}
    </button>
  );
}
