import type { ButtonHTMLAttributes } from "react";

interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, "className" | "type"> {
  kind?: "primary" | "quiet";
}

const LOOK = {
  primary: "bg-accent text-on-accent hover:bg-accent-strong",
  quiet: "border border-line bg-surface text-ink hover:border-line-strong hover:bg-raised",
};

export function Button({ kind = "quiet", ...rest }: ButtonProps) {
  return (
    <button
      {...rest}
      type="button"
      className={`inline-flex h-8 items-center justify-center rounded-lg px-3 whitespace-nowrap ${LOOK[kind]}`}
    />
  );
}
