import { Lock, LockOpen, PanelLeft, Save } from "lucide-react";
import { useEffect, useMemo, useSyncExternalStore } from "react";

import { KEYS } from "../../actions/keys";
import { useAction } from "../../actions/registry";
import type { FileView } from "../../api/generated/FileView";
import type { Problem } from "../../api/generated/Problem";
import { ErrorText } from "../../components/ui/ErrorText";
import { IconButton } from "../../components/ui/IconButton";
import { toast } from "../../components/ui/Toasts";
import { useErrorText } from "../../i18n/errorText";
import { useText } from "../../i18n/useText";
import { isMac } from "../../platform/system";
import { useWorkspace } from "../workspace/context";
import { clamp, DEFAULT_LAYOUT, TREE_MIN } from "../workspace/layout";
import { useFiles } from "../workspace/queries";
import { Splitter } from "../workspace/Splitter";
import { useSize } from "../workspace/useSize";
import { ComparisonPane } from "./ComparisonPane";
import { FilePane, Note } from "./FilePane";
import { FileTree } from "./FileTree";
import { Tabs } from "./Tabs";
import { nameOf } from "./tree";
import { lockedIn, useTree } from "./useTree";

/** Narrower than this, tree and editor take turns. */
const BOTH = 460;
const NO_FILES: FileView[] = [];

interface CodeViewProps {
  /** What is wrong with the code now; marked on its lines. */
  problems: Problem[];
}

/** Opens the editor's own search, from wherever in the pane it is asked for. */
async function find(pane: HTMLElement): Promise<void> {
  const editor = pane.querySelector<HTMLElement>(".cm-editor");
  const [{ EditorView }, { openSearchPanel }] = await Promise.all([
    import("@codemirror/view"),
    import("@codemirror/search"),
  ]);
  const view = editor && EditorView.findFromDOM(editor);
  if (view) openSearchPanel(view);
}

