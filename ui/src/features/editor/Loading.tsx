import { useText } from "../../i18n/useText";

/** Comes only when it takes over 300 ms. */
export function Loading() {
  const t = useText();
  return (
    <p role="status" className="appear-late p-4 text-ink-soft">
      {t("ui-code-loading")}
    </p>
  );
}
