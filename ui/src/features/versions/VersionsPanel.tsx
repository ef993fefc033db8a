import { useState } from "react";

import { ErrorText } from "../../components/ui/ErrorText";
import { Skeleton } from "../../components/ui/Skeleton";
import { useText } from "../../i18n/useText";
import { useWorkspace } from "../workspace/context";
import { useVersions } from "../workspace/queries";
import { VersionEntry } from "./VersionEntry";

/** Every version on a line of time, the latest first; one of them unfolded with what it changed. */
export function VersionsPanel() {
  const t = useText();
  const { id } = useWorkspace();
  const { data: versions, error, refetch } = useVersions(id);
  const [selected, setSelected] = useState<number | null>(null);
  if (error) {
    return (
      <div className="p-4">
        <ErrorText error={error} onRetry={() => void refetch()} />
      </div>
    );
  }
  if (!versions) {
    return (
      <div className="flex flex-col gap-3 p-4" aria-busy="true">
        <Skeleton size="h-10" />
        <Skeleton size="h-10" />
      </div>
    );
  }
  if (versions.length === 0) return <p className="p-4 text-ink-soft">{t("ui-history-empty")}</p>;
  return (
    <ol aria-label={t("action-versions")} className="min-h-0 flex-1 overflow-y-auto p-2 outline-offset-[-2px]">
      {versions.map((version, index) => (
        <VersionEntry
          key={version.version}
          version={version}
          versions={versions}
          isFirst={index === versions.length - 1}
          isOpen={selected === version.version}
          onToggle={() => setSelected(selected === version.version ? null : version.version)}
        />
      ))}
    </ol>
  );
}
