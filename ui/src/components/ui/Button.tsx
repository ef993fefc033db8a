import type { ButtonHTMLAttributes, ReactNode, Ref } from "react";

import { Spinner } from "./Spinner";

export interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, "className" | "type"> {
  kind?: "primary" | "quiet" | "ghost" | "danger";
  size?: "small" | "medium";
  /** Shown before the text; 16 px. */
  icon?: ReactNode;
  /** What it was asked for goes on: it keeps its place and its focus, and ignores clicks. */
  busy?: boolean;
  /** Submits its form. */
  submit?: boolean;
  ref?: Ref<HTMLButtonElement>;
}

const LOOK = {
  primary: "bg-accent text-on-accent hover:bg-accent-strong font-medium",
  quiet: "border border-line bg-surface text-ink hover:border-line-strong hover:bg-raised",
  ghost: "text-ink hover:bg-raised data-[popup-open]:bg-raised",
  danger: "bg-bad text-on-bad font-medium hover:opacity-90",
};

const SIZE = { small: "min-h-7 px-2 py-0.5 gap-1.5", medium: "min-h-8 px-3 py-1 gap-2" };

export function Button({
  kind = "quiet",
  size = "medium",
  icon,
  busy = false,
  submit = false,
  children,
  onClick,
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      type={submit ? "submit" : "button"}
      aria-busy={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
      className={`inline-flex shrink-0 items-center justify-center rounded-lg text-start select-none disabled:opacity-50 [&_svg]:size-4 [&_svg]:shrink-0 ${SIZE[size]} ${LOOK[kind]}`}
    >
      {busy ? <Spinner /> : icon}
      {children}
    </button>
  );
}
