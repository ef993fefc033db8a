import { useCallback, useMemo, useState } from "react";

import type { CheckReport } from "../../api/generated/CheckReport";
import type { Repair } from "../../api/generated/Repair";
import type { Saved } from "../../api/generated/Saved";
import { usePlatform } from "../../platform/context";

/** A run of the gate over the head that the person asked for, with or without rules that mend. */
export type CheckRun =
  | { state: "running"; mends: boolean }
  | { state: "done"; mends: boolean; report: CheckReport; repairs: Repair[]; saved: Saved | null }
  | { state: "failed"; error: unknown };

export interface Fix {
  check: CheckRun | null;
  /** Runs the gate. */
  start(): void;
  /** Lets rules mend what they can, without a model, and runs the gate. */
  repair(): void;
  forget(): void;
  /** Rules have done what they could for this version: what is left is for a model. */
  isSpent(version: number | null): boolean;
}

export function useFix(id: string, onDone: () => void): Fix {
  const platform = usePlatform();
  const [check, setCheck] = useState<CheckRun | null>(null);
  const run = useCallback(
    (mends: boolean) => {
      setCheck({ state: "running", mends });
      const asked = mends
        ? platform.projectRepair(id)
        : platform.projectCheck(id).then((report) => ({ report, repairs: [], saved: null }));
      asked
        .then((done) => setCheck({ state: "done", mends, ...done }))
        .catch((error: unknown) => setCheck({ state: "failed", error }))
        .finally(onDone);
    },
    [platform, id, onDone],
  );
  return useMemo(
    () => ({
      check,
      start: () => run(false),
      repair: () => run(true),
      forget: () => setCheck(null),
      isSpent: (version) => check?.state === "done" && check.mends && check.report.version === version,
    }),
    [check, run],
  );
}
