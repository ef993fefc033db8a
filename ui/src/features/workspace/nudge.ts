import { clamp } from "./layout";

/** A line between two panels, which can be moved. `value` grows towards the end of the axis. */
export interface Range {
  axis: "x" | "y";
  value: number;
  min: number;
  max: number;
  /** How far an arrow key goes; with Shift four times as far. */
  step: number;
  rtl: boolean;
}

/** Where a key moves the line to; null for a key that moves nothing. */
export function nudge(range: Range, key: string, shift: boolean): number | null {
  const step = range.step * (shift ? 4 : 1);
  const forward = range.axis === "y" ? "ArrowDown" : range.rtl ? "ArrowLeft" : "ArrowRight";
  const back = range.axis === "y" ? "ArrowUp" : range.rtl ? "ArrowRight" : "ArrowLeft";
  const to = { [forward]: range.value + step, [back]: range.value - step, Home: range.min, End: range.max }[key];
  return to === undefined ? null : clamp(to, range.min, range.max);
}
