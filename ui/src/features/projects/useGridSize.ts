import { useLayoutEffect, useState, type RefObject } from "react";

interface GridSize {
  columns: number;
  /** In pixels. */
  rowHeight: number;
}

/** Cards are this wide at least, in rem. */
const CARD = 14;
/** What a card has below its picture, and a line of the list, in rem. */
const CAPTION = 4.5;
const LINE = 3.75;

/** How many cells stand side by side and how high they are, at this width and text size. */
export function useGridSize(element: RefObject<HTMLElement | null>, layout: "list" | "grid"): GridSize {
  const [size, setSize] = useState<GridSize>({ columns: 1, rowHeight: LINE * 16 });
  useLayoutEffect(() => {
    const target = element.current;
    if (!target) return;
    const measure = () => {
      const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
      // Without the scroller's own padding.
      const width = target.clientWidth - 32;
      const columns = layout === "list" ? 1 : Math.max(1, Math.floor(width / (CARD * rem)));
      const rowHeight =
        layout === "list" ? LINE * rem : Math.round(((width / columns) * 10) / 16 + CAPTION * rem);
      setSize((size) => (size.columns === columns && size.rowHeight === rowHeight ? size : { columns, rowHeight }));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(target);
    return () => observer.disconnect();
  }, [element, layout]);
  return size;
}
