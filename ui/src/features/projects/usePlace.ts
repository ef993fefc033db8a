import { useVirtualizer, type Virtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef, type RefObject } from "react";

import { useGridSize } from "./useGridSize";

/** How the list was left, while the window is open. */
const left = { shape: "", offset: 0 };

interface Place {
  columns: number;
  /** In pixels. */
  rowHeight: number;
  rows: number;
  virtual: Virtualizer<HTMLDivElement, Element>;
  /** Rows that leave at one end come back at the other: changed is cheaper than made anew. */
  keyOf(row: number): number;
  /** Scrolls as far as it takes to see that cell. */
  show(cell: number): void;
}

/** Which of `count` cells are in sight, and where; the cell `at` stays in sight when the shape changes. */
export function usePlace(
  scroller: RefObject<HTMLDivElement | null>,
  layout: "list" | "grid",
  count: number,
  at: number,
): Place {
  const { columns, rowHeight } = useGridSize(scroller, layout);
  const rows = Math.ceil(count / columns);
  const virtual = useVirtualizer({
    count: rows,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 4,
    initialOffset: left.shape.startsWith(layout) ? left.offset : 0,
    paddingEnd: 16,
  });
  useEffect(() => virtual.measure(), [virtual, rowHeight]);

  const row = useRef(0);
  useEffect(() => {
    row.current = Math.floor(at / columns);
  }, [at, columns]);
  const shape = `${layout} ${columns} ${rowHeight}`;
  useEffect(() => {
    if (left.shape !== "" && left.shape !== shape && row.current > 0) virtual.scrollToIndex(row.current);
    left.shape = shape;
  }, [virtual, shape]);
  const offset = virtual.scrollOffset ?? 0;
  useEffect(() => {
    left.offset = offset;
  }, [offset]);

  const pool = useRef(32);
  while (pool.current < virtual.getVirtualItems().length) pool.current *= 2;
  return {
    columns,
    rowHeight,
    rows,
    virtual,
    keyOf: (row) => row % pool.current,
    show: (cell) => virtual.scrollToIndex(Math.floor(cell / columns)),
  };
}
