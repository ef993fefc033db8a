import { File, Folder } from "lucide-react";
import { useEffect, useId, useRef, useState } from "react";

import { useText } from "../../i18n/useText";
import { isComposing } from "../../lib/isComposing";
import { joined, nameFault } from "./tree";

interface NameFieldProps {
  level: number;
  isFolder: boolean;
  label: string;
  initial: string;
  folder: string;
  taken: string[];
  onDone(path: string): void;
  onCancel(): void;
}

const FAULT = { empty: "ui-code-name-empty", unsafe: "ui-code-name-unsafe", taken: "ui-code-name-taken" };

/** A name in the tree, typed in its place: Enter takes it, Escape does not. */
export function NameField({ level, isFolder, label, initial, folder, taken, onDone, onCancel }: NameFieldProps) {
  const t = useText();
  const id = useId();
  const [name, setName] = useState(initial);
  const [isTried, setIsTried] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const isOver = useRef(false);
  const path = joined(folder, name.trim());
  const fault = name === initial && initial !== "" ? null : nameFault(path, taken);
  const shown = fault !== null && (isTried || (fault !== "empty" && name !== "")) ? fault : null;

  useEffect(() => {
    const element = field.current;
    if (!element) return;
    // After the menu that asked for it gave the focus back.
    const timer = setTimeout(() => {
      element.focus();
      // The ending stays as it is, unless the person goes there.
      const dot = initial.lastIndexOf(".");
      element.setSelectionRange(0, dot > 0 && !isFolder ? dot : initial.length);
    });
    return () => clearTimeout(timer);
  }, [initial, isFolder]);

  const end = (take: boolean) => {
    if (isOver.current) return;
    if (take && fault !== null) return setIsTried(true);
    isOver.current = true;
    if (take) onDone(path);
    else onCancel();
  };
  const Icon = isFolder ? Folder : File;
  return (
    <li role="none" className="flex flex-col gap-0.5 pe-2" style={{ paddingInlineStart: 8 + (level - 1) * 12 + 20 }}>
      <span className="flex min-h-7 items-center gap-1.5">
        <Icon aria-hidden="true" className="size-4 shrink-0 text-ink-soft" />
        <input
          ref={field}
          dir="ltr"
          value={name}
          aria-label={label}
          aria-invalid={shown !== null}
          aria-describedby={shown === null ? undefined : id}
          spellCheck={false}
          autoComplete="off"
          onChange={(event) => setName(event.target.value)}
          onKeyDown={(event) => {
            event.stopPropagation();
            if (isComposing(event)) return;
            if (event.key === "Enter" || event.key === "Escape") {
              event.preventDefault();
              end(event.key === "Enter");
            }
          }}
          onBlur={() => end(name.trim() !== "" && name !== initial && fault === null)}
          className="min-w-0 flex-1 rounded-md border border-line-strong bg-page px-1.5 py-0.5 aria-invalid:border-bad"
        />
      </span>
      {shown !== null && (
        <span id={id} role="alert" className="text-[0.75rem]/4 text-bad">
          {t(FAULT[shown])}
        </span>
      )}
    </li>
  );
}
