import { useRef, type KeyboardEvent, type PointerEvent } from "react";

import { nudge } from "./nudge";

interface SplitterProps {
  /** Names what it resizes. */
  label: string;
  /** `x` stands between panels side by side, `y` between panels one above the other. */
  axis: "x" | "y";
  /** Size of the panel before it, in CSS pixels. */
  value: number;
  min: number;
  max: number;
  onChange(value: number): void;
  /** A double click brings this size back. */
  initial: number;
}

/** The line between two panels: dragged, or moved by the arrow keys. */
export function Splitter({ label, axis, value, min, max, onChange, initial }: SplitterProps) {
  const drag = useRef<{ from: number; value: number; forward: number } | null>(null);
  const isRtl = () => document.documentElement.dir === "rtl";
  const along = (event: PointerEvent) => (axis === "x" ? event.clientX : event.clientY);

  const down = (event: PointerEvent<HTMLDivElement>) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { from: along(event), value, forward: axis === "x" && isRtl() ? -1 : 1 };
  };
  const move = (event: PointerEvent) => {
    const { from, value, forward } = drag.current ?? {};
    if (from === undefined || value === undefined || forward === undefined) return;
    onChange(Math.min(Math.max(value + (along(event) - from) * forward, min), max));
  };
  const key = (event: KeyboardEvent) => {
    const to = nudge({ axis, value, min, max, step: 16, rtl: isRtl() }, event.key, event.shiftKey);
    if (to === null) return;
    event.preventDefault();
    onChange(to);
  };

  return (
    <div
      role="separator"
      tabIndex={0}
      aria-label={label}
      aria-orientation={axis === "x" ? "vertical" : "horizontal"}
      aria-valuenow={Math.round(value)}
      aria-valuemin={Math.round(min)}
      aria-valuemax={Math.round(max)}
      onPointerDown={down}
      onPointerMove={move}
      onPointerUp={() => (drag.current = null)}
      onPointerCancel={() => (drag.current = null)}
      onDoubleClick={() => onChange(Math.min(Math.max(initial, min), max))}
      onKeyDown={key}
      // Wider than its line, so that it can be caught.
      className={`group relative z-10 flex shrink-0 touch-none justify-center ${axis === "x" ? "-mx-1 w-[9px] cursor-col-resize" : "-my-1 h-[9px] cursor-row-resize flex-col"} hover:bg-accent/30 active:bg-accent/50 focus-visible:outline-offset-[-2px]`}
    >
      <span className={`bg-line ${axis === "x" ? "w-px" : "h-px"}`} />
    </div>
  );
}
