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
      {/* Both in one cell, so that the button keeps its width. */}
      <span className="grid *:[grid-area:1/1]">
        <span className={copied ? "invisible" : undefined}>{label}</span>
        <span role="status" className={copied ? undefined : "invisible"}>
          {copied && copiedLabel}
        </span>
      </span>
    </Button>
  );
}
