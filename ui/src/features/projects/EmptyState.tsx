import { CopyButton } from "../../components/ui/CopyButton";
import { useText } from "../../i18n/useText";
import { generateCommand } from "./shell";

/** What to do first, with a command that can be copied as it stands. */
export function EmptyState() {
  const t = useText();
  const command = generateCommand(t("ui-empty-prompt"));
  return (
    <section className="max-w-xl pt-6">
      <h2 className="text-[16px]/6 font-semibold">{t("ui-empty-title")}</h2>
      <p className="mt-2 text-[14px]/[22px] text-ink-soft">{t("ui-empty-text")}</p>
      <pre
        dir="ltr"
        className="mt-6 overflow-x-auto rounded-lg border border-line bg-raised px-4 py-3 font-mono text-[13px]/5 select-text"
      >
        <code>{command}</code>
      </pre>
      <div className="mt-3">
        <CopyButton kind="primary" text={command} label={t("ui-empty-copy")} copiedLabel={t("ui-copied")} />
      </div>
      <p className="mt-6 text-ink-soft">{t("ui-empty-offline")}</p>
    </section>
  );
}
