import { CircleAlert, CircleCheck, CirclePause, ExternalLink } from "lucide-react";
import type { ReactNode } from "react";

import type { DeployView } from "../../api/generated/DeployView";
import { Button } from "../../components/ui/Button";
import { CopyButton } from "../../components/ui/CopyButton";
import { ErrorText } from "../../components/ui/ErrorText";
import { useLanguage } from "../../i18n/LanguageProvider";
import { useText } from "../../i18n/useText";
import { bytes } from "../../lib/bytes";
import { usePlatform } from "../../platform/context";
import { duration } from "../run/measure";

/** How a deployment ended; an address that is there is large, to be copied and opened. */
export function Result({ view, onAgain }: { view: DeployView; onAgain(): void }) {
  const t = useText();
  const platform = usePlatform();
  const { language } = useLanguage();
  const { end, url } = view;
  const again = (
    <Button kind={end === "live" ? "quiet" : "primary"} onClick={onAgain}>
      {t("ui-deploy-again")}
    </Button>
  );
  if (end === "failed" || end === "cancelled") {
    return (
      <div className="flex flex-col gap-3">
        <Line tone={end === "failed" ? "text-bad" : "text-caution"} icon={end === "failed" ? <CircleAlert aria-hidden="true" /> : <CirclePause aria-hidden="true" />}>
          {end === "failed" ? t("ui-deploy-failed") : t("ui-deploy-cancelled")}
        </Line>
        {view.error && end === "failed" && <ErrorText error={view.error} />}
        <div>{again}</div>
      </div>
    );
  }
  return (
    <div className="flex flex-col gap-3">
      {end === "live" ? (
        <Line tone="text-good" icon={<CircleCheck aria-hidden="true" />}>
          {t("ui-deploy-live")}
        </Line>
      ) : (
        <>
          <Line tone="text-caution" icon={<CirclePause aria-hidden="true" />}>
            {t("ui-deploy-not-answering")}
          </Line>
          <p className="text-ink-soft">{t("ui-deploy-not-answering-text")}</p>
        </>
      )}
      {url !== null && (
        <>
          <p dir="ltr" className="rounded-lg bg-raised px-4 py-3 text-[1.125rem]/7 font-semibold break-all select-text rtl:text-right">
            {url}
          </p>
          <div className="flex flex-wrap gap-2">
            <Button kind="primary" icon={<ExternalLink aria-hidden="true" />} onClick={() => void platform.openUrl(url)}>
              {t("ui-deploy-open")}
            </Button>
            <CopyButton text={url} label={t("ui-deploy-copy")} />
            {again}
          </div>
        </>
      )}
      <p className="text-ink-soft tabular-nums">
        {[
          t("ui-history-version", { version: view.version }),
          t("ui-deploy-size", { count: view.files, size: bytes(view.bytes, language) }),
          duration(view.elapsed_ms, language),
        ].join(" · ")}
      </p>
    </div>
  );
}

const Line = ({ tone, icon, children }: { tone: string; icon: ReactNode; children: ReactNode }) => (
  <p role="status" className={`flex items-center gap-2 text-[0.875rem]/[1.375rem] font-semibold [&_svg]:size-4 [&_svg]:shrink-0 ${tone}`}>
    {icon}
    {children}
  </p>
);
