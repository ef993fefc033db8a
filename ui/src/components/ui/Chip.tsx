import { X } from "lucide-react";
import type { ReactNode } from "react";

interface ChipProps {
  icon?: ReactNode;
  /** What it stands for. */
  children: ReactNode;
  detail?: string | undefined;
  title?: string | undefined;
  /** Names the cross; without it, it stays. */
  removeLabel?: string;
  onRemove?(): void;
  /** What a click on its words does. */
  onOpen?(): void;
}

/** Something that goes along with words: a file, an element, a page. */
export function Chip({ icon, children, detail, title, removeLabel, onRemove, onOpen }: ChipProps) {
  const words = (
    <>
      {icon}
      <bdi className="min-w-0 truncate">{children}</bdi>
      {detail && <span className="shrink-0 text-ink-soft tabular-nums">{detail}</span>}
    </>
  );
  const look = "flex min-w-0 items-center gap-1.5 [&_svg]:size-3.5 [&_svg]:shrink-0";
  return (
    <span title={title} className="inline-flex min-h-7 max-w-full min-w-0 items-center gap-1 rounded-md border border-line bg-surface px-1.5 text-[0.75rem]/4">
      {onOpen ? (
        <button type="button" onClick={onOpen} className={`${look} rounded-sm hover:text-accent`}>
          {words}
        </button>
      ) : (
        <span className={look}>{words}</span>
      )}
      {onRemove && (
        <button
          type="button"
          aria-label={removeLabel}
          title={removeLabel}
          onClick={onRemove}
          className="inline-flex size-5 shrink-0 items-center justify-center rounded-sm text-ink-soft hover:bg-raised hover:text-ink"
        >
          <X aria-hidden="true" className="size-3.5" />
        </button>
      )}
    </span>
  );
}
