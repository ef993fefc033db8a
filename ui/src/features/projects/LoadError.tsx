import { Button } from "../../components/ui/Button";
import { useText } from "../../i18n/useText";
import { isWireError } from "../../platform/platform";

interface LoadErrorProps {
  error: unknown;
  onRetry(): void;
}

/** What happened, what it means for the person's work, what to do; the detail can be selected. */
export function LoadError({ error, onRetry }: LoadErrorProps) {
  const t = useText();
  const detail = isWireError(error) ? t(`error-${error.code}`, error.args) : String(error);
  return (
    <section role="alert" className="max-w-xl pt-6">
      <h2 className="text-[16px]/6 font-semibold">{t("ui-error-title")}</h2>
      <p className="mt-2 text-[14px]/[22px] text-ink-soft">{t("ui-error-text")}</p>
      <dl className="mt-4 select-text">
        <dt className="font-medium">{t("ui-error-detail")}</dt>
        <dd className="text-ink-soft" dir="auto">
          {detail}
        </dd>
      </dl>
      <div className="mt-4">
        <Button kind="primary" onClick={onRetry}>
          {t("ui-retry")}
        </Button>
      </div>
    </section>
  );
}
