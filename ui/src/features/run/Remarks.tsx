import type { RunView } from "../../api/generated/RunView";
import { useText } from "../../i18n/useText";
import { failedCalls } from "./measure";
import { useNow } from "./useRun";
import { holds, noteText, providerText } from "./words";

/** What happened on the way: calls that failed, each in one quiet line, and remarks; a wait counts down. */
export function Remarks({ view }: { view: RunView }) {
  return (
    <>
      <Failures view={view} />
      <Notes view={view} />
    </>
  );
}

function Failures({ view }: { view: RunView }) {
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

function Notes({ view }: { view: RunView }) {
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
