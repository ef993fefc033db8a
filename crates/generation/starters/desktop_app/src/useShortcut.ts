import { useEffect, useRef } from "react";

const isMac = /mac|iphone|ipad/i.test(navigator.userAgent);

/** A key together with Ctrl (⌘ on a Mac), as it is written on a button. */
export function shortcut(key: string): string {
  return isMac ? `⌘${key}` : `Ctrl+${key}`;
}

/** Calls `run` when the key is pressed together with Ctrl (⌘ on a Mac), wherever the focus is. */
export function useShortcut(key: string, run: () => void) {
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== key.toLowerCase() || event.repeat || !(isMac ? event.metaKey : event.ctrlKey)) return;
      event.preventDefault();
      latest.current();
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, [key]);
}
