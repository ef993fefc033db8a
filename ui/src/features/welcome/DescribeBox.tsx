import { ArrowUp } from "lucide-react";
import { lazy, Suspense, type KeyboardEvent, type Ref } from "react";

import type { Detected } from "../../api/generated/Detected";
import { Button } from "../../components/ui/Button";
import { ErrorText } from "../../components/ui/ErrorText";
import { TextArea } from "../../components/ui/TextArea";
import { useFormats } from "../../i18n/format";
import { useText } from "../../i18n/useText";
import { characters, MAX_CHARACTERS } from "../../lib/characters";
import { isComposing } from "../../lib/isComposing";
import type { Choice } from "./choice";
import { useStandIn } from "./useStandIn";

// The box takes keys before its lists are there.
const Choices = lazy(() => import("./Choices"));

/** From this length on the box says how much room is left. */
const NEARLY_FULL = 9_000;

interface DescribeBoxProps {
  ref: Ref<HTMLTextAreaElement>;
  description: string;
  onChange(text: string): void;
  choice: Choice;
  onChoice(choice: Choice): void;
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
  const length = description.length < NEARLY_FULL ? 0 : characters(description);
  const sendable = description.trim() !== "" && length <= MAX_CHARACTERS;

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.shiftKey || isComposing(event)) return;
    event.preventDefault();
    if (sendable && !busy) onSend();
  };
  return (
    <>
      <h1 className="text-[1.5rem]/8 font-semibold">{t("ui-welcome-title")}</h1>
      <div className="rounded-xl border border-line-strong bg-surface focus-within:border-accent focus-within:outline-1 focus-within:outline-accent">
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
        <div className="flex min-h-12 flex-wrap items-center gap-x-1 gap-y-2 px-2 pb-2">
          <Suspense>
            <Choices choice={choice} onChoice={onChoice} detected={detected} />
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
      </div>
      {error != null && <ErrorText error={error} title={t("ui-welcome-failed")} />}
    </>
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
