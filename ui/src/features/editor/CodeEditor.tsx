import { historyField } from "@codemirror/commands";
import { Annotation, Compartment, EditorState, Text, type Extension } from "@codemirror/state";
import { EditorView, keymap } from "@codemirror/view";
import { useEffect, useLayoutEffect, useRef } from "react";

import type { Problem } from "../../api/generated/Problem";
import { useText } from "../../i18n/useText";
import { languageOf } from "./languages";
import type { OpenFile, Session } from "./session";
import { editing, marks, reading, setDiagnostics } from "./setup";
import { lineEnding, stretch } from "./text";
import { usePhrases } from "./usePhrases";

interface CodeEditorProps {
  session: Session;
  file: OpenFile;
  problems: Problem[];
  /** Takes the focus, and goes to a line where one is given. */
  target: { line: number | null } | null;
  onReached(): void;
  onSave(): void;
}

/** What the session keeps of an editor. */
interface Kept {
  state: EditorState;
  scrollTop: number;
}

/** Text that came from outside: nobody typed it. */
const outside = Annotation.define<true>();
const language = new Compartment();
const fields = { history: historyField };
/** Whatever ends the lines; the editor itself knows line feeds only, so that pasting works as ever. */
const linesOf = (text: string): Text => Text.of(text.split(/\r\n?|\n/));

/** The editor of one open file. Its history and selection outlive it, in the session. */
export default function CodeEditor({ session, file, problems, target, onReached, onSave }: CodeEditorProps) {
  const t = useText();
  const phrases = usePhrases();
  const box = useRef<HTMLDivElement>(null);
  const editor = useRef<EditorView | null>(null);
  const { path, revision } = file;
  const latest = useRef({ onSave, savedText: file.saved, saved: Text.empty });
  latest.current.onSave = onSave;
  if (latest.current.savedText !== file.saved || latest.current.saved === Text.empty) {
    latest.current.savedText = file.saved;
    latest.current.saved = linesOf(file.saved);
  }

  useLayoutEffect(() => {
    const parent = box.current;
    if (!parent) return;
    const kept = session.editors.get(path) as Kept | undefined;
    const text = session.text(path);
    const ending = lineEnding(text);
    const extensions: Extension = [
      reading(phrases),
      editing,
      language.of([]),
      EditorView.contentAttributes.of({ "aria-label": t("ui-code-editor", { path }) }),
      keymap.of([{ key: "Mod-s", run: () => (latest.current.onSave(), true) }]),
      EditorView.updateListener.of(({ docChanged, transactions, state }) => {
        if (!docChanged || transactions.some((transaction) => transaction.annotation(outside))) return;
        session.edited(path, () => state.doc.sliceString(0, undefined, ending), state.doc.eq(latest.current.saved));
      }),
    ];
    // The extensions close over this mount, so a kept state gives its text, history and selection.
    const state = kept
      ? EditorState.fromJSON(kept.state.toJSON(fields), { extensions }, fields)
      : EditorState.create({ doc: linesOf(text), extensions });
    const view = new EditorView({ state, parent });
    editor.current = view;
    if (kept) view.scrollDOM.scrollTop = kept.scrollTop;
    void languageOf(path).then((found) => {
      if (editor.current === view) view.dispatch({ effects: language.reconfigure(found) });
    });
    return () => {
      session.editors.set(path, { state: view.state, scrollTop: view.scrollDOM.scrollTop } satisfies Kept);
      editor.current = null;
      view.destroy();
    };
  }, [session, path, phrases, t]);

  // Somebody else's text, or one that undo brought back, without losing the place.
  useLayoutEffect(() => {
    const view = editor.current;
    if (!view) return;
    const text = linesOf(session.text(path)).toString();
    const now = view.state.doc.toString();
    if (text !== now) view.dispatch({ changes: stretch(now, text), annotations: outside.of(true) });
  }, [session, path, revision, phrases]);

  useEffect(() => {
    const view = editor.current;
    if (view) view.dispatch(setDiagnostics(view.state, marks(view.state.doc, problems, (it) => say(t, it))));
  }, [problems, t, path, phrases]);

  useEffect(() => {
    const view = editor.current;
    if (!view || !target) return;
    if (target.line !== null) {
      const line = view.state.doc.line(Math.min(Math.max(target.line, 1), view.state.doc.lines));
      view.dispatch({ selection: { anchor: line.from }, effects: EditorView.scrollIntoView(line.from, { y: "center" }) });
    }
    view.focus();
    onReached();
  }, [target, onReached]);

  return <div ref={box} dir="ltr" className="h-full min-h-0 overflow-hidden" />;
}

const say = (t: (id: string) => string, problem: Problem) =>
  [t(`problem-${problem.code}`), problem.message].filter((it) => it !== "").join("\n");
