import { useEffect, useMemo, useRef, useState } from "react";

import type { ProjectSummary } from "../../api/generated/ProjectSummary";

/** The one that was current when the list was left, while the window is open. */
let last: string | null = null;

interface Current {
  /** Its place among the projects; -1 when there is none. */
  at: number;
  setCurrentId(id: string | null): void;
}

/** The project that the keys act on. Where it is gone (deleted, searched away), its neighbour takes over. */
export function useCurrent(projects: readonly ProjectSummary[]): Current {
  const [id, setCurrentId] = useState(last);
  useEffect(() => {
    last = id;
  }, [id]);
  const lastAt = useRef(0);
  const found = useMemo(() => projects.findIndex((project) => project.id === id), [projects, id]);
  const at = found >= 0 ? found : Math.min(lastAt.current, projects.length - 1);
  useEffect(() => {
    lastAt.current = Math.max(at, 0);
  }, [at]);
  return { at, setCurrentId };
}
