import { useState } from "react";

import type { CheckReport } from "../../api/generated/CheckReport";
import { usePlatform } from "../../platform/context";

export type CheckRun =
  | { state: "running" }
  | { state: "done"; report: CheckReport }
  | { state: "failed"; error: unknown };

/** Runs the gate over the head when it is asked to. */
export function useCheck(id: string, onDone: () => void): [CheckRun | null, () => void, () => void] {
  const platform = usePlatform();
  const [check, setCheck] = useState<CheckRun | null>(null);
  const start = () => {
    setCheck({ state: "running" });
    platform
      .projectCheck(id)
      .then((report) => setCheck({ state: "done", report }))
      .catch((error: unknown) => setCheck({ state: "failed", error }))
      .finally(onDone);
  };
  return [check, start, () => setCheck(null)];
}
