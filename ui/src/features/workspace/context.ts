import { createContext, use } from "react";

import type { ProjectView } from "../../api/generated/ProjectView";
import type { Session } from "../editor/session";
import type { Fix } from "../run/useFix";
import type { Layout } from "./layout";
import type { History } from "./useHistory";
import type { Running } from "./useRunning";

/** Two versions of a file side by side. */
export interface Comparison {
  path: string;
  from: number;
  /** The same version twice shows it as it is. */
  to: number;
  /** Of the later one; where to look first. */
  line?: number | null;
}

/** What the parts of a workspace share. */
export interface Workspace {
  id: string;
  project: ProjectView;
  session: Session;
  layout: Layout;
  setLayout(change: Partial<Layout>): void;
  /** Opens a file in the editor and shows the code. With a line, or null for none, the editor gets the focus. */
  openFile(path: string, line?: number | null): void;
  /** The same for a place in a version: one that is not current is shown beside what is. */
  openPlace(path: string, line: number | null, version: number | null): void;
  /** Where the editor shall go next. */
  target: { path: string; line: number | null } | null;
  /** It went there. */
  reached(): void;
  comparison: Comparison | null;
  compare(comparison: Comparison | null): void;
  /** Reads everything of the project again. */
  refresh(): void;
  running: Running;
  history: History;
  fix: Fix;
  /** The next click in the preview picks an element. */
  picking: boolean;
  pick(picking: boolean): void;
  /** Makes the project anew from its description; without a model by `starter`. */
  regenerate(provider: string | null): void;
}

export const WorkspaceContext = createContext<Workspace | null>(null);

export function useWorkspace(): Workspace {
  const workspace = use(WorkspaceContext);
  if (!workspace) throw new Error("There is no workspace above");
  return workspace;
}
