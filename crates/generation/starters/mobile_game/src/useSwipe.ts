import { useEffect, useRef, type PointerEvent } from "react";
import type { Direction } from "./board";

/** Shortest swipe that counts, in CSS pixels. */
const REACH = 24;

const KEYS: Record<string, Direction> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
};

/** Swipes on an element and arrow keys anywhere, as one stream of directions. */
export function useSwipe(onMove: (direction: Direction) => void) {
  const from = useRef<{ x: number; y: number } | null>(null);

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const direction = KEYS[event.key];
      if (!direction || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      onMove(direction);
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, [onMove]);

  return {
    onPointerDown(event: PointerEvent) {
      event.currentTarget.setPointerCapture(event.pointerId);
      from.current = { x: event.clientX, y: event.clientY };
    },
    // Moves as soon as the finger has gone far enough: waiting for it to lift feels slow.
    onPointerMove(event: PointerEvent) {
      if (!from.current) return;
      const x = event.clientX - from.current.x;
      const y = event.clientY - from.current.y;
      if (Math.max(Math.abs(x), Math.abs(y)) < REACH) return;
      from.current = null;
      if (Math.abs(x) > Math.abs(y)) onMove(x > 0 ? "right" : "left");
      else onMove(y > 0 ? "down" : "up");
    },
    onPointerUp() {
      from.current = null;
    },
    onPointerCancel() {
      from.current = null;
    },
  };
}
