import { useEffect, useRef, useState } from "react";

import { useAction } from "../../actions/registry";
import { Tooltip } from "../../components/ui/Tooltip";
import { useText } from "../../i18n/useText";
import { isComposing } from "../../lib/isComposing";

/** The project's name; a click, or the action, turns it into a field. */
export function Title({ title, onRename }: { title: string; onRename(title: string): void }) {
  const t = useText();
  const [typed, setTyped] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const isTyping = typed !== null;
  useEffect(() => {
    if (!isTyping) return;
    // After a menu that asked for it gave the focus back.
    const timer = setTimeout(() => field.current?.select());
    return () => clearTimeout(timer);
  }, [isTyping]);
  useAction("rename", () => setTyped(title));

  const end = (take: boolean) => {
    const name = typed?.trim() ?? "";
    setTyped(null);
    if (take && name !== "" && name !== title) onRename(name);
  };
  if (typed !== null) {
    return (
      <input
        ref={field}
        dir="auto"
        value={typed}
        maxLength={200}
        aria-label={t("ui-ws-name")}
        spellCheck={false}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          if (isComposing(event)) return;
          if (event.key !== "Enter" && event.key !== "Escape") return;
          event.preventDefault();
          end(event.key === "Enter");
        }}
        onBlur={() => end(true)}
        className="min-w-32 flex-1 rounded-lg border border-line-strong bg-surface px-2 py-0.5 text-[0.875rem]/[1.375rem] font-semibold"
      />
    );
  }
  return (
    <h1 className="min-w-0">
      <Tooltip text={t("action-rename")} side="bottom">
        <button
          type="button"
          dir="auto"
          onClick={() => setTyped(title)}
          className="block max-w-full truncate rounded-lg px-2 py-1 text-[0.875rem]/[1.375rem] font-semibold hover:bg-raised"
        >
          {title}
        </button>
      </Tooltip>
    </h1>
  );
}
