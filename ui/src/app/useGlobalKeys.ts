import { useEffect } from "react";

import { actionOf, TEXT_KEYS } from "../actions/keys";
import { runAction } from "../actions/registry";
import { usePlatform } from "../platform/context";
import { isMac } from "../platform/system";

/** True for a box to write in, the code editor included. */
const isWritten = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches("input, textarea, .cm-editor *"));

/** Shortcuts and the native menu, to whatever answers the action now. */
export function useGlobalKeys(): void {
  const platform = usePlatform();
  useEffect(() => platform.onAction((id) => runAction(id, "menu")), [platform]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.isComposing || event.keyCode === 229 || event.defaultPrevented) return;
      // AltGr is Ctrl+Alt to Windows, and writes letters (ż in Polish).
      if (event.getModifierState("AltGraph")) return;
      const id = actionOf(event, isMac);
      if (!id || (TEXT_KEYS.includes(id) && isWritten(event.target))) return;
      // The web view has its own meaning for some (reload, print): the window has none for those.
      event.preventDefault();
      if (!event.repeat) runAction(id, "keys");
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
  useEffect(() => {
    // A file dropped beside a target would be opened by the web view in the page's place.
    const refuse = (event: DragEvent) => {
      if (event.defaultPrevented) return;
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = "none";
    };
    window.addEventListener("dragover", refuse);
    window.addEventListener("drop", refuse);
    return () => {
      window.removeEventListener("dragover", refuse);
      window.removeEventListener("drop", refuse);
    };
  }, []);
}
