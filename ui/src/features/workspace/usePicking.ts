import { useCallback, useEffect, useState } from "react";

import { toast } from "../../components/ui/Toasts";
import { useErrorText } from "../../i18n/errorText";
import { usePlatform } from "../../platform/context";

/** Whether the next click in the preview picks an element, and how to ask for that; Escape ends it. */
export function usePicking(id: string): [picking: boolean, pick: (picking: boolean) => void, picked: () => void] {
  const platform = usePlatform();
  const words = useErrorText();
  const [picking, setPicking] = useState(false);
  const pick = useCallback(
    (picking: boolean) => {
      setPicking(picking);
      platform.previewPick(id, picking).catch((error: unknown) => {
        setPicking(false);
        toast({ text: words(error).text, bad: true });
      });
    },
    [platform, id, words],
  );
  useEffect(() => {
    if (!picking) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      // Before the key stops a run.
      event.preventDefault();
      pick(false);
    };
    window.addEventListener("keydown", onKey, { capture: true });
    return () => window.removeEventListener("keydown", onKey, { capture: true });
  }, [picking, pick]);
  return [picking, pick, useCallback(() => setPicking(false), [])];
}
