import { CircleAlert } from "lucide-react";

import { useErrorText } from "../../i18n/errorText";
import { useText } from "../../i18n/useText";
import { Button } from "./Button";
import { CopyButton } from "./CopyButton";

interface ErrorTextProps {
  /** What a promise of the platform rejected with. */
  error: unknown;
  /** What could not be done, when the place does not say so. */
  title?: string;
  onRetry?: (() => void) | undefined;
}

/** What happened, what it means for the person's work, what to do; its detail can be copied. */
export function ErrorText({ error, title, onRetry }: ErrorTextProps) {
  const t = useText();
  const { text, detail } = useErrorText()(error);
  return (
    <div role="alert" className="flex items-start gap-2 rounded-lg border border-bad/40 bg-surface px-3 py-2">
      <CircleAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-bad" />
      <div className="min-w-0 flex-1">
        {title && <p className="font-medium">{title}</p>}
        <p dir="auto" className="break-words select-text">
          {text}
        </p>
        <div className="mt-2 flex flex-wrap gap-2">
          {onRetry && (
            <Button size="small" kind="primary" onClick={onRetry}>
              {t("ui-retry")}
            </Button>
          )}
          <CopyButton size="small" text={detail} label={t("ui-copy-detail")} />
        </div>
      </div>
    </div>
  );
}
