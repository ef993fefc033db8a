import type { Plan } from "../../api/generated/Plan";
import type { PlanStep } from "../../api/generated/PlanStep";

/** Another version of one step. */
export const withStep = (plan: Plan, id: string, change: Partial<PlanStep>): Plan => ({
  ...plan,
  steps: plan.steps.map((step) => (step.id === id ? { ...step, ...change } : step)),
});

/** Whether a step can change places with its neighbour: never before what it needs. */
export function canMove(plan: Plan, id: string, by: -1 | 1): boolean {
  const index = plan.steps.findIndex((step) => step.id === id);
  const [step, other] = [plan.steps[index], plan.steps[index + by]];
  if (!step || !other) return false;
  return by === -1 ? !step.after.includes(other.id) : !other.after.includes(step.id);
}

/** The step changes places with its neighbour, where that can be. */
export function moved(plan: Plan, id: string, by: -1 | 1): Plan {
  if (!canMove(plan, id, by)) return plan;
  const steps = [...plan.steps];
  const index = steps.findIndex((step) => step.id === id);
  const [step] = steps.splice(index, 1);
  if (step) steps.splice(index + by, 0, step);
  return { ...plan, steps };
}

/** Leaves a step out or takes it in again. What needs a step goes with it, and what a step needs comes with it. */
export function skipped(plan: Plan, id: string, skip: boolean): Plan {
  const touched = new Set([id]);
  const next = (step: PlanStep) =>
    skip ? plan.steps.filter((other) => other.after.includes(step.id)) : plan.steps.filter((other) => step.after.includes(other.id));
  for (const id of touched) {
    const step = plan.steps.find((it) => it.id === id);
    if (step) for (const other of next(step)) touched.add(other.id);
  }
  return { ...plan, steps: plan.steps.map((step) => (touched.has(step.id) ? { ...step, skip } : step)) };
}

/** Without a file; a step keeps its last one, for leaving it out is what `skip` is for. */
export function withoutFile(plan: Plan, id: string, path: string): Plan {
  const step = plan.steps.find((it) => it.id === id);
  if (!step || step.files.length < 2) return plan;
  return withStep(plan, id, { files: step.files.filter((file) => file !== path) });
}

export const withoutDependency = (plan: Plan, name: string): Plan => ({
  ...plan,
  dependencies: plan.dependencies.filter((it) => it !== name),
});

/** Whether there is something to do, and every step has a name. */
export const isReady = (plan: Plan): boolean =>
  plan.steps.some((step) => !step.skip) && plan.steps.every((step) => step.skip || step.title.trim() !== "");
