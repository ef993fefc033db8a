import { useEffect, useSyncExternalStore } from "react";

let open = 0;
const listeners = new Set<() => void>();

function count(by: number): void {
  open += by;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * True while a dialog, menu, list or popover floats above the page. The preview's own webview lies
 * above all of the page, so it gives way meanwhile. Tooltips and toasts do not count: they come and
 * go by themselves, and stand where no preview is.
 */
export const useOverlayOpen = (): boolean =>
  useSyncExternalStore(subscribe, () => open > 0);

/** Counts as something that floats, for as long as it is in the tree. */
export function Floats(): null {
  useEffect(() => {
    count(1);
    return () => count(-1);
  }, []);
  return null;
}
