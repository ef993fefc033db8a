import type { TurnView } from "../../api/generated/TurnView";
import { useFormats } from "../../i18n/format";
import { useText } from "../../i18n/useText";
import { AttachmentChip } from "../attachments/AttachmentChip";
import { Problems } from "../run/Problems";
import { Disclosure } from "../../components/ui/Disclosure";
import { KIND } from "../run/words";
import { Folded } from "./Folded";
import { KIND_ICON } from "./Modes";
import { SelectionChip } from "./SelectionChip";

/** What the person asked for, with what came along. */
export function Asked({ turn }: { turn: TurnView }) {
  const t = useText();
  const { ago, moment } = useFormats();
  return (
    <div className="flex flex-col gap-2 rounded-lg bg-raised px-3 py-2">
      <p className="flex flex-wrap items-center gap-x-1.5 text-[0.75rem]/4 text-ink-soft [&_svg]:size-3.5">
        {KIND_ICON[turn.kind]}
        <span className="font-medium">{t(KIND[turn.kind])}</span>
        {turn.replay_of !== null && <span>{t("ui-turn-replay-of", { turn: turn.replay_of })}</span>}
        <time dateTime={turn.at} title={moment(turn.at)} className="ms-auto">
          {ago(turn.at)}
        </time>
      </p>
      {turn.text !== "" && <Folded text={turn.text} />}
      {(turn.selection || turn.attachments.length > 0) && (
        <ul aria-label={t("ui-attach-list")} className="flex flex-wrap gap-1.5">
          {turn.selection && (
            <li className="min-w-0">
              <SelectionChip selection={turn.selection} />
            </li>
          )}
          {turn.attachments.map((it) => (
            <li key={it.id} className="min-w-0">
              <AttachmentChip attachment={it} />
            </li>
          ))}
        </ul>
      )}
      {turn.problems.length > 0 && (
        <Disclosure label={t("ui-turn-fixes", { count: turn.problems.length })}>
          <Problems problems={turn.problems} label={t("ui-run-problems")} version={turn.base} />
        </Disclosure>
      )}
    </div>
  );
}
