import { useEffect, useState } from "react";

import type { Detected } from "../../api/generated/Detected";
import { usePlatform } from "../../platform/context";

const QUIET = 120;

/** What the words ask for, a moment after the last keystroke; the last answer stays meanwhile. */
export function useDetected(description: string): Detected | undefined {
  const platform = usePlatform();
  const [detected, setDetected] = useState<Detected>();
  useEffect(() => {
    if (description.trim() === "") return setDetected(undefined);
    let current = true;
    const timer = setTimeout(() => {
      platform.detect(description).then(
        (found) => current && setDetected(found),
        // A description that is refused says so when it is sent.
        () => current && setDetected(undefined),
      );
    }, QUIET);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [platform, description]);
  return detected;
}
