import { useCallback, useEffect, useMemo, useRef, useState } from "react";

import type { ProjectView } from "../../api/generated/ProjectView";
import { toast } from "../../components/ui/Toasts";
import { useErrorText } from "../../i18n/errorText";
import { usePlatform } from "../../platform/context";
import { useRun, type Run } from "../run/useRun";

/** What goes on in a project, and how to begin and to end it. */
export interface Running {
  isRunning: boolean;
  /** Something is being begun, and its run is not there yet. */
  starting: boolean;
  stopping: boolean;
  stop(): void;
  /** Stops one step; what waits for it is left out. */
  stopStep(step: string): void;
  /** Begins something that has a run, and follows that. True when it began; else it was said why not. */
  begin(start: () => Promise<unknown>): Promise<boolean>;
}

/** The run of this session, which may be over (null without one), apart from the rest: it changes thirty times a second. */
export function useRunning(id: string, project: ProjectView, refresh: () => void): [Run | null, Running] {
  const platform = usePlatform();
  const words = useErrorText();
  const [run, follow] = useRun(id);
  const [stopping, setStopping] = useState(false);
  const [starting, setStarting] = useState(false);
  const isRunning = run ? run.view.end === null : project.summary.running;
  const bad = useCallback((error: unknown) => toast({ text: words(error).text, bad: true }), [words]);

  // A run that is over changed files, versions and standing.
  const wasRunning = useRef(isRunning);
  useEffect(() => {
    if (wasRunning.current && !isRunning) {
      setStopping(false);
      refresh();
    }
    wasRunning.current = isRunning;
  }, [isRunning, refresh]);

  const stop = useCallback(() => {
    setStopping(true);
    platform.runStop(id).catch((error: unknown) => {
      setStopping(false);
      bad(error);
    });
  }, [platform, id, bad]);
  const stopStep = useCallback((step: string) => void platform.runStopStep(id, step).catch(bad), [platform, id, bad]);
  const begin = useCallback(
    async (start: () => Promise<unknown>) => {
      setStarting(true);
      try {
        await start();
        follow();
        return true;
      } catch (error) {
        bad(error);
        return false;
      } finally {
        setStarting(false);
        refresh();
      }
    },
    [follow, refresh, bad],
  );
  const running = useMemo(
    () => ({ isRunning, starting, stopping, stop, stopStep, begin }),
    [isRunning, starting, stopping, stop, stopStep, begin],
  );
  return [run, running];
}
