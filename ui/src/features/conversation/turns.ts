import type { RunView } from "../../api/generated/RunView";
import type { TurnState } from "../../api/generated/TurnState";
import type { TurnView } from "../../api/generated/TurnView";
import type { Run } from "../run/useRun";

/** A turn as it is shown: what is kept of it, with the latest of its run. */
export interface Entry {
  key: string;
  /** Null for a run that is not kept as a turn yet. */
  turn: TurnView | null;
  state: TurnState;
  view: RunView;
  /** When `view` arrived, by `performance.now()`; 0 for a run that is over. */
  at: number;
}

/** The conversation, the first turn first; the run of this session is in its place, or at the end. */
export function entries(turns: TurnView[], run: Run | null): Entry[] {
  const shown = turns.map((turn): Entry => {
    const isRun = run !== null && run.view.turn === turn.turn;
    const view = isRun ? run.view : turn.run;
    return { key: `turn-${turn.turn}`, turn, state: stateOf(turn.state, view, isRun), view, at: isRun ? run.at : 0 };
  });
  const isListed = run !== null && turns.some((turn) => turn.turn === run.view.turn);
  if (run && !isListed) {
    const key = run.view.turn === null ? "run" : `turn-${run.view.turn}`;
    shown.push({ key, turn: null, state: run.view.end ?? "running", view: run.view, at: run.at });
  }
  return shown;
}

/** The list is read again a moment after its run changed. */
function stateOf(kept: TurnState, view: RunView, isRun: boolean): TurnState {
  if (!isRun) return kept;
  if (view.end === null) return "running";
  return kept === "running" ? view.end : kept;
}

/** Whether the list lacks what the run tells of: it is then read again. */
export const isBehind = (turns: TurnView[], run: Run | null): boolean =>
  run !== null && run.view.turn !== null && !turns.some((turn) => turn.turn === run.view.turn);

/** Turns that are in the page at first, and how many more come each time. */
export const WINDOW = 30;

export interface TurnActions {
  /** Files go back to what they were before it. */
  revert: boolean;
  /** Its unverified version is taken as it is. */
  accept: boolean;
  /** It is asked once more. */
  replay: boolean;
}

/** What can be done with a turn that is over. */
export function actionsOf(entry: Entry, head: number | null): TurnActions {
  const { turn, state, view } = entry;
  const isOver = turn !== null && state !== "running";
  const changed = state === "verified" || state === "accepted";
  const isKept = view.version !== null && view.version === head;
  return {
    revert: isOver && changed && turn.base !== null && !turn.reverted,
    accept: isOver && (state === "draft" || state === "stopped") && view.version !== null && !isKept,
    replay: isOver && state !== "planned",
  };
}
