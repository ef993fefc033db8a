import { Lock } from "lucide-react";

import { useText } from "../../i18n/useText";

/** Says that no turn changes a file. */
export function LockMark() {
  const t = useText();
  return (
    <span title={t("ui-code-locked")} className="shrink-0 text-ink-soft">
      <Lock aria-hidden="true" className="size-3.5" />
      <span className="sr-only">{t("ui-code-locked")}</span>
    </span>
  );
}
