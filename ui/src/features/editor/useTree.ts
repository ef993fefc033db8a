import { useMemo, useState } from "react";

import type { FileEdit } from "../../api/generated/FileEdit";
import type { FileView } from "../../api/generated/FileView";
import { toast } from "../../components/ui/Toasts";
import { useErrorText } from "../../i18n/errorText";
import { useText } from "../../i18n/useText";
import { usePlatform } from "../../platform/context";
import { useWorkspace } from "../workspace/context";
import { foldersOf, joined, nameOf, rows, type Row } from "./tree";

/** A name that is being typed. */
export type Naming =
  | { what: "file" | "folder"; folder: string }
  | { what: "rename"; path: string };

/** A file larger than this is not taken in, in bytes. */
export const MAX_FILE = 1024 * 1024;

export interface Uploads {
  done: number;
  of: number;
}

/** The project's tree: what is open in it, and what can be done to it. */
export function useTree(files: FileView[]) {
  const t = useText();
  const words = useErrorText();
  const platform = usePlatform();
  const { id, session, layout, setLayout, openFile, refresh, history } = useWorkspace();
  const [expanded, setExpanded] = useState<ReadonlySet<string>>(
    () => new Set(["src", ...(layout.tab === null ? [] : foldersOf(layout.tab))]),
  );
  const [focused, setFocused] = useState<string | null>(layout.tab);
  const [naming, setNaming] = useState<Naming | null>(null);
  const [uploads, setUploads] = useState<Uploads | null>(null);
  const list: Row[] = useMemo(() => rows(files.map((file) => file.path), expanded), [files, expanded]);

  const expand = (path: string, isOpen = true) =>
    setExpanded((before) => {
      const after = new Set(before);
      if (isOpen) after.add(path);
      else after.delete(path);
      return after;
    });
  const reveal = (path: string) => setExpanded((before) => new Set([...before, ...foldersOf(path)]));
  const bad = (error: unknown) => toast({ text: words(error).text, bad: true });
  const edit = async (edits: FileEdit[]) => {
    const saved = await platform.filesEdit(id, edits);
    refresh();
    return saved;
  };

  const create = async (path: string) => {
    try {
      await edit([{ edit: "create", path, text: "" }]);
      reveal(path);
      setFocused(path);
      openFile(path, null);
    } catch (error) {
      bad(error);
    }
  };
  const rename = async (from: string, to: string) => {
    try {
      const saved = await edit([{ edit: "rename", from, to }]);
      const moved = session.renamed(from, to);
      setLayout({
        tabs: layout.tabs.map((tab) => moved.get(tab) ?? tab),
        tab: layout.tab === null ? null : (moved.get(layout.tab) ?? layout.tab),
      });
      if (expanded.has(from)) expand(to);
      reveal(to);
      setFocused(to);
      toast({ text: t("ui-code-renamed", { name: nameOf(to) }), undo: undoOf(saved.undo) });
    } catch (error) {
      bad(error);
    }
  };
  const remove = async (path: string) => {
    try {
      const index = list.findIndex((row) => row.path === path);
      const saved = await edit([{ edit: "delete", path }]);
      const next = list.slice(index + 1).find((row) => !row.path.startsWith(`${path}/`)) ?? list[index - 1];
      setFocused(next?.path ?? null);
      toast({ text: t("ui-code-deleted", { name: nameOf(path) }), undo: undoOf(saved.undo) });
    } catch (error) {
      bad(error);
    }
  };
  const lock = async (path: string, locked: boolean) => {
    try {
      await platform.fileLock(id, path, locked);
      refresh();
      toast({
        text: t(locked ? "ui-code-locked-toast" : "ui-code-unlocked-toast", { name: nameOf(path) }),
        undo: () => void lock(path, !locked),
      });
    } catch (error) {
      bad(error);
    }
  };
  const undoOf = (version: number | null) => (version === null ? undefined : () => history.restore(version));

  const upload = async (dropped: File[], folder: string) => {
    const fitting = dropped.filter((file) => file.size <= MAX_FILE);
    const tooLarge = dropped.length - fitting.length;
    if (tooLarge > 0) toast({ text: t("ui-code-too-large", { count: tooLarge }), bad: true });
    if (fitting.length === 0) return;
    let undo: number | null = null;
    let done = 0;
    setUploads({ done, of: fitting.length });
    try {
      for (const file of fitting) {
        const saved = await platform.fileAdd(id, joined(folder, file.name), await file.arrayBuffer());
        undo ??= saved.undo;
        done += 1;
        setUploads({ done, of: fitting.length });
      }
    } catch (error) {
      bad(error);
    } finally {
      setUploads(null);
      refresh();
      if (folder !== "") {
        reveal(`${folder}/x`);
      }
      if (done > 0) toast({ text: t("ui-code-added", { count: done }), undo: undoOf(undo) });
    }
  };

  return { list, expanded, expand, reveal, focused, setFocused, naming, setNaming, uploads, create, rename, remove, lock, upload };
}

/** The paths of the locked files. */
export const lockedIn = (files: FileView[]): ReadonlySet<string> =>
  new Set(files.filter((file) => file.locked).map((file) => file.path));

export type Tree = ReturnType<typeof useTree>;
