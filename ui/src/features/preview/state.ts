import type { PreviewUpdate } from "../../api/generated/PreviewUpdate";
import type { Problem } from "../../api/generated/Problem";
import type { WireError } from "../../api/generated/WireError";

export type Level = "log" | "info" | "warn" | "error" | "debug";

export interface ConsoleLine {
  /** Counts up; never used twice while the workspace is open. */
  id: number;
  level: Level;
  text: string;
  problem: Problem | null;
  /** How often it came in a row. */
  times: number;
}

/** What is known of a project's preview. */
export interface Preview {
  /** The origin with a slash at its end, once it is served. */
  url: string | null;
  /** Counts up when the page must be loaded anew. */
  load: number;
  draft: boolean;
  problems: Problem[];
  console: ConsoleLine[];
  lines: number;
  route: string;
  painted: boolean;
  crashed: boolean;
  error: WireError | null;
}

export const STARTING: Preview = {
  url: null,
  load: 0,
  draft: false,
  problems: [],
  console: [],
  lines: 0,
  route: "/",
  painted: false,
  crashed: false,
  error: null,
};

/** The console keeps that many lines. */
export const MAX_LINES = 500;

export type PreviewAction = PreviewUpdate | { event: "cleared" } | { event: "reloaded" };

/** Folds what arrived since the last frame, in order. */
export const foldAll = (preview: Preview, actions: PreviewAction[]): Preview => actions.reduce(fold, preview);

export function fold(preview: Preview, action: PreviewAction): Preview {
  switch (action.event) {
    case "ready":
      return {
        ...preview,
        url: action.url,
        load: preview.load + 1,
        draft: action.draft,
        console: [],
        painted: false,
        crashed: false,
        error: null,
      };
    case "updated":
      return preview;
    case "problems":
      return { ...preview, problems: action.problems };
    case "console":
      return written(preview, level(action.level), action.text, action.problem);
    case "route":
      return { ...preview, route: action.path };
    case "painted":
      return { ...preview, painted: true, crashed: false };
    // They belong to the conversation; nothing of the preview changes.
    case "picked":
    case "pick_ended":
      return preview;
    case "crashed":
      return { ...preview, crashed: true };
    case "unavailable":
      return { ...preview, url: null, error: action.error, problems: [], crashed: false };
    case "cleared":
      return { ...preview, console: [] };
    case "reloaded":
      return { ...preview, console: [], painted: false, crashed: false };
  }
}

function written(preview: Preview, level: Level, text: string, problem: Problem | null): Preview {
  const last = preview.console.at(-1);
  if (last && last.level === level && last.text === text && last.problem?.line === problem?.line) {
    const again = { ...last, times: last.times + 1 };
    return { ...preview, console: [...preview.console.slice(0, -1), again] };
  }
  const line = { id: preview.lines, level, text, problem, times: 1 };
  return { ...preview, lines: preview.lines + 1, console: [...preview.console, line].slice(-MAX_LINES) };
}

const LEVELS: readonly Level[] = ["log", "info", "warn", "error", "debug"];
const level = (name: string): Level => LEVELS.find((it) => it === name) ?? "log";

export const errorCount = (preview: Preview): number =>
  preview.console.reduce((sum, line) => (line.level === "error" ? sum + line.times : sum), 0);

/** What the person typed, as path, query and fragment of the page's own origin. */
export function asRoute(typed: string, origin: string | null): string {
  const text = typed.trim();
  if (origin !== null && text.startsWith(origin)) return `/${text.slice(origin.length)}`;
  const path = text.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i, "");
  return `/${path.replace(/^\/+/, "")}`;
}
