import {
  memo,
  useEffect,
  useId,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type MouseEvent,
  type Ref,
} from "react";

import { useAction } from "../../actions/registry";
import type { ProjectSummary } from "../../api/generated/ProjectSummary";
import { ContextMenu, type MenuEntry } from "../../components/ui/Menu";
import { useText } from "../../i18n/useText";
import { move } from "./move";
import { openMenuAt } from "./openMenuAt";
import { ProjectCard, ProjectLine, type CellProps } from "./ProjectCell";
import { useCurrent } from "./useCurrent";
import { usePlace } from "./usePlace";
import { useProjectActions } from "./useProjectActions";

export interface ProjectGridHandle {
  focus(): void;
  /** Opens the current project. */
  open(): void;
}

interface ProjectGridProps {
  ref: Ref<ProjectGridHandle>;
  projects: readonly ProjectSummary[];
  layout: "list" | "grid";
}

/**
 * The projects, of which only those in sight are in the page. The focus stays on the whole and the
 * current cell is told by `aria-activedescendant`, so that scrolling never takes the focus away.
 */
export function ProjectGrid({ ref, projects, layout }: ProjectGridProps) {
  const t = useText();
  const base = useId();
  const actions = useProjectActions();
  const scroller = useRef<HTMLDivElement>(null);
  const { setCurrentId, at } = useCurrent(projects);
  const current = projects[at];
  const [renaming, setRenaming] = useState<string | null>(null);
  const { columns, rowHeight, rows, virtual, keyOf, show } = usePlace(scroller, layout, projects.length, at);

  const goTo = (to: number) => {
    setCurrentId(projects[to]?.id ?? null);
    show(to);
  };
  const rename = () => {
    if (!current) return;
    show(at);
    setRenaming(current.id);
  };

  useImperativeHandle(ref, () => ({
    focus: () => scroller.current?.focus(),
    open: () => current && actions.open(current),
  }));
  const any = current !== undefined;
  useAction("rename", rename, any);
  useAction("duplicate", () => current && actions.duplicate(current), any);
  useAction("delete", () => current && actions.remove(current), any);
  useAction("reveal-folder", () => current && actions.reveal(current), any);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== scroller.current || event.ctrlKey || event.metaKey || event.altKey || !current) return;
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight));
    const rtl = document.documentElement.dir === "rtl";
    const to = move(event.key, at, projects.length, columns, page, rtl);
    if (to !== null) goTo(to);
    else if (event.key === "Enter") actions.open(current);
    else if (event.key === "F2") rename();
    else if (event.key === "Delete") actions.remove(current);
    else return;
    event.preventDefault();
  };

  /** The menu key asks for the menu where the focus is; that is the whole list, so it goes on to the cell. */
  const onContextMenu = (event: MouseEvent<HTMLDivElement>) => {
    if (event.target instanceof Element && event.target.closest("[role=gridcell]")) return;
    event.preventDefault();
    event.stopPropagation();
    const cell = current && document.getElementById(`${base}-${current.id}`);
    if (cell && event.button !== 2) openMenuAt(cell);
  };

  // The cells are memoised: their callbacks must stay the same.
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  const callbacks = useMemo(
    () => ({
      onCurrent: (project: ProjectSummary) => setCurrentId(project.id),
      onOpen: (project: ProjectSummary) => latest.current.open(project),
      onRenamed: (project: ProjectSummary, title: string | null) => {
        setRenaming(null);
        setCurrentId(project.id);
        scroller.current?.focus();
        if (title !== null) latest.current.rename(project, title);
      },
    }),
    [setCurrentId],
  );

  const entries: MenuEntry[] = current
    ? [
        { id: "open", label: t("ui-open"), keys: "Enter", onSelect: () => actions.open(current) },
        { id: "rename", label: t("action-rename"), keys: "F2", onSelect: () => setTimeout(rename) },
        { id: "duplicate", label: t("action-duplicate"), onSelect: () => actions.duplicate(current) },
        { id: "reveal", label: t("action-reveal-folder"), onSelect: () => actions.reveal(current) },
        null,
        {
          id: "delete",
          label: t("action-delete"),
          keys: "Delete",
          danger: true,
          onSelect: () => actions.remove(current),
        },
      ]
    : [];

  return (
    <ContextMenu items={entries}>
      <div
        ref={scroller}
        role="grid"
        tabIndex={0}
        aria-label={t("action-projects")}
        aria-rowcount={rows}
        aria-colcount={columns}
        // Its ring is on the current cell.
        aria-activedescendant={current && `${base}-${current.id}`}
        onKeyDown={onKeyDown}
        onContextMenuCapture={onContextMenu}
        className="group min-h-0 flex-1 overflow-y-auto px-4 outline-none"
      >
        <div role="presentation" className="relative" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map((row) => (
            <div
              // Those that leave at one end come back at the other: changed is cheaper than made anew.
              key={keyOf(row.index)}
              role="row"
              aria-rowindex={row.index + 1}
              className="absolute inset-x-0 top-0 grid grid-rows-1"
              style={{
                height: rowHeight,
                transform: `translateY(${row.start}px)`,
                gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
              }}
            >
              {projects.slice(row.index * columns, (row.index + 1) * columns).map((project, column) => (
                <Cell
                  // By place: a search changes what stands there instead of making it anew.
                  key={column}
                  layout={layout}
                  id={`${base}-${project.id}`}
                  column={column + 1}
                  project={project}
                  current={project === current}
                  renaming={project.id === renaming}
                  {...callbacks}
                />
              ))}
            </div>
          ))}
        </div>
      </div>
    </ContextMenu>
  );
}

const Cell = memo(function Cell({ layout, ...cell }: CellProps & { layout: "list" | "grid" }) {
  return layout === "list" ? <ProjectLine {...cell} /> : <ProjectCard {...cell} />;
});
