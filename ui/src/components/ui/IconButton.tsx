import type { ButtonHTMLAttributes, ReactNode, Ref } from "react";

import { Spinner } from "./Spinner";
import { Tooltip, type Side } from "./Tooltip";

export interface IconButtonProps extends Omit<
  ButtonHTMLAttributes<HTMLButtonElement>,
  "className" | "type" | "children" | "aria-label"
> {
  /** Its name, also shown on hover and focus. */
  label: string;
  icon: ReactNode;
  /** Shown beside the name; in the contract's notation. */
  keys?: string | null;
  size?: "small" | "medium";
  busy?: boolean;
  /** For a button that stays down, such as one that shows a panel. */
  pressed?: boolean;
  side?: Side;
  ref?: Ref<HTMLButtonElement>;
}

const SIZE = { small: "size-7", medium: "size-8" };

export function IconButton({
  label,
  icon,
  keys = null,
  size = "medium",
  busy = false,
  pressed,
  side = "top",
  onClick,
  ...rest
}: IconButtonProps) {
  return (
    <Tooltip text={label} keys={keys} side={side}>
      <button
        {...rest}
        type="button"
        aria-label={label}
        aria-pressed={pressed}
        aria-busy={busy || undefined}
        onClick={busy ? undefined : onClick}
        className={`inline-flex shrink-0 items-center justify-center rounded-lg text-ink-soft hover:bg-raised hover:text-ink disabled:opacity-50 aria-pressed:bg-accent-soft aria-pressed:text-accent data-[popup-open]:bg-raised data-[popup-open]:text-ink [&_svg]:size-4 ${SIZE[size]}`}
      >
        {busy ? <Spinner /> : icon}
      </button>
    </Tooltip>
  );
}
