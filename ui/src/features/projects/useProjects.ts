import { useCallback, useEffect, useState } from "react";

import type { ProjectSummary } from "../../api/generated/ProjectSummary";
import type { Platform } from "../../platform/platform";

export type Projects =
  | { state: "loading" }
  | { state: "failed"; error: unknown }
  | { state: "ready"; list: ProjectSummary[] };

/** The projects, read at the start and whenever the window gets the focus: a terminal makes them. */
export function useProjects(platform: Platform): [Projects, () => void] {
  const [projects, setProjects] = useState<Projects>({ state: "loading" });
  const read = useCallback(() => {
    platform.projectsList().then(
      (list) => setProjects({ state: "ready", list }),
      (error: unknown) => setProjects({ state: "failed", error }),
    );
  }, [platform]);
  useEffect(() => {
    read();
    window.addEventListener("focus", read);
    return () => window.removeEventListener("focus", read);
  }, [read]);
  return [projects, read];
}
