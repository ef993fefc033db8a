import { useCallback, useEffect, useLayoutEffect, useRef, useState, type RefObject } from "react";

import { takeBoot } from "../../app/boot";
import { store, stored } from "../../lib/stored";

const KEY = "draft";
const QUIET = 300;

/** The description that is being written. It survives leaving the screen and closing the window. */
export function useDraft(box: RefObject<HTMLTextAreaElement | null>): [string, (text: string) => void] {
  const [text, setText] = useState(() => stored(KEY) ?? "");
  const latest = useRef(text);
  const write = useCallback((text: string) => {
    latest.current = text;
    setText(text);
  }, []);
  useLayoutEffect(() => {
    const boot = takeBoot();
    if (boot) write(boot.value);
    const end = latest.current.length;
    // Once the value is there, which is in the same frame.
    queueMicrotask(() => box.current?.setSelectionRange(boot?.selectionStart ?? end, boot?.selectionEnd ?? end));
  }, [box, write]);
  useEffect(() => {
    const keep = () => store(KEY, latest.current || null);
    window.addEventListener("pagehide", keep);
    return () => {
      window.removeEventListener("pagehide", keep);
      keep();
    };
  }, []);
  useEffect(() => {
    const timer = setTimeout(() => store(KEY, text || null), QUIET);
    return () => clearTimeout(timer);
  }, [text]);
  return [text, write];
}
