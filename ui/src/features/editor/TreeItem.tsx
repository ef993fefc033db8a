import { ChevronRight, FilePen, FilePlus, FileText, Folder, FolderOpen, FolderPlus, Lock, LockOpen, Trash2 } from "lucide-react";
import type { ReactNode } from "react";

import { ContextMenu, type MenuEntry } from "../../components/ui/Menu";
import { useText } from "../../i18n/useText";
import { LockMark } from "./LockMark";
import { parentOf, type Row } from "./tree";
import type { Tree } from "./useTree";

interface TreeItemProps {
  row: Row;
  isCurrent: boolean;
  isOpen: boolean;
  isDirty: boolean;
  /** No turn changes it. */
  isLocked: boolean;
  isTarget: boolean;
  tree: Tree;
  onOpen(): void;
  onName(what: "file" | "folder", folder: string): void;
  onRemove(path: string): void;
  children: ReactNode;
}

/** A row of the tree, with what can be done with it. */
export function TreeItem({ row, isCurrent, isOpen, isDirty, isLocked, isTarget, tree, onOpen, onName, onRemove, children }: TreeItemProps) {
  const t = useText();
  const inside = row.isFolder ? row.path : parentOf(row.path);
  const lockItem: MenuEntry = {
    id: "lock",
    label: isLocked ? t("ui-code-unlock") : t("ui-code-lock"),
    icon: isLocked ? <LockOpen aria-hidden="true" /> : <Lock aria-hidden="true" />,
    onSelect: () => void tree.lock(row.path, !isLocked),
  };
  const items: MenuEntry[] = [
    { id: "file", label: t("ui-code-new-file"), icon: <FilePlus aria-hidden="true" />, onSelect: () => onName("file", inside) },
    { id: "folder", label: t("ui-code-new-folder"), icon: <FolderPlus aria-hidden="true" />, onSelect: () => onName("folder", inside) },
    null,
    { id: "rename", label: t("action-rename"), keys: "F2", icon: <FilePen aria-hidden="true" />, onSelect: () => tree.setNaming({ what: "rename", path: row.path }) },
    ...(row.isFolder ? [] : [lockItem]),
    { id: "delete", label: t("action-delete"), keys: "Delete", danger: true, icon: <Trash2 aria-hidden="true" />, onSelect: () => onRemove(row.path) },
  ];
  const FolderIcon = row.expanded ? FolderOpen : Folder;
  return (
    <>
      <ContextMenu items={items}>
        <li
          role="treeitem"
          tabIndex={isCurrent ? 0 : -1}
          aria-level={row.level}
          aria-posinset={row.position}
          aria-setsize={row.siblings}
          aria-expanded={row.isFolder ? row.expanded : undefined}
          aria-selected={isOpen}
          data-path={row.path}
          data-folder={row.isFolder}
          onFocus={() => tree.setFocused(row.path)}
          onClick={() => {
            tree.setFocused(row.path);
            if (row.isFolder) tree.expand(row.path, !row.expanded);
            else onOpen();
          }}
          style={{ paddingInlineStart: 8 + (row.level - 1) * 12 }}
          className={`flex min-h-7 items-center gap-1.5 pe-2 outline-offset-[-2px] [contain-intrinsic-size:auto_1.75rem] [content-visibility:auto] hover:bg-raised aria-selected:bg-accent-soft aria-selected:text-accent ${isTarget ? "bg-accent-soft" : ""}`}
        >
          <ChevronRight
            aria-hidden="true"
            className={`size-3.5 shrink-0 text-ink-soft ${row.isFolder ? "" : "invisible"} ${row.expanded ? "rotate-90" : "mirrored"}`}
          />
          {row.isFolder ? (
            <FolderIcon aria-hidden="true" className="size-4 shrink-0 text-ink-soft" />
          ) : (
            <FileText aria-hidden="true" className="size-4 shrink-0 text-ink-soft" />
          )}
          <bdi className="min-w-0 flex-1 truncate rtl:text-right">{row.name}</bdi>
          {isLocked && <LockMark />}
          {isDirty && (
            <span className="size-2 shrink-0 rounded-full bg-caution">
              <span className="sr-only">{t("ui-code-unsaved")}</span>
            </span>
          )}
        </li>
      </ContextMenu>
      {children}
    </>
  );
}

