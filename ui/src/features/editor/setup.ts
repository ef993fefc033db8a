import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { bracketMatching, foldGutter, foldKeymap, indentOnInput } from "@codemirror/language";
import { setDiagnostics, type Diagnostic } from "@codemirror/lint";
import { highlightSelectionMatches, search, searchKeymap } from "@codemirror/search";
import { EditorState, type Extension, type Text } from "@codemirror/state";
import {
  crosshairCursor,
  drawSelection,
  dropCursor,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
  rectangularSelection,
} from "@codemirror/view";

import type { Problem } from "../../api/generated/Problem";
import { look } from "./look";

/** What every view of code has, editable or not. */
export const reading = (phrases: Record<string, string>): Extension => [
  lineNumbers(),
  EditorState.phrases.of(phrases),
  // Code runs from left to right in every language of the window.
  EditorView.contentAttributes.of({ dir: "ltr", spellcheck: "false", autocapitalize: "off", autocorrect: "off" }),
  // What takes the focus is scrolled by keyboard: said outright, for text that cannot be edited and
  // for tools that do not take editable text for a stop of Tab.
  EditorView.contentAttributes.of({ tabindex: "0" }),
  look,
];

/** What an editable one has besides. */
export const editing: Extension = [
  highlightActiveLineGutter(),
  foldGutter(),
  history(),
  drawSelection(),
  dropCursor(),
  EditorState.allowMultipleSelections.of(true),
  indentOnInput(),
  bracketMatching(),
  closeBrackets(),
  autocompletion({ icons: false }),
  rectangularSelection(),
  crosshairCursor(),
  highlightActiveLine(),
  highlightSelectionMatches(),
  search({ top: true }),
  // Esc, then Tab leaves the editor, as CodeMirror has it: no keyboard trap.
  keymap.of([...closeBracketsKeymap, ...defaultKeymap, ...searchKeymap, ...historyKeymap, ...foldKeymap, ...completionKeymap, indentWithTab]),
];

/** A file's problems as marks on their lines. */
export function marks(doc: Text, problems: Problem[], say: (problem: Problem) => string): Diagnostic[] {
  return problems.flatMap((problem) => {
    if (problem.line === null || problem.line > doc.lines) return [];
    const line = doc.line(problem.line);
    const indent = line.text.length - line.text.trimStart().length;
    return [{ from: line.from + indent, to: line.to, severity: "error" as const, message: say(problem) }];
  });
}

export { setDiagnostics };
