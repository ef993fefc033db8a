import { X } from "lucide-react";
import { useEffect, useRef, type KeyboardEvent } from "react";

import { useText } from "../../i18n/useText";
import { LockMark } from "./LockMark";
import { nameOf, parentOf } from "./tree";

interface TabsProps {
  tabs: string[];
  tab: string | null;
  dirty: ReadonlySet<string>;
  locked: ReadonlySet<string>;
  onSelect(path: string): void;
  onClose(path: string): void;
}

/** The open files; arrows go from one to the next, Delete closes. */
export function Tabs({ tabs, tab, dirty, locked, onSelect, onClose }: TabsProps) {
  const t = useText();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [tab]);
  const key = (event: KeyboardEvent, path: string) => {
    const index = tabs.indexOf(path);
    const rtl = document.documentElement.dir === "rtl";
    const steps: Record<string, number> = { ArrowRight: rtl ? -1 : 1, ArrowLeft: rtl ? 1 : -1 };
    const to = event.key === "Home" ? 0 : event.key === "End" ? tabs.length - 1 : index + (steps[event.key] ?? 0);
    if (event.key === "Delete") {
      event.preventDefault();
      onClose(path);
    } else if (to !== index && tabs[to] !== undefined) {
      event.preventDefault();
      onSelect(tabs[to]);
      requestAnimationFrame(() => box.current?.querySelector<HTMLElement>('[aria-selected="true"]')?.focus());
    }
  };
  return (
    <div ref={box} role="tablist" aria-label={t("ui-code-tabs")} className="flex min-w-0 flex-1 overflow-x-auto [scrollbar-width:none]">
      {tabs.map((path) => {
        const name = nameOf(path);
        const isTwin = tabs.some((other) => other !== path && nameOf(other) === name);
        const isDirty = dirty.has(path);
        return (
          <button
            key={path}
            type="button"
            role="tab"
            aria-selected={path === tab}
            aria-keyshortcuts="Delete"
            tabIndex={path === (tab ?? tabs[0]) ? 0 : -1}
            onClick={() => onSelect(path)}
            onAuxClick={(event) => event.button === 1 && onClose(path)}
            onKeyDown={(event) => key(event, path)}
            className={`group flex min-h-9 shrink-0 items-center gap-1.5 border-e border-line ps-3 pe-1.5 outline-offset-[-2px] ${path === tab ? "bg-surface text-ink" : "bg-page text-ink-soft hover:bg-raised"}`}
          >
            <bdi>{name}</bdi>
            {isTwin && <bdi className="text-[0.75rem]/4 text-ink-soft">{parentOf(path)}</bdi>}
            {locked.has(path) && <LockMark />}
            {isDirty && <span className="sr-only">{t("ui-code-unsaved")}</span>}
            {/* For the pointer; a tab may hold no button, and by keyboard Delete does it. */}
            <span
              aria-hidden="true"
              title={t("ui-code-close", { name })}
              onClick={(event) => {
                event.stopPropagation();
                onClose(path);
              }}
              className="flex size-6 items-center justify-center rounded-md text-ink-soft hover:bg-raised hover:text-ink"
            >
              {isDirty && <span className="size-2 rounded-full bg-caution group-hover:hidden" />}
              <X className={`size-3.5 ${isDirty ? "hidden group-hover:block" : ""}`} />
            </span>
          </button>
        );
      })}
    </div>
  );
}
