import { useVirtualizer } from "@tanstack/react-virtual";
import { CircleAlert, Eraser, Info, ListFilter, TriangleAlert, X } from "lucide-react";
import { useLayoutEffect, useMemo, useRef, useState, type ReactNode } from "react";

import { Button } from "../../components/ui/Button";
import { IconButton } from "../../components/ui/IconButton";
import { Menu } from "../../components/ui/Menu";
import { useText } from "../../i18n/useText";
import { PlaceLink } from "../run/Problems";
import type { ConsoleLine, Level } from "./state";

type Filter = "all" | "error" | "warn" | "rest";

const PASSES: Record<Filter, (level: Level) => boolean> = {
  all: () => true,
  error: (level) => level === "error",
  warn: (level) => level === "warn",
  rest: (level) => level !== "error" && level !== "warn",
};

const FILTERS: readonly Filter[] = ["all", "error", "warn", "rest"];

const NAME: Record<Filter, string> = {
  all: "ui-console-all",
  error: "ui-console-errors",
  warn: "ui-console-warnings",
  rest: "ui-console-rest",
};

const LOOK: Record<Level, { tone: string; icon: ReactNode }> = {
  error: { tone: "text-bad", icon: <CircleAlert aria-hidden="true" /> },
  warn: { tone: "text-caution", icon: <TriangleAlert aria-hidden="true" /> },
  info: { tone: "text-ink", icon: <Info aria-hidden="true" /> },
  log: { tone: "text-ink", icon: null },
  debug: { tone: "text-ink-soft", icon: null },
};

interface ConsoleProps {
  lines: ConsoleLine[];
  onClear(): void;
  onClose(): void;
}

/** What the app writes, the latest last. */
export function Console({ lines, onClear, onClose }: ConsoleProps) {
  const t = useText();
  const [filter, setFilter] = useState<Filter>("all");
  const shown = useMemo(() => lines.filter((line) => PASSES[filter](line.level)), [lines, filter]);
  return (
    <section aria-label={t("ui-console")} className="flex h-full min-h-0 flex-col bg-surface">
      <header className="flex flex-wrap items-center gap-2 border-b border-line px-3 py-1">
        <h2 className="min-w-0 flex-1 font-medium">{t("ui-console")}</h2>
        {/* A menu: a list stays in the page while it is closed, and would count as something that floats. */}
        <Menu
          align="end"
          trigger={
            <Button size="small" icon={<ListFilter aria-hidden="true" />} aria-label={`${t("ui-console-filter")}: ${t(NAME[filter])}`}>
              {t(NAME[filter])}
            </Button>
          }
          items={FILTERS.map((id) => ({ id, label: t(NAME[id]), chosen: id === filter, onSelect: () => setFilter(id) }))}
        />
        <IconButton size="small" label={t("ui-console-clear")} icon={<Eraser aria-hidden="true" />} onClick={onClear} />
        <IconButton size="small" label={t("ui-close")} icon={<X aria-hidden="true" />} onClick={onClose} />
      </header>
      {shown.length === 0 ? <p className="px-3 py-2 text-ink-soft">{t("ui-console-empty")}</p> : <Lines lines={shown} />}
    </section>
  );
}

function Lines({ lines }: { lines: ConsoleLine[] }) {
  const t = useText();
  const box = useRef<HTMLDivElement>(null);
  const isAtEnd = useRef(true);
  const rows = useVirtualizer({
    count: lines.length,
    getScrollElement: () => box.current,
    estimateSize: () => 24,
    getItemKey: (index) => lines[index]?.id ?? index,
    overscan: 10,
  });
  const last = lines.at(-1)?.id;
  useLayoutEffect(() => {
    if (isAtEnd.current) rows.scrollToIndex(lines.length - 1, { align: "end" });
  }, [rows, lines.length, last]);
  return (
    <div
      ref={box}
      role="log"
      aria-live="off"
      aria-label={t("ui-console")}
      tabIndex={0}
      onScroll={({ currentTarget: it }) => (isAtEnd.current = it.scrollHeight - it.scrollTop - it.clientHeight < 24)}
      className="min-h-0 flex-1 overflow-y-auto outline-offset-[-2px]"
    >
      <div className="relative w-full" style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map((row) => {
          const line = lines[row.index];
          if (!line) return null;
          const { tone, icon } = LOOK[line.level];
          return (
            <div
              key={row.key}
              ref={rows.measureElement}
              data-index={row.index}
              className={`absolute inset-x-0 top-0 flex items-start gap-2 border-b border-line/60 px-3 py-0.5 ${tone}`}
              style={{ transform: `translateY(${row.start}px)` }}
            >
              <span className="mt-1 size-3.5 shrink-0 [&_svg]:size-3.5">{icon}</span>
              <span dir="ltr" className="min-w-0 flex-1 py-0.5 font-mono text-[0.75rem]/4 break-words whitespace-pre-wrap select-text">
                {line.text}
              </span>
              {line.times > 1 && (
                <span className="shrink-0 rounded-full bg-raised px-1.5 text-[0.75rem]/5 text-ink tabular-nums">×{line.times}</span>
              )}
              {line.problem && <PlaceLink problem={line.problem} />}
            </div>
          );
        })}
      </div>
    </div>
  );
}
