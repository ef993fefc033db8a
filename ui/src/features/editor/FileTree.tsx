import { FilePlus, FolderOpen, FolderPlus } from "lucide-react";
import { useEffect, useMemo, useRef, useState, type DragEvent, type KeyboardEvent, type ReactNode } from "react";

import type { FileView } from "../../api/generated/FileView";
import { IconButton } from "../../components/ui/IconButton";
import { Progress } from "../../components/ui/Progress";
import { useText } from "../../i18n/useText";
import { isComposing } from "../../lib/isComposing";
import { isMac } from "../../platform/system";
import { useWorkspace } from "../workspace/context";
import { NameField } from "./NameField";
import { TreeItem } from "./TreeItem";
import { onTreeKey, parentOf, typedAhead } from "./tree";
import { lockedIn, type Naming, type Tree } from "./useTree";

interface FileTreeProps {
  tree: Tree;
  files: FileView[];
  dirty: ReadonlySet<string>;
  /** The editor takes its place when a file is opened. */
  isAlone: boolean;
  /** What follows the heading's own buttons. */
  trailing: ReactNode;
}

/** The project's files; all of it by keyboard, as ARIA's tree pattern has it. */
export function FileTree({ tree, files, dirty, isAlone, trailing }: FileTreeProps) {
  const t = useText();
  const { list, focused, naming, setNaming, uploads } = tree;
  const [target, setTarget] = useState<string | null>(null);
  const typed = useRef({ text: "", at: 0 });
  const { openFile, layout } = useWorkspace();
  const box = useRef<HTMLUListElement>(null);
  const locked = useMemo(() => lockedIn(files), [files]);
  const isFocusWanted = useRef(false);

  const current = list.some((row) => row.path === focused) ? focused : (list[0]?.path ?? null);
  /** Where something new goes: into the focused folder, or beside the focused file. */
  const folderNow = (): string => {
    const row = list.find((it) => it.path === current);
    return row ? (row.isFolder ? row.path : parentOf(row.path)) : "";
  };
  const name = (what: "file" | "folder", folder = folderNow()) => {
    if (folder !== "") tree.expand(folder);
    setNaming({ what, folder });
  };
  const focusOn = (path: string) => {
    isFocusWanted.current = true;
    tree.setFocused(path);
  };
  useEffect(() => {
    if (!isFocusWanted.current) return;
    isFocusWanted.current = false;
    box.current?.querySelector<HTMLElement>('[role="treeitem"][tabindex="0"]')?.focus();
  }, [focused, list]);
  const endNaming = () => {
    setNaming(null);
    isFocusWanted.current = true;
    // The row takes the focus back when it is there again.
    requestAnimationFrame(() => box.current?.querySelector<HTMLElement>('[role="treeitem"][tabindex="0"]')?.focus());
  };

  /** The next row takes the focus. */
  const remove = (path: string) => {
    isFocusWanted.current = true;
    void tree.remove(path);
  };

  const onKey = (event: KeyboardEvent) => {
    if (isComposing(event) || naming) return;
    const { key, ctrlKey, metaKey, altKey } = event;
    const row = list.find((it) => it.path === current);
    if (!row) return;
    // The keys of a Mac without a Delete key.
    if (isMac && metaKey && key === "Backspace") {
      event.preventDefault();
      remove(row.path);
    }
    if (ctrlKey || metaKey || altKey) return;
    const rtl = document.documentElement.dir === "rtl";
    const move = onTreeKey(list, current, key, rtl);
    if (move) {
      event.preventDefault();
      if (move.to === "row") focusOn(move.path);
      else if (move.to === "open") openFile(move.path, null);
      else tree.expand(move.path, move.to === "expand");
    } else if (key === "F2") {
      event.preventDefault();
      setNaming({ what: "rename", path: row.path });
    } else if (key === "Delete") {
      event.preventDefault();
      remove(row.path);
    } else if (key.length === 1) {
      const now = event.timeStamp;
      typed.current = { text: (now - typed.current.at < 700 ? typed.current.text : "") + key, at: now };
      const found = typedAhead(list, current, typed.current.text);
      if (found !== null) focusOn(found);
    }
  };

  const dropInto = (event: DragEvent): string => {
    const row = (event.target as Element).closest<HTMLElement>("[data-path]");
    const path = row?.dataset["path"];
    if (path === undefined) return "";
    return row?.dataset["folder"] === "true" ? path : parentOf(path);
  };
  const isFiles = (event: DragEvent) => event.dataTransfer.types.includes("Files");

  const fields = (folder: string, level: number) =>
    naming && naming.what !== "rename" && naming.folder === folder ? (
      <NameField
        key="new"
        level={level}
        isFolder={naming.what === "folder"}
        label={naming.what === "folder" ? t("ui-code-folder-name") : t("ui-code-file-name")}
        initial=""
        folder={folder}
        taken={files.map((file) => file.path)}
        onDone={(path) => {
          // A folder is there once a file is in it: the next name is that file's.
          if (naming.what === "folder") setNaming({ what: "file", folder: path });
          else {
            endNaming();
            void tree.create(path);
          }
        }}
        onCancel={endNaming}
      />
    ) : null;
  const isNewFolder = (naming: Naming | null): naming is { what: "file"; folder: string } =>
    naming?.what === "file" && naming.folder !== "" && !list.some((row) => row.isFolder && row.path === naming.folder);

  return (
    <div className="flex h-full min-h-0 flex-col bg-surface">
      <header className="flex items-center gap-1 border-b border-line px-2 py-1">
        <h2 className="min-w-0 flex-1 truncate ps-1 font-medium">{t("ui-code-files")}</h2>
        <IconButton size="small" label={t("ui-code-new-file")} icon={<FilePlus aria-hidden="true" />} onClick={() => name("file")} />
        <IconButton size="small" label={t("ui-code-new-folder")} icon={<FolderPlus aria-hidden="true" />} onClick={() => name("folder")} />
        {trailing}
      </header>
      {uploads && (
        <div className="px-3 py-2">
          <Progress label={t("ui-code-adding", { done: uploads.done, count: uploads.of })} value={uploads.done} max={uploads.of} />
        </div>
      )}
      <ul
        ref={box}
        role="tree"
        aria-label={t("ui-code-files")}
        onKeyDown={onKey}
        onDragOver={(event) => {
          if (!isFiles(event)) return;
          event.preventDefault();
          event.dataTransfer.dropEffect = "copy";
          setTarget(dropInto(event));
        }}
        onDragLeave={(event) => {
          if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setTarget(null);
        }}
        onDrop={(event) => {
          if (!isFiles(event)) return;
          event.preventDefault();
          const folder = dropInto(event);
          setTarget(null);
          void tree.upload([...event.dataTransfer.files], folder);
        }}
        className={`min-h-0 flex-1 overflow-y-auto py-1 ${target === "" ? "bg-accent-soft" : ""}`}
      >
        {fields("", 1)}
        {isNewFolder(naming) && (
          <>
            <li role="none" dir="ltr" className="flex min-h-7 items-center gap-1.5 px-2 font-mono text-[0.75rem]/4 text-ink-soft">
              <FolderOpen aria-hidden="true" className="size-4 shrink-0" />
              {naming.folder}
            </li>
            {fields(naming.folder, 2)}
          </>
        )}
        {list.map((row) =>
          naming?.what === "rename" && naming.path === row.path ? (
            <NameField
              key={row.path}
              level={row.level}
              isFolder={row.isFolder}
              label={t("ui-code-new-name", { name: row.name })}
              initial={row.name}
              folder={parentOf(row.path)}
              taken={files.map((file) => file.path).filter((path) => path !== row.path && !path.startsWith(`${row.path}/`))}
              onDone={(path) => {
                endNaming();
                if (path !== row.path) void tree.rename(row.path, path);
              }}
              onCancel={endNaming}
            />
          ) : (
            <TreeItem
              key={row.path}
              row={row}
              isCurrent={row.path === current}
              isOpen={row.path === layout.tab}
              isDirty={dirty.has(row.path)}
              isLocked={locked.has(row.path)}
              isTarget={target !== null && target !== "" && (row.path === target || row.path.startsWith(`${target}/`))}
              tree={tree}
              onOpen={() => (isAlone ? openFile(row.path, null) : openFile(row.path))}
              onName={name}
              onRemove={remove}
            >
              {row.isFolder && row.expanded && !isNewFolder(naming) && fields(row.path, row.level + 1)}
            </TreeItem>
          ),
        )}
      </ul>
    </div>
  );
}
