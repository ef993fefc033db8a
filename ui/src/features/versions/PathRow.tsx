import type { ReactNode } from "react";

import { useText } from "../../i18n/useText";

interface PathRowProps {
  path: string;
  icon: ReactNode;
  /** What became of the file, in a word. */
  name: string;
  /** Lines that came and went; null where nobody counted. */
  added: number | null;
  removed: number | null;
  /** Shown where the two are not known. */
  lines?: number;
  isShown?: boolean;
  onOpen?: (() => void) | undefined;
}

/** A file that changed, with its lines; where there is something to see, a click shows it. */
export function PathRow({ path, icon, name, added, removed, lines, isShown = false, onOpen }: PathRowProps) {
  const t = useText();
  const row = (
    <>
      {icon}
      <span className="sr-only">{name}</span>
      <span dir="ltr" className="min-w-0 flex-1 truncate font-mono text-[0.75rem]/4 rtl:text-right">
        {path}
      </span>
      <span className="shrink-0 text-[0.75rem]/4 tabular-nums">
        {added === null && removed === null && lines !== undefined ? (
          <span className="text-ink-soft">{t("ui-run-lines", { count: lines })}</span>
        ) : (
          <span dir="ltr">
            {added !== null && added > 0 && <span className="text-good">+{added}</span>}{" "}
            {removed !== null && removed > 0 && <span className="text-bad">−{removed}</span>}
          </span>
        )}
      </span>
    </>
  );
  const look = "flex min-h-7 w-full items-center gap-2 rounded-md px-1.5 py-0.5 text-start [&_svg]:size-3.5 [&_svg]:shrink-0";
  return (
    <li>
      {onOpen ? (
        <button
          type="button"
          title={path}
          aria-current={isShown || undefined}
          onClick={onOpen}
          className={`${look} hover:bg-raised aria-[current]:bg-accent-soft`}
        >
          {row}
        </button>
      ) : (
        <span title={path} className={look}>
          {row}
        </span>
      )}
    </li>
  );
}
