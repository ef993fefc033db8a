import { useEffect, useState } from "react";

import { copyText } from "./copyText";
import { Button } from "./Button";

interface CopyButtonProps {
  text: string;
  label: string;
  /** Shown for two seconds after the text reached the clipboard. */
  copiedLabel: string;
  kind?: "primary" | "quiet";
}

export function CopyButton({ text, label, copiedLabel, kind = "quiet" }: CopyButtonProps) {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 2_000);
    return () => clearTimeout(timer);
  }, [copied]);
  return (
    <Button kind={kind} onClick={() => void copyText(text).then(setCopied)}>
      <span aria-live="polite">{copied ? copiedLabel : label}</span>
    </Button>
  );
}
