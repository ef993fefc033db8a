import { ArrowUp, SquareDashedMousePointer } from "lucide-react";
import { useMemo, useRef, type KeyboardEvent } from "react";

import { KEYS } from "../../actions/keys";
import { runAction, useAction, useEnabledActions } from "../../actions/registry";
import { IconButton } from "../../components/ui/IconButton";
import { TextArea } from "../../components/ui/TextArea";
import { useFormats } from "../../i18n/format";
import { useText } from "../../i18n/useText";
import { characters, MAX_CHARACTERS } from "../../lib/characters";
import { isComposing } from "../../lib/isComposing";
import { useDebounced } from "../../lib/useDebounced";
import { usePlatform } from "../../platform/context";
import { AttachmentChip } from "../attachments/AttachmentChip";
import { AttachMenu } from "../attachments/AttachMenu";
import { useAttachments, withAttachment } from "../attachments/useAttachments";
import { useWorkspace } from "../workspace/context";
import { useComposer } from "./composer";
import { ContextMeter } from "./ContextMeter";
import { afterSending, asRequest, type Mode } from "./draft";
import { Manner } from "./Manner";
import { Modes } from "./Modes";
import { SelectionChip } from "./SelectionChip";
import { TurnCost } from "./TurnCost";

/** How long typing rests before the host is asked what it would mean, in milliseconds. */
const QUIET = 350;

const PLACEHOLDER: Record<Mode, string> = {
  ask: "ui-turn-ask-placeholder",
  edit: "ui-turn-edit-placeholder",
  build: "ui-turn-build-placeholder",
};

/** Where the next turn is written: words, what goes along, how it is answered, what it will cost. */
export function ComposerBox() {
  const t = useText();
  const platform = usePlatform();
  const { id, project, running, picking, pick, setLayout } = useWorkspace();
  const [draft, change] = useComposer(id);
  const box = useRef<HTMLTextAreaElement>(null);
  const enabled = useEnabledActions();
  const { number } = useFormats();
  const attaching = useAttachments((one) => change((draft) => ({ ...draft, attachments: withAttachment(draft.attachments, one) })));
  const rested = useDebounced(draft, QUIET);
  const request = useMemo(() => asRequest(id, rested), [id, rested]);

  const isIdle = !running.isRunning && !running.starting;
  const isTooLong = draft.text.length > MAX_CHARACTERS && characters(draft.text) > MAX_CHARACTERS;
  const sendable = draft.text.trim() !== "" && !isTooLong && isIdle && !attaching.busy;
  const send = async () => {
    const sent = draft;
    const began = await running.begin(() => platform.turnStart(asRequest(id, sent)));
    // What was written meanwhile stays.
    if (began) change((now) => (now.text === sent.text ? afterSending(now) : now));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.shiftKey || isComposing(event)) return;
    event.preventDefault();
    if (sendable) void send();
  };
  useAction("chat", () => {
    setLayout({ side: "chat", sideOpen: true });
    box.current?.focus();
  });

  const hasChips = draft.attachments.length > 0 || draft.selection !== null;
  return (
    <section aria-label={t("ui-turn-next")} className="border-t border-line p-3">
      <div
        {...attaching.target}
        className={`rounded-xl border bg-surface focus-within:border-accent focus-within:outline-1 focus-within:outline-accent ${attaching.isTarget ? "border-accent bg-accent-soft" : "border-line-strong"}`}
      >
        {hasChips && (
          <ul aria-label={t("ui-attach-list")} className="flex flex-wrap gap-1.5 px-3 pt-2.5">
            {draft.selection && (
              <li className="min-w-0">
                <SelectionChip selection={draft.selection} onRemove={() => change({ selection: null })} />
              </li>
            )}
            {draft.attachments.map((it) => (
              <li key={it.id} className="min-w-0">
                <AttachmentChip
                  attachment={it}
                  onRemove={() => change((draft) => ({ ...draft, attachments: draft.attachments.filter(({ id }) => id !== it.id) }))}
                />
              </li>
            ))}
          </ul>
        )}
        <div className="px-3 pt-2.5">
          <TextArea
            ref={box}
            bare
            hideLabel
            rows={2}
            maxHeight={240}
            label={t("action-chat")}
            placeholder={t(PLACEHOLDER[draft.mode])}
            value={draft.text}
            onChange={(text) => change({ text })}
            onKeyDown={onKeyDown}
            {...(isTooLong && {
              error: t("ui-welcome-length", { length: number(characters(draft.text)), max: number(MAX_CHARACTERS) }),
            })}
          />
        </div>
        <div className="flex flex-wrap items-center gap-0.5 px-1.5 pb-1.5">
          <Modes mode={draft.mode} onChange={(mode) => change({ mode })} />
          <AttachMenu attaching={attaching} />
          {project.previewable && (
            <IconButton
              label={picking ? t("ui-pick-going") : t("action-pick-element")}
              keys={KEYS["pick-element"]}
              pressed={picking}
              disabled={!enabled.includes("pick-element")}
              icon={<SquareDashedMousePointer aria-hidden="true" />}
              onClick={() => pick(!picking)}
            />
          )}
          <Manner draft={draft} onChange={change} />
          <span className="ms-auto">
            <button
              type="button"
              aria-label={t("ui-turn-send")}
              title={isIdle ? t("ui-turn-send") : t("ui-turn-wait")}
              disabled={!sendable}
              onClick={() => void send()}
              className="inline-flex size-8 items-center justify-center rounded-lg bg-accent text-on-accent hover:bg-accent-strong disabled:opacity-50"
            >
              <ArrowUp aria-hidden="true" className="size-4" />
            </button>
          </span>
        </div>
      </div>
      <div className="flex min-h-7 flex-wrap items-center justify-between gap-x-3 px-1 pt-1.5">
        <ContextMeter draft={draft} request={request} onChange={change} />
        <TurnCost request={request} />
      </div>
      {picking && (
        <p role="status" className="px-1 pt-1 text-[0.75rem]/4 text-accent">
          {t("ui-pick-going")}
        </p>
      )}
      {!isIdle && draft.text.trim() !== "" && (
        <p role="status" className="px-1 pt-1 text-[0.75rem]/4 text-ink-soft">
          {t("ui-turn-wait")}{" "}
          <button type="button" onClick={() => runAction("stop")} className="rounded-sm text-accent hover:underline">
            {t("ui-run-stop")}
          </button>
        </p>
      )}
    </section>
  );
}
