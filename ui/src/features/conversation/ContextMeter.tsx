import { useQuery } from "@tanstack/react-query";

import type { TurnRequest } from "../../api/generated/TurnRequest";
import { Popover } from "../../components/ui/Popover";
import { useFormats } from "../../i18n/format";
import { useText } from "../../i18n/useText";
import { usePlatform } from "../../platform/context";
import { ContextFiles } from "./ContextFiles";
import type { Composer } from "./composer";
import type { Draft } from "./draft";
import { contextQuery } from "./queries";

interface ContextMeterProps {
  draft: Draft;
  request: TurnRequest;
  onChange: Composer["change"];
}

/** How much of the project a model would be shown; opens what that is, and lets the person decide. */
export function ContextMeter({ draft, request, onChange }: ContextMeterProps) {
  const t = useText();
  const { compact } = useFormats();
  const { data: context } = useQuery(contextQuery(usePlatform(), request));
  if (!context) return null;
  const share = Math.min(1, context.tokens / Math.max(1, context.budget));
  return (
    <Popover
      title={t("ui-context-title")}
      side="top"
      trigger={
        <button
          type="button"
          className="inline-flex min-h-6 items-center gap-1.5 rounded-md px-1 text-[0.75rem]/4 text-ink-soft tabular-nums hover:bg-raised hover:text-ink data-[popup-open]:bg-raised"
        >
          <span aria-hidden="true" className="h-1 w-8 overflow-hidden rounded-full bg-line">
            <span style={{ width: `${share * 100}%` }} className={`block h-full ${share > 0.95 ? "bg-caution" : "bg-accent"}`} />
          </span>
          {t("ui-context-meter", { used: compact(context.tokens), budget: compact(context.budget) })}
        </button>
      }
    >
      <ContextFiles context={context} draft={draft} onChange={onChange} />
    </Popover>
  );
}
