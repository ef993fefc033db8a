import { useCallback, useEffect, useRef, useState } from "react";

import { store, stored } from "../../lib/stored";

const KEY = "draft";
const QUIET = 300;

/** The description that is being written. It survives leaving the screen and closing the window. */
export function useDraft(): [string, (text: string) => void] {
  const [text, setText] = useState(() => stored(KEY) ?? "");
  const latest = useRef(text);
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
  const write = useCallback((text: string) => {
    latest.current = text;
    setText(text);
  }, []);
  return [text, write];
}
