import { useLayoutEffect, useRef, useState } from "react";

import { useText } from "../../i18n/useText";

/** A person's words; long ones can be unfolded. */
export function Folded({ text }: { text: string }) {
  const t = useText();
  const [isLong, setIsLong] = useState(false);
  const [isOpen, setIsOpen] = useState(false);
  const box = useRef<HTMLParagraphElement>(null);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element || isOpen) return;
    // Its width decides how many lines it takes.
    const observer = new ResizeObserver(() => setIsLong(element.scrollHeight > element.clientHeight + 4));
    observer.observe(element);
    return () => observer.disconnect();
  }, [text, isOpen]);
  return (
    <div>
      <p
        ref={box}
        dir="auto"
        className={`text-[0.875rem]/[1.375rem] break-words whitespace-pre-wrap select-text ${isOpen ? "" : "line-clamp-6"}`}
      >
        {text}
      </p>
      {isLong && (
        <button
          type="button"
          aria-expanded={isOpen}
          onClick={() => setIsOpen(!isOpen)}
          className="mt-1 rounded-sm font-medium text-accent hover:text-accent-strong"
        >
          {isOpen ? t("ui-run-less") : t("ui-run-more")}
        </button>
      )}
    </div>
  );
}
