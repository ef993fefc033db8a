import { Check, Circle } from "lucide-react";

import type { DeployPhase } from "../../api/generated/DeployPhase";
import type { DeployView } from "../../api/generated/DeployView";
import { Button } from "../../components/ui/Button";
import { Progress as Bar } from "../../components/ui/Progress";
import { Spinner } from "../../components/ui/Spinner";
import { useLanguage } from "../../i18n/LanguageProvider";
import { useText } from "../../i18n/useText";
import { bytes } from "../../lib/bytes";
import { duration, elapsed } from "../run/measure";
import { useNow } from "../run/useRun";
import type { Deploy } from "./useDeploy";

const PHASES: [DeployPhase, string][] = [
  ["building", "ui-deploy-building"],
  ["uploading", "ui-deploy-uploading"],
  ["preparing", "ui-deploy-preparing"],
  ["reaching", "ui-deploy-reaching"],
];

/** What a deployment does, for how long, and the way to end it. */
export function Progress({ deploy, view }: { deploy: Deploy; view: DeployView | null }) {
  const t = useText();
  const { language } = useLanguage();
  const now = useNow(true);
  const at = PHASES.findIndex(([phase]) => phase === view?.phase);
  return (
    <div className="flex flex-col gap-4">
      <ol className="flex flex-col gap-1.5">
        {PHASES.map(([phase, name], index) => {
          const isNow = index === Math.max(at, 0);
          return (
            <li key={phase} aria-current={isNow ? "step" : undefined} className={`flex items-center gap-2 ${isNow ? "font-medium" : "text-ink-soft"}`}>
              {index < at ? (
                <Check aria-hidden="true" className="size-4 text-good" />
              ) : isNow ? (
                <span className="text-accent">
                  <Spinner />
                </span>
              ) : (
                <Circle aria-hidden="true" className="size-4" />
              )}
              {t(name)}
            </li>
          );
        })}
      </ol>
      {view?.phase === "uploading" && view.to_upload > 0 && (
        <Bar label={t("ui-deploy-uploaded", { done: view.uploaded, count: view.to_upload })} value={view.uploaded} max={view.to_upload} />
      )}
      <div className="flex flex-wrap items-center gap-3">
        <p className="min-w-0 flex-1 text-ink-soft tabular-nums">
          {view && duration(elapsed(view, deploy.at, now), language, true)}
          {view && view.files > 0 && ` · ${t("ui-deploy-size", { count: view.files, size: bytes(view.bytes, language) })}`}
        </p>
        <Button busy={deploy.cancelling} onClick={deploy.cancel}>
          {deploy.cancelling ? t("ui-deploy-cancelling") : t("ui-cancel")}
        </Button>
      </div>
    </div>
  );
}
