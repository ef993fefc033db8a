import { useCallback, useEffect, useState } from "react";

import type { RunView } from "../../api/generated/RunView";
import { usePlatform } from "../../platform/context";

export interface Run {
  view: RunView;
  /** When it arrived, by `performance.now()`. */
  at: number;
}

/** The project's run of this session, as it goes on; null when it has none. `again` follows the next one. */
export function useRun(id: string): [Run | null, again: () => void] {
  const platform = usePlatform();
  const [run, setRun] = useState<Run | null>(null);
  const [runs, setRuns] = useState(0);
  useEffect(
    () => platform.runFollow(id, (view) => setRun({ view, at: performance.now() })),
    [platform, id, runs],
  );
  const again = useCallback(() => setRuns((runs) => runs + 1), []);
  return [run, again];
}

/** `performance.now()`, twice a second while it is wanted: what changes by the second then skips none. */
export function useNow(wanted: boolean): number {
  const [now, setNow] = useState(() => performance.now());
  useEffect(() => {
    if (!wanted) return;
    setNow(performance.now());
    const timer = setInterval(() => setNow(performance.now()), 500);
    return () => clearInterval(timer);
  }, [wanted]);
  return now;
}
