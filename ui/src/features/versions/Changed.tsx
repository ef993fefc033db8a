import { FileDiff, FileMinus, FilePlus } from "lucide-react";
import { useState, type ReactNode } from "react";

import type { FileChange } from "../../api/generated/FileChange";
import type { VersionView } from "../../api/generated/VersionView";
import { ErrorText } from "../../components/ui/ErrorText";
import { Skeleton } from "../../components/ui/Skeleton";
import { ToggleGroup } from "../../components/ui/ToggleGroup";
import { useText } from "../../i18n/useText";
import { useWorkspace } from "../workspace/context";
import { useChanges } from "../workspace/queries";
import { before } from "./history";
import { PathRow } from "./PathRow";

const KIND: Record<string, { icon: ReactNode; name: string }> = {
  added: { icon: <FilePlus aria-hidden="true" className="text-good" />, name: "ui-history-added" },
  changed: { icon: <FileDiff aria-hidden="true" className="text-caution" />, name: "ui-history-edited-file" },
  removed: { icon: <FileMinus aria-hidden="true" className="text-bad" />, name: "ui-history-removed" },
};

/** The files that differ from the version before, or from what is current. */
export function Changed({ version, versions }: { version: number; versions: VersionView[] }) {
  const t = useText();
  const { id, compare, comparison } = useWorkspace();
  const [wanted, setWanted] = useState<"before" | "now">("before");
  const head = versions.find((it) => it.head)?.version ?? null;
  const earlier = before(versions, version);
  const canCompareNow = head !== null && head !== version;
  const against = canCompareNow && (wanted === "now" || earlier === null) ? "now" : "before";
  const [from, to] = against === "now" ? [version, head] : [earlier, version];
  const { data: changes, error, isPending, refetch } = useChanges(id, from, to);
  const row = (change: FileChange) => {
    const kind = KIND[change.kind];
    if (from === null || to === null) return null;
    return (
      <PathRow
        key={change.path}
        path={change.path}
        icon={kind?.icon}
        name={kind ? t(kind.name) : ""}
        added={change.added}
        removed={change.removed}
        isShown={comparison?.path === change.path && comparison.from === from && comparison.to === to}
        onOpen={() => compare({ path: change.path, from, to })}
      />
    );
  };
  return (
    <div className="flex flex-col gap-2">
      {canCompareNow && earlier !== null && (
        <div>
          <ToggleGroup<"before" | "now">
            label={t("ui-history-compare")}
            value={against}
            onChange={setWanted}
            options={[
              { value: "before", label: t("ui-history-against-before") },
              { value: "now", label: t("ui-history-against-now") },
            ]}
          />
        </div>
      )}
      {from === null || to === null ? (
        <p className="text-ink-soft">{t("ui-history-first")}</p>
      ) : error ? (
        <ErrorText error={error} onRetry={() => void refetch()} />
      ) : isPending ? (
        <Skeleton size="h-6" />
      ) : changes.length === 0 ? (
        <p className="text-ink-soft">{t("ui-history-same")}</p>
      ) : (
        <>
          <Sum changes={changes} />
          <ul className="-mx-1.5 flex flex-col" aria-label={t("ui-history-changed", { count: changes.length })}>
            {changes.map(row)}
          </ul>
        </>
      )}
    </div>
  );
}

/** How much it is all together. */
function Sum({ changes }: { changes: FileChange[] }) {
  const t = useText();
  const sum = (lines: "added" | "removed") => changes.reduce((sum, change) => sum + (change[lines] ?? 0), 0);
  return (
    <p className="text-ink-soft tabular-nums">
      {t("ui-history-changed", { count: changes.length })}{" "}
      <span dir="ltr">
        <span className="text-good">+{sum("added")}</span> <span className="text-bad">−{sum("removed")}</span>
      </span>
    </p>
  );
}
