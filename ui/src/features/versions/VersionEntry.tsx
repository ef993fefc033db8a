import { Bot, GitBranch, History, UserRound, Wrench } from "lucide-react";
import type { ReactNode } from "react";

import type { VersionView } from "../../api/generated/VersionView";
import { Picture } from "../../components/Picture";
import { Badge } from "../../components/ui/Badge";
import { Button } from "../../components/ui/Button";
import { useFormats } from "../../i18n/format";
import { useText } from "../../i18n/useText";
import { usePlatform } from "../../platform/context";
import { By } from "../run/By";
import { useWorkspace } from "../workspace/context";
import { Standing } from "../workspace/Standing";
import { Changed } from "./Changed";
import { authorOf, reasonText, type Author } from "./words";

const AUTHOR: Record<Author, { icon: ReactNode; name: string }> = {
  model: { icon: <Bot aria-hidden="true" />, name: "ui-history-by-model" },
  person: { icon: <UserRound aria-hidden="true" />, name: "ui-history-by-person" },
  rules: { icon: <Wrench aria-hidden="true" />, name: "ui-history-by-rules" },
};

interface VersionEntryProps {
  version: VersionView;
  versions: VersionView[];
  /** Nothing was before it. */
  isFirst: boolean;
  isOpen: boolean;
  onToggle(): void;
}

/** A version on the line of time: what it is, by whom, how it looked; unfolded, what it changed. */
export function VersionEntry({ version, versions, isFirst, isOpen, onToggle }: VersionEntryProps) {
  const t = useText();
  const { ago, moment } = useFormats();
  const { id, project } = useWorkspace();
  const platform = usePlatform();
  const author = AUTHOR[authorOf(version)];
  return (
    // What is out of sight costs nothing, however many there are.
    <li className={`relative rounded-lg [contain-intrinsic-size:auto_5rem] [content-visibility:auto] ${isOpen ? "bg-raised" : ""}`}>
      {!isFirst && <span aria-hidden="true" className="absolute start-[1.1875rem] top-7 bottom-0 w-px bg-line" />}
      <button
        type="button"
        aria-expanded={isOpen}
        onClick={onToggle}
        className="relative flex w-full items-start gap-3 rounded-lg px-2 py-2 text-start hover:bg-raised"
      >
        <span
          title={t(author.name)}
          className={`mt-0.5 flex size-6 shrink-0 items-center justify-center rounded-full border [&_svg]:size-3.5 ${version.head ? "border-accent bg-accent text-on-accent" : "border-line-strong bg-surface text-ink-soft"}`}
        >
          {author.icon}
          <span className="sr-only">{t(author.name)}</span>
        </span>
        <span className="min-w-0 flex-1">
          <span className="flex flex-wrap items-center gap-x-2">
            <span className="font-medium">{t("ui-history-version", { version: version.version })}</span>
            {version.head && <Badge tone="accent">{t("ui-history-current")}</Badge>}
            <Standing standing={version.standing} />
          </span>
          {version.message !== "" && (
            <span dir="auto" className={`block break-words ${isOpen ? "" : "line-clamp-2"}`}>
              {version.message}
            </span>
          )}
          <span className="block text-ink-soft">
            {reasonText(t, version)}
            <span aria-hidden="true"> · </span>
            <time dateTime={version.at} title={moment(version.at)}>
              {ago(version.at)}
            </time>
          </span>
        </span>
        {project.previewable && (
          <span aria-hidden="true" className="block h-12 w-19 shrink-0 overflow-hidden rounded-md border border-line">
            <Picture name={`${id}/${version.version}`} read={() => platform.versionThumbnail(id, version.version)} />
          </span>
        )}
      </button>
      {isOpen && <Unfolded version={version} versions={versions} />}
    </li>
  );
}

function Unfolded({ version, versions }: Pick<VersionEntryProps, "version" | "versions">) {
  const t = useText();
  const { history } = useWorkspace();
  return (
    <div className="flex flex-col gap-3 ps-11 pe-2 pb-3">
      <p className="text-ink-soft">
        {version.turn !== null && (
          <>
            {t("ui-history-turn", { turn: version.turn })}
            <span aria-hidden="true"> · </span>
          </>
        )}
        {t("ui-history-files", { count: version.files })}
        <By provider={version.provider} model={version.model} after />
      </p>
      <Changed version={version.version} versions={versions} />
      <div className="flex flex-wrap gap-2">
        {!version.head && (
          <Button size="small" icon={<History aria-hidden="true" />} busy={history.busy} onClick={() => history.restore(version.version)}>
            {t("ui-history-restore")}
          </Button>
        )}
        <Button size="small" icon={<GitBranch aria-hidden="true" />} busy={history.busy} onClick={() => history.branch(version.version)}>
          {t("ui-history-branch")}
        </Button>
      </div>
    </div>
  );
}