/** The project's files, and an editor for them. */
export function CodeView({ problems }: CodeViewProps) {
  const t = useText();
  const words = useErrorText();
  const { id, session, layout, setLayout, comparison, compare, refresh, openFile } = useWorkspace();
  const { data: files = NO_FILES, error, isPending, refetch } = useFiles(id);
  const open = useSyncExternalStore(session.subscribe, session.snapshot);
  const tree = useTree(files);
  const [box, { width }] = useSize();

  // What an earlier start left unsaved is there again.
  useEffect(() => {
    const missing = session.drafts().filter((path) => !layout.tabs.includes(path));
    if (missing.length > 0) setLayout({ tabs: [...layout.tabs, ...missing], tab: layout.tab ?? missing[0] ?? null });
    // Once: later drafts have their tabs.
  }, [session]);
  useEffect(() => {
    for (const path of layout.tabs) if (session.drafts().includes(path) || path === layout.tab) void session.open(path);
  }, [session, layout.tabs, layout.tab]);
  useEffect(() => {
    if (layout.tab !== null) tree.reveal(layout.tab);
  }, [layout.tab]);

  const dirty = useMemo(() => new Set([...open.values()].filter((file) => file.dirty).map((file) => file.path)), [open]);
  const locked = useMemo(() => lockedIn(files), [files]);
  const file = layout.tab === null ? undefined : open.get(layout.tab);
  const save = (path: string | null) => {
    if (path === null) return;
    session.save(path).then(
      (saved) => saved && refresh(),
      (error: unknown) => toast({ text: words(error).text, bad: true }),
    );
  };
  useAction("save", () => save(layout.tab), file?.dirty === true && comparison === null);

  const close = (path: string) => {
    const index = layout.tabs.indexOf(path);
    const tabs = layout.tabs.filter((tab) => tab !== path);
    const tab = layout.tab === path ? (tabs[Math.min(index, tabs.length - 1)] ?? null) : layout.tab;
    const unsaved = session.close(path);
    setLayout({ tabs, tab });
    if (unsaved === null) return;
    toast({
      text: t("ui-code-discarded", { name: nameOf(path) }),
      undo: () => {
        openFile(path);
        void session.reopen(path, unsaved);
      },
    });
  };

  if (error) {
    return (
      <div className="flex-1 p-4">
        <ErrorText error={error} onRetry={() => void refetch()} />
      </div>
    );
  }
  const isNarrow = width > 0 && width < BOTH;
  const isTree = layout.treeOpen && (!isNarrow || (layout.tab === null && comparison === null));
  const maxTree = Math.max(TREE_MIN, width - 240);
  const treeWidth = clamp(layout.treeWidth, TREE_MIN, maxTree);
  const toggle = (
    <IconButton
      size="small"
      pressed={isTree}
      label={isTree ? t("ui-code-hide-files") : t("ui-code-show-files")}
      icon={<PanelLeft aria-hidden="true" className="mirrored" />}
      onClick={() => {
        if (!isNarrow) return setLayout({ treeOpen: !layout.treeOpen });
        compare(null);
        setLayout({ treeOpen: true, tab: null });
      }}
    />
  );
  return (
    <section
      ref={box}
      aria-label={t("ui-code-title")}
      onKeyDown={(event) => {
        if (event.defaultPrevented || event.key.toLowerCase() !== "f" || event.shiftKey || event.altKey) return;
        if (!(isMac ? event.metaKey : event.ctrlKey) || file?.status !== "text" || comparison) return;
        event.preventDefault();
        void find(event.currentTarget);
      }}
      className="flex min-h-0 min-w-0 flex-1 bg-surface"
    >
      {isTree && (
        <div style={isNarrow ? undefined : { width: treeWidth }} className={isNarrow ? "min-w-0 flex-1" : "shrink-0"}>
          <FileTree tree={tree} files={files} dirty={dirty} isAlone={isNarrow} trailing={isNarrow ? null : toggle} />
        </div>
      )}
      {isTree && !isNarrow && (
        <Splitter
          axis="x"
          label={t("ui-code-resize")}
          value={treeWidth}
          min={TREE_MIN}
          max={maxTree}
          initial={DEFAULT_LAYOUT.treeWidth}
          onChange={(treeWidth) => setLayout({ treeWidth })}
        />
      )}
      {!(isTree && isNarrow) && (
        <div className="flex min-h-0 min-w-0 flex-1 flex-col">
          {(layout.tabs.length > 0 || !isTree) && (
            <div className="flex items-center border-b border-line bg-page">
              {!isTree && <span className="px-1">{toggle}</span>}
              {layout.tabs.length > 0 && (
                <Tabs
                  tabs={layout.tabs}
                  tab={comparison ? null : layout.tab}
                  dirty={dirty}
                  locked={locked}
                  onSelect={(tab) => openFile(tab)}
                  onClose={close}
                />
              )}
              {file && !comparison && <LockButton path={file.path} locked={locked.has(file.path)} onLock={tree.lock} />}
              {file?.dirty && !comparison && (
                <span className="px-1">
                  <IconButton
                    size="small"
                    label={t("action-save")}
                    keys={KEYS.save}
                    busy={file.saving}
                    icon={<Save aria-hidden="true" />}
                    onClick={() => save(layout.tab)}
                  />
                </span>
              )}
            </div>
          )}
          <div className="min-h-0 flex-1">
            {comparison ? (
              <ComparisonPane comparison={comparison} inProject={files.some((file) => file.path === comparison.path)} />
            ) : file ? (
              <FilePane
                key={file.path}
                file={file}
                problems={problems.filter((problem) => problem.file === file.path)}
                onSave={() => save(file.path)}
              />
            ) : (
              !isPending && (
                <Note
                  title={files.length === 0 ? t("ui-code-empty") : t("ui-code-none")}
                  text={files.length === 0 ? t("ui-code-empty-text") : t("ui-code-none-text")}
                />
              )
            )}
          </div>
        </div>
      )}
    </section>
  );
}

/** Keeps turns from changing the open file; the person may change it all the same. */
function LockButton({ path, locked, onLock }: { path: string; locked: boolean; onLock(path: string, locked: boolean): Promise<void> }) {
  const t = useText();
  return (
    <span className="px-1">
      <IconButton
        size="small"
        pressed={locked}
        label={locked ? t("ui-code-unlock") : t("ui-code-lock")}
        icon={locked ? <Lock aria-hidden="true" /> : <LockOpen aria-hidden="true" />}
        onClick={() => void onLock(path, !locked)}
      />
    </span>
  );
}
