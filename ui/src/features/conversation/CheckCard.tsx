import { ErrorText } from "../../components/ui/ErrorText";
import { Spinner } from "../../components/ui/Spinner";
import { useText } from "../../i18n/useText";
import { Checks } from "../run/Checks";
import { Problems } from "../run/Problems";
import { Repairs } from "../run/Repairs";
import type { CheckRun } from "../run/useFix";
import { FixButton } from "./FixButton";

/** A check that the person asked for, or what rules mended. */
export function CheckCard({ check }: { check: CheckRun }) {
  const t = useText();
  return (
    <section aria-label={t("ui-check-title")} className="flex flex-col gap-2.5 border-t border-line pt-4">
      {check.state === "running" && (
        <p role="status" className="flex items-center gap-2">
          <Spinner />
          {check.mends ? t("ui-run-repairing") : t("ui-run-checking")}
        </p>
      )}
      {check.state === "failed" && <ErrorText error={check.error} title={t("ui-check-broke")} />}
      {check.state === "done" && (
        <>
          <p role="status" className={`font-medium ${check.report.verified ? "text-good" : "text-caution"}`}>
            {check.report.verified
              ? t("ui-check-verified", { version: check.report.version })
              : t("ui-check-not-verified", { version: check.report.version })}
          </p>
          {check.mends && check.repairs.length === 0 && !check.report.verified && (
            <p className="text-ink-soft">{t("ui-repair-none")}</p>
          )}
          <Repairs repairs={check.repairs} version={check.saved?.version.version ?? null} />
          <Checks checks={check.report.checks} />
          <Problems problems={check.report.problems} label={t("ui-run-problems")} />
          <FixButton problems={check.report.problems} />
        </>
      )}
    </section>
  );
}
