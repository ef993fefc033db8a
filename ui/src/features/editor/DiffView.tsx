import { MergeView, unifiedMergeView } from "@codemirror/merge";
import { EditorState, type Extension } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { useEffect, useRef } from "react";

import { useText } from "../../i18n/useText";
import { languageOf } from "./languages";
import { reading } from "./setup";
import { usePhrases } from "./usePhrases";

interface DiffViewProps {
  path: string;
  before: string;
  after: string;
  beforeName: string;
  afterName: string;
  /** Of the later text; scrolled to. */
  line?: number | null;
}

/** Narrower than this, the two are shown in one column. */
const SIDE_BY_SIDE = 720;

/** Two texts of a file, to be read: side by side where there is room. */
export default function DiffView({ path, before, after, beforeName, afterName, line = null }: DiffViewProps) {
  const t = useText();
  const phrases = usePhrases();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const parent = box.current;
    if (!parent) return;
    let view: { destroy(): void } | null = null;
    let isGone = false;
    void languageOf(path).then((language) => {
      if (isGone) return;
      const common = (name: string): Extension => [
        reading(phrases),
        language,
        EditorState.readOnly.of(true),
        EditorView.editable.of(false),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ "aria-label": t("ui-code-diff-side", { path, side: name }) }),
      ];
      // With a place to show, nothing is folded away around it.
      const folded = line === null ? { collapseUnchanged: { margin: 3, minSize: 6 } } : {};
      let later: EditorView;
      if (before === after) {
        view = later = new EditorView({ parent, doc: after, extensions: common(afterName) });
      } else if (parent.clientWidth >= SIDE_BY_SIDE) {
        const merged = new MergeView({
          parent,
          a: { doc: before, extensions: common(beforeName) },
          b: { doc: after, extensions: common(afterName) },
          gutter: true,
          ...folded,
        });
        view = merged;
        later = merged.b;
      } else {
        const unified = unifiedMergeView({ original: before, mergeControls: false, gutter: true, ...folded });
        view = later = new EditorView({ parent, doc: after, extensions: [common(afterName), unified] });
      }
      if (line !== null) {
        const { from } = later.state.doc.line(Math.min(Math.max(line, 1), later.state.doc.lines));
        later.dispatch({ selection: { anchor: from }, effects: EditorView.scrollIntoView(from, { y: "center" }) });
      }
    });
    return () => {
      isGone = true;
      view?.destroy();
    };
  }, [path, before, after, beforeName, afterName, line, phrases, t]);
  return <div ref={box} dir="ltr" className="h-full min-h-0 overflow-auto bg-surface" />;
}
