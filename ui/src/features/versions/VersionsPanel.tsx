import { FileDiff, FileMinus, FilePlus, History } from "lucide-react";
import { useState, type ReactNode } from "react";

import type { FileChange } from "../../api/generated/FileChange";
import type { VersionView } from "../../api/generated/VersionView";
import { Badge } from "../../components/ui/Badge";
import { Button } from "../../components/ui/Button";
import { ErrorText } from "../../components/ui/ErrorText";
import { Skeleton } from "../../components/ui/Skeleton";
import { ToggleGroup } from "../../components/ui/ToggleGroup";
import { useLanguage } from "../../i18n/LanguageProvider";
import { useText } from "../../i18n/useText";
import { relativeTime } from "../../lib/relativeTime";
import { providerText } from "../run/words";
import { useWorkspace } from "../workspace/context";
import { useChanges, useVersions } from "../workspace/queries";
import { Standing } from "../workspace/Standing";
import { before } from "./history";
import { reasonText } from "./words";

/** Every version, the latest first; one of them unfolded with what it changed. */
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
      {versions.map((version) => (
        <Entry
          key={version.version}
          version={version}
          versions={versions}
          isOpen={selected === version.version}
          onToggle={() => setSelected(selected === version.version ? null : version.version)}
        />
      ))}
    </ol>
  );
}

interface EntryProps {
  version: VersionView;
  versions: VersionView[];
  isOpen: boolean;
  onToggle(): void;
}

function Entry({ version, versions, isOpen, onToggle }: EntryProps) {
  const t = useText();
  const { language } = useLanguage();
  const { restore, restoring } = useWorkspace();
  const at = new Date(version.at);
  return (
    // What is out of sight costs nothing, however many there are.
    <li className={`rounded-lg [contain-intrinsic-size:auto_4rem] [content-visibility:auto] ${isOpen ? "bg-raised" : ""}`}>
      <button
        type="button"
        aria-expanded={isOpen}
        onClick={onToggle}
        className="flex w-full items-start gap-3 rounded-lg px-2 py-2 text-start hover:bg-raised"
      >
        <span aria-hidden="true" className="relative mt-1.5 flex size-2.5 shrink-0 justify-center">
          <span className={`size-2.5 rounded-full border-2 ${version.head ? "border-accent bg-accent" : "border-line-strong"}`} />
        </span>
        <span className="min-w-0 flex-1">
          <span className="flex flex-wrap items-center gap-x-2">
            <span className="font-medium">{t("ui-history-version", { version: version.version })}</span>
            {version.head && <Badge tone="accent">{t("ui-history-current")}</Badge>}
            <Standing standing={version.standing} />
          </span>
          <span className="block text-ink-soft">
            {reasonText(t, version)}
            <span aria-hidden="true"> · </span>
            <time dateTime={version.at} title={at.toLocaleString(language)}>
              {relativeTime(at.getTime(), Date.now(), language)}
            </time>
          </span>
          {version.message !== "" && (
            <span dir="auto" className={`block break-words ${isOpen ? "" : "line-clamp-2"}`}>
              {version.message}
            </span>
          )}
        </span>
      </button>
      {isOpen && (
        <div className="flex flex-col gap-3 px-2 ps-7.5 pb-3">
          <p className="text-ink-soft">
            {t("ui-history-files", { count: version.files })}
            {version.provider !== null && (
              <>
                <span aria-hidden="true"> · </span>
                <bdi>{providerText(t, version.provider)}</bdi>
              </>
            )}
            {version.model !== null && (
              <>
                <span aria-hidden="true"> · </span>
                <bdi className="break-all">{version.model}</bdi>
              </>
            )}
          </p>
          <Changed version={version.version} versions={versions} />
          {!version.head && (
            <div>
              <Button size="small" icon={<History aria-hidden="true" />} busy={restoring} onClick={() => restore(version.version)}>
                {t("ui-history-restore")}
              </Button>
            </div>
          )}
        </div>
      )}
    </li>
  );
}

/** The files that differ from the version before, or from what is current. */
function Changed({ version, versions }: { version: number; versions: VersionView[] }) {
  const t = useText();
  const { id } = useWorkspace();
  const [wanted, setWanted] = useState<"before" | "now">("before");
  const head = versions.find((it) => it.head)?.version ?? null;
  const earlier = before(versions, version);
  const canCompareNow = head !== null && head !== version;
  const against = wanted === "now" && canCompareNow ? "now" : "before";
  const [from, to] = against === "now" ? [version, head] : [earlier, version];
  const { data: changes, error, isPending, refetch } = useChanges(id, from, to);
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
        <ul className="flex flex-col" aria-label={t("ui-history-changed", { count: changes.length })}>
          {changes.map((change) => (
            <ChangeRow key={change.path} change={change} from={from} to={to} />
          ))}
        </ul>
      )}
    </div>
  );
}

const KIND: Record<string, { icon: ReactNode; name: string }> = {
  added: { icon: <FilePlus aria-hidden="true" className="text-good" />, name: "ui-history-added" },
  changed: { icon: <FileDiff aria-hidden="true" className="text-caution" />, name: "ui-history-edited-file" },
  removed: { icon: <FileMinus aria-hidden="true" className="text-bad" />, name: "ui-history-removed" },
};

function ChangeRow({ change, from, to }: { change: FileChange; from: number; to: number }) {
  const t = useText();
  const { compare, comparison } = useWorkspace();
  const kind = KIND[change.kind] ?? KIND["changed"];
  const isShown = comparison?.path === change.path && comparison.from === from && comparison.to === to;
  return (
    <li>
      <button
        type="button"
        aria-current={isShown || undefined}
        title={change.path}
        onClick={() => compare({ path: change.path, from, to })}
        className="flex min-h-7 w-full items-center gap-2 rounded-md px-1.5 py-0.5 text-start hover:bg-surface aria-[current]:bg-accent-soft [&_svg]:size-3.5 [&_svg]:shrink-0"
      >
        {kind?.icon}
        <span className="sr-only">{kind && t(kind.name)}</span>
        <span dir="ltr" className="min-w-0 flex-1 truncate font-mono text-[0.75rem]/4 rtl:text-right">
          {change.path}
        </span>
        <span dir="ltr" className="shrink-0 text-[0.75rem]/4 tabular-nums">
          {change.added !== null && <span className="text-good">+{change.added}</span>}{" "}
          {change.removed !== null && <span className="text-bad">−{change.removed}</span>}
        </span>
      </button>
    </li>
  );
}
