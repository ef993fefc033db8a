import type { CheckState } from "../../api/generated/CheckState";
import type { Checks } from "../../api/generated/Checks";
import type { Phase } from "../../api/generated/Phase";
import type { RunNote } from "../../api/generated/RunNote";
import type { Standing } from "../../api/generated/Standing";
import type { StepKind } from "../../api/generated/StepKind";
import type { StepState } from "../../api/generated/StepState";
import type { TurnKind } from "../../api/generated/TurnKind";
import type { TurnState } from "../../api/generated/TurnState";
import type { Text } from "../../i18n/useText";
import { providerName } from "./measure";

export const PHASE: Record<Phase, string> = {
  asking: "ui-run-asking",
  writing: "ui-run-writing",
  checking: "ui-run-checking",
  repairing: "ui-run-repairing",
  planning: "ui-run-planning",
  reviewing: "ui-run-reviewing",
  testing: "ui-run-testing",
  saving: "ui-run-saving",
};

/** How a turn ended, and what that means for the files. */
export const END: Record<Exclude<TurnState, "running">, { title: string; text: string }> = {
  verified: { title: "ui-run-verified", text: "ui-run-verified-text" },
  accepted: { title: "ui-run-accepted", text: "ui-run-accepted-text" },
  draft: { title: "ui-run-draft", text: "ui-run-draft-text" },
  answered: { title: "ui-run-answered", text: "ui-run-answered-text" },
  planned: { title: "ui-run-planned", text: "ui-run-planned-text" },
  stopped: { title: "ui-run-stopped", text: "ui-run-stopped-text" },
  failed: { title: "ui-run-failed", text: "ui-run-failed-text" },
};

export const KIND: Record<TurnKind, string> = {
  create: "ui-turn-create",
  ask: "ui-turn-ask",
  edit: "ui-turn-edit",
  build: "ui-turn-build",
};

export const STEP_KIND: Record<StepKind, string> = {
  plan: "ui-step-plan",
  write: "ui-step-write",
  check: "ui-step-check",
  repair: "ui-step-repair",
  mend: "ui-step-mend",
  review: "ui-step-review",
  test: "ui-step-test",
};

export const STEP_STATE: Record<StepState, string> = {
  waiting: "ui-step-waiting",
  running: "ui-step-running",
  done: "ui-step-done",
  failed: "ui-step-failed",
  skipped: "ui-step-skipped",
  stopped: "ui-step-stopped",
};

export const STANDING: Record<Standing, { name: string; text: string }> = {
  verified: { name: "ui-standing-verified", text: "ui-standing-verified-text" },
  unchecked: { name: "ui-standing-unchecked", text: "ui-standing-unchecked-text" },
  draft: { name: "ui-standing-draft", text: "ui-standing-draft-text" },
  empty: { name: "ui-standing-empty", text: "ui-standing-empty-text" },
};

export const CHECKS: [keyof Checks, string][] = [
  ["parse", "ui-check-parse"],
  ["tools", "ui-check-tools"],
  ["resolve", "ui-check-resolve"],
  ["bundle", "ui-check-bundle"],
  ["types", "ui-check-types"],
  ["mount", "ui-check-mount"],
  ["accept", "ui-check-accept"],
];

export const CHECK_STATE: Record<CheckState, string> = {
  passed: "ui-check-passed",
  failed: "ui-check-failed",
  unavailable: "ui-check-unavailable",
  not_required: "ui-check-not-required",
};

/** A run's own remarks; the gate's have the names of problems. */
const NOTES: Record<string, string> = {
  starter: "run-note-starter",
  "starter-framework": "run-note-starter-framework",
  "echoed-model": "run-note-echoed-model",
  "duplicate-path": "run-note-duplicate-path",
  "skipped-resting": "run-note-skipped-resting",
  "skipped-disabled": "run-note-skipped-disabled",
  "skipped-throttled": "run-note-skipped-throttled",
  waiting: "run-note-waiting",
  hedged: "run-note-hedged",
  "how-to-run": "run-note-how-to-run",
  "other-steps-file": "run-note-other-steps-file",
  "answer-cut": "run-note-answer-cut",
  "kept-locked": "run-note-kept-locked",
  "replaced-edit": "run-note-replaced-edit",
  "stopped-same-problems": "run-note-stopped-same-problems",
  "unusable-plan": "run-note-unusable-plan",
  "tests-built": "run-note-tests-built",
  "tests-only-parsed": "run-note-tests-only-parsed",
  "review-dropped": "run-note-review-dropped",
  "tests-dropped": "run-note-tests-dropped",
};

/** Whether a remark still holds: a wait is over when its time is, and when the run is. */
export function holds(note: RunNote, now: number, isOver: boolean): boolean {
  return note.code !== "waiting" || (!isOver && (note.until_ms ?? 0) > now);
}

/** What a remark says, and its subject where the sentence does not hold it. */
export function noteText(t: Text, note: RunNote, now: number): { text: string; detail: string } {
  const id = NOTES[note.code];
  const variables = {
    detail: note.detail,
    provider: note.provider === undefined ? "" : providerText(t, note.provider),
    reason: note.code === "waiting" ? t(`attempt-${note.detail}`) : "",
    seconds: Math.max(0, Math.ceil(((note.until_ms ?? now) - now) / 1_000)),
  };
  return id ? { text: t(id, variables), detail: "" } : { text: t(`problem-${note.code}`), detail: note.detail };
}

/** A provider's name; a local server and the starter have one in every language. */
export function providerText(t: Text, id: string): string {
  if (id === "local") return t("ui-provider-local");
  if (id === "starter") return t("ui-provider-starter");
  return providerName(id) ?? id;
}
