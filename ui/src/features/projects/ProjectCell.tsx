import { Ellipsis } from "lucide-react";
import { useRef, useState } from "react";

import type { ProjectSummary } from "../../api/generated/ProjectSummary";
import { StandingBadge } from "../../components/StandingBadge";
import { Thumbnail } from "../../components/Thumbnail";
import { useFormats } from "../../i18n/format";
import { useTypeName } from "../../i18n/names";
import { useText } from "../../i18n/useText";
import { isComposing } from "../../lib/isComposing";
import { openMenuAt } from "./openMenuAt";

export interface CellProps {
  id: string;
  /** From 1. */
  column: number;
  project: ProjectSummary;
  current: boolean;
  renaming: boolean;
  onCurrent(project: ProjectSummary): void;
  onOpen(project: ProjectSummary): void;
  /** Null when the old title stays. */
  onRenamed(project: ProjectSummary, title: string | null): void;
}

const FRAME =
  "relative flex rounded-lg hover:bg-surface aria-selected:bg-surface aria-selected:inset-ring aria-selected:inset-ring-line group-focus-visible:aria-selected:inset-ring-2 group-focus-visible:aria-selected:inset-ring-accent";

/** A project as a line. */
export function ProjectLine(cell: CellProps) {
  const { project } = cell;
  const typeName = useTypeName();
  return (
    <div {...frame(cell)} className={`${FRAME} items-center gap-3 px-2`}>
      <span className="block h-11 w-[4.5rem] shrink-0">
        <Thumbnail project={project} />
      </span>
      <span className="flex min-w-0 flex-1 flex-col">
        <Title {...cell} />
        <span className="truncate text-ink-soft">{typeName(project.type_id)}</span>
      </span>
      <StandingBadge standing={project.standing} running={project.running} />
      <span className="w-28 shrink-0 text-end text-ink-soft max-[720px]:hidden">
        <Changed project={project} />
      </span>
      <More project={project} />
    </div>
  );
}

/** A project as a card. */
export function ProjectCard(cell: CellProps) {
  const { project } = cell;
  return (
    <div {...frame(cell)} className={`${FRAME} m-1 min-h-0 flex-col gap-2 p-2`}>
      <span className="block min-h-0 flex-1">
        <Thumbnail project={project} />
      </span>
      <span className="flex items-end gap-1">
        <span className="flex min-w-0 flex-1 flex-col ps-1">
          <Title {...cell} />
          <span className="flex min-w-0 items-center gap-3 text-[0.75rem]/4">
            <StandingBadge standing={project.standing} running={project.running} />
            <span className="truncate text-ink-soft">
              <Changed project={project} />
            </span>
          </span>
        </span>
        <More project={project} />
      </span>
    </div>
  );
}

const frame = ({ id, column, project, current, renaming, onCurrent, onOpen }: CellProps) => ({
  id,
  role: "gridcell",
  "aria-colindex": column,
  "aria-selected": current,
  onPointerDown: () => onCurrent(project),
  onContextMenu: () => onCurrent(project),
  onClick: () => {
    if (!renaming) onOpen(project);
  },
});

function Changed({ project }: { project: ProjectSummary }) {
  const { ago, moment } = useFormats();
  return (
    <time
      dateTime={project.updated_at}
      // Only when it is wanted: a date is dear to write, and a list scrolls past thousands.
      onPointerEnter={(event) => {
        event.currentTarget.title = moment(project.updated_at);
      }}
    >
      {ago(project.updated_at)}
    </time>
  );
}

function Title({ project, renaming, onRenamed }: CellProps) {
  if (renaming) return <Rename project={project} onRenamed={onRenamed} />;
  return (
    <span dir="auto" className="one-line text-[0.875rem]/[1.375rem] font-medium">
      {project.title}
    </span>
  );
}

function Rename({ project, onRenamed }: Pick<CellProps, "project" | "onRenamed">) {
  const t = useText();
  const [title, setTitle] = useState(project.title);
  const over = useRef(false);
  const end = (title: string | null) => {
    // Going away takes the focus, which ends it a second time.
    if (over.current) return;
    over.current = true;
    onRenamed(project, title);
  };
  return (
    <input
      autoFocus
      dir="auto"
      aria-label={t("action-rename")}
      value={title}
      maxLength={200}
      onFocus={(event) => event.target.select()}
      onChange={(event) => setTitle(event.target.value)}
      onBlur={() => end(title)}
      onClick={(event) => event.stopPropagation()}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (isComposing(event)) return;
        if (event.key === "Enter") end(title);
        if (event.key === "Escape") end(null);
      }}
      className="-ms-1.5 w-full rounded-md border border-accent bg-surface px-1.5 text-[0.875rem]/[1.375rem] font-medium"
    />
  );
}

/** Opens the list's own menu at its place; by keyboard the menu key does. */
function More({ project }: { project: ProjectSummary }) {
  const t = useText();
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-label={t("ui-projects-more", { title: project.title })}
      onClick={(event) => {
        event.stopPropagation();
        openMenuAt(event.currentTarget);
      }}
      className="inline-flex size-8 shrink-0 items-center justify-center rounded-lg text-ink-soft hover:bg-raised hover:text-ink"
    >
      <Ellipsis aria-hidden="true" className="size-4" />
    </button>
  );
}
