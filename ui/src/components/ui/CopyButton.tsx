import { Check, Copy } from "lucide-react";
import { useEffect, useState } from "react";

import { useText } from "../../i18n/useText";
import { Button, type ButtonProps } from "./Button";
import { copyText } from "./copyText";

interface CopyButtonProps extends Pick<ButtonProps, "kind" | "size"> {
  text: string;
  label: string;
}

/** Its mark tells for two seconds that the text reached the clipboard. */
export function CopyButton({ text, label, ...look }: CopyButtonProps) {
  const t = useText();
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 2_000);
    return () => clearTimeout(timer);
  }, [copied]);
  return (
    <Button
      {...look}
      icon={copied ? <Check aria-hidden="true" className="text-good" /> : <Copy aria-hidden="true" />}
      onClick={() => void copyText(text).then(setCopied)}
    >
      {label}
      <span role="status" className="sr-only">
        {copied && t("ui-copied")}
      </span>
    </Button>
  );
}
