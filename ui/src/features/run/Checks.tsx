import { Check, CircleDashed, CircleSlash, X } from "lucide-react";

import type { CheckState } from "../../api/generated/CheckState";
import type { Checks as CheckStates } from "../../api/generated/Checks";
import { useText } from "../../i18n/useText";
import { CHECK_STATE, CHECKS } from "./words";

const MARK: Record<CheckState, { icon: typeof Check; tone: string }> = {
  passed: { icon: Check, tone: "text-good" },
  failed: { icon: X, tone: "text-bad" },
  unavailable: { icon: CircleSlash, tone: "text-caution" },
  not_required: { icon: CircleDashed, tone: "text-ink-soft" },
};

/** The checks, each with its state in a mark and a word. */
export function Checks({ checks }: { checks: CheckStates }) {
  const t = useText();
  return (
    <dl aria-label={t("ui-check-title")} className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-0.5">
      {CHECKS.map(([check, name]) => {
        const { icon: Icon, tone } = MARK[checks[check]];
        return (
          <div key={check} className="contents">
            <dt className="text-ink-soft">{t(name)}</dt>
            <dd className={`flex items-center gap-1 ${tone}`}>
              <Icon aria-hidden="true" className="size-3.5 shrink-0" />
              {t(CHECK_STATE[checks[check]])}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
