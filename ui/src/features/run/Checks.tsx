import { Check, CircleDashed, CircleSlash, X } from "lucide-react";

import type { CheckState } from "../../api/generated/CheckState";
import type { Checks as CheckStates } from "../../api/generated/Checks";
import { Disclosure } from "../../components/ui/Disclosure";
import { useText } from "../../i18n/useText";
import { CHECK_STATE, CHECKS } from "./words";

const MARK: Record<CheckState, { icon: typeof Check; tone: string }> = {
  passed: { icon: Check, tone: "text-good" },
  failed: { icon: X, tone: "text-bad" },
  unavailable: { icon: CircleSlash, tone: "text-caution" },
  not_required: { icon: CircleDashed, tone: "text-ink-soft" },
};

/** The checks that were needed, each with its state in a mark and a word; folded away where all passed. */
export function Checks({ checks }: { checks: CheckStates }) {
  const t = useText();
  const needed = CHECKS.filter(([check]) => checks[check] !== "not_required");
  const passed = needed.filter(([check]) => checks[check] === "passed").length;
  if (needed.length === 0) return null;
  const failed = passed < needed.length;
  const { icon: Icon, tone } = MARK[failed ? "failed" : "passed"];
  return (
    <Disclosure
      // What did not pass is in sight.
      key={String(failed)}
      open={failed}
      icon={<Icon aria-hidden="true" className={tone} />}
      label={t("ui-check-title")}
      detail={t("ui-check-count", { passed, count: needed.length })}
    >
      <dl aria-label={t("ui-check-title")} className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-0.5">
        {needed.map(([check, name]) => {
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
    </Disclosure>
  );
}
