import { X } from "lucide-react";
import { useEffect, useRef, type KeyboardEvent } from "react";

import { useText } from "../../i18n/useText";
import { nameOf, parentOf } from "./tree";

interface TabsProps {
  tabs: string[];
  tab: string | null;
  dirty: ReadonlySet<string>;
  onSelect(path: string): void;
  onClose(path: string): void;
}

/** The open files; arrows go from one to the next, Delete closes. */
export function Tabs({ tabs, tab, dirty, onSelect, onClose }: TabsProps) {
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
          <div
            key={path}
            role="presentation"
            onAuxClick={(event) => event.button === 1 && onClose(path)}
            className={`group flex min-h-9 shrink-0 items-center border-e border-line ${path === tab ? "bg-surface" : "bg-page hover:bg-raised"}`}
          >
            <button
              type="button"
              role="tab"
              title={path}
              aria-selected={path === tab}
              tabIndex={path === (tab ?? tabs[0]) ? 0 : -1}
              onClick={() => onSelect(path)}
              onKeyDown={(event) => key(event, path)}
              className={`flex min-h-9 items-center gap-1.5 ps-3 pe-1 outline-offset-[-2px] ${path === tab ? "text-ink" : "text-ink-soft"}`}
            >
              <bdi>{name}</bdi>
              {isTwin && <bdi className="text-[0.75rem]/4 text-ink-soft">{parentOf(path)}</bdi>}
              {isDirty && <span className="sr-only">{t("ui-code-unsaved")}</span>}
            </button>
            <button
              type="button"
              tabIndex={-1}
              aria-label={t("ui-code-close", { name })}
              onClick={() => onClose(path)}
              className="me-1.5 flex size-6 items-center justify-center rounded-md text-ink-soft hover:bg-raised hover:text-ink"
            >
              {isDirty ? (
                <>
                  <span aria-hidden="true" className="size-2 rounded-full bg-caution group-hover:hidden" />
                  <X aria-hidden="true" className="hidden size-3.5 group-hover:block" />
                </>
              ) : (
                <X aria-hidden="true" className="size-3.5" />
              )}
            </button>
          </div>
        );
      })}
    </div>
  );
}
