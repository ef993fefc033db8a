import { ArrowUp, ChevronDown } from "lucide-react";
import { lazy, Suspense, useState, type Dispatch, type KeyboardEvent, type Ref, type SetStateAction } from "react";

import type { Detected } from "../../api/generated/Detected";
import { Button } from "../../components/ui/Button";
import { ErrorText } from "../../components/ui/ErrorText";
import { TextArea } from "../../components/ui/TextArea";
import { useFormats } from "../../i18n/format";
import { useText } from "../../i18n/useText";
import { characters, MAX_CHARACTERS } from "../../lib/characters";
import { isComposing } from "../../lib/isComposing";
import { useAttachments, withAttachment } from "../attachments/useAttachments";
import { narrowed, type Choice } from "./choice";
import { useStandIn } from "./useStandIn";

// The box takes keys before its lists are there.
const Choices = lazy(() => import("./Choices"));
const Narrowing = lazy(() => import("./Narrowing"));
const Attached = lazy(() => import("./Attached"));
const AttachMenu = lazy(() => import("../attachments/AttachMenu").then((it) => ({ default: it.AttachMenu })));

/** From this length on the box says how much room is left. */
const NEARLY_FULL = 9_000;

interface DescribeBoxProps {
  ref: Ref<HTMLTextAreaElement>;
  description: string;
  onChange(text: string): void;
  choice: Choice;
  onChoice: Dispatch<SetStateAction<Choice>>;
  detected: Detected | undefined;
  busy: boolean;
  error: unknown;
  onSend(): void;
}

/** What shall be built: the words, the choices beside them, and the way to start. */
export function DescribeBox(props: DescribeBoxProps) {
  const { ref, description, onChange, choice, onChoice, detected, busy, error, onSend } = props;
  const t = useText();
  const standIn = useStandIn(choice);
  const [isMore, setIsMore] = useState(false);
  const attaching = useAttachments((one) => onChoice((choice) => ({ ...choice, attachments: withAttachment(choice.attachments, one) })));
  const length = description.length < NEARLY_FULL ? 0 : characters(description);
  const sendable = description.trim() !== "" && length <= MAX_CHARACTERS && !attaching.busy;

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.shiftKey || isComposing(event)) return;
    event.preventDefault();
    if (sendable && !busy) onSend();
  };
  return (
    <>
      <h1 className="text-[1.5rem]/8 font-semibold">{t("ui-welcome-title")}</h1>
      <div
        {...attaching.target}
        className={`rounded-xl border bg-surface focus-within:border-accent focus-within:outline-1 focus-within:outline-accent ${attaching.isTarget ? "border-accent bg-accent-soft" : "border-line-strong"}`}
      >
        <div className="px-4 pt-3">
          <TextArea
            ref={ref}
            bare
            hideLabel
            // The reason to come here; the first key belongs to it.
            autoFocus
            rows={3}
            label={t("ui-welcome-title")}
            placeholder={t("ui-welcome-placeholder")}
            value={description}
            onChange={onChange}
            onKeyDown={onKeyDown}
          />
        </div>
        {choice.attachments.length > 0 && (
          <Suspense>
            <Attached choice={choice} onChoice={onChoice} />
          </Suspense>
        )}
        <div className="flex min-h-12 flex-wrap items-center gap-x-1 gap-y-2 px-2 pb-2">
          <Suspense>
            <AttachMenu attaching={attaching} />
            <Choices choice={choice} onChoice={onChoice} detected={detected} />
            <More open={isMore} count={narrowed(choice)} onToggle={() => setIsMore(!isMore)} />
          </Suspense>
          <div className="ms-auto flex items-center gap-3">
            {length > 0 && <Room length={length} />}
            <Button
              kind="primary"
              busy={busy}
              disabled={!sendable}
              onClick={onSend}
              icon={<ArrowUp aria-hidden="true" />}
            >
              {standIn ? t("ui-welcome-start-starter") : t("ui-welcome-start")}
            </Button>
          </div>
        </div>
        {isMore && (
          <Suspense>
            <Narrowing choice={choice} onChoice={onChoice} />
          </Suspense>
        )}
      </div>
      {error != null && <ErrorText error={error} title={t("ui-welcome-failed")} />}
    </>
  );
}

/** Unfolds what else can be chosen, and says how much was. */
function More({ open, count, onToggle }: { open: boolean; count: number; onToggle(): void }) {
  const t = useText();
  return (
    <Button
      kind="ghost"
      aria-expanded={open}
      icon={<ChevronDown aria-hidden="true" className={open ? "rotate-180" : ""} />}
      onClick={onToggle}
    >
      {count === 0 ? t("ui-welcome-more") : t("ui-welcome-more-chosen", { count })}
    </Button>
  );
}

function Room({ length }: { length: number }) {
  const t = useText();
  const { number } = useFormats();
  return (
    <span
      role="status"
      className={`text-[0.75rem]/4 tabular-nums ${length > MAX_CHARACTERS ? "font-medium text-bad" : "text-ink-soft"}`}
    >
      {t("ui-welcome-length", { length: number(length), max: number(MAX_CHARACTERS) })}
    </span>
  );
}
