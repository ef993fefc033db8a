import type { ReactNode } from "react";

export type Tone = "neutral" | "good" | "caution" | "bad" | "accent";

const TONE: Record<Tone, string> = {
  neutral: "text-ink-soft",
  good: "text-good",
  caution: "text-caution",
  bad: "text-bad",
  accent: "text-accent",
};

interface BadgeProps {
  tone?: Tone;
  icon?: ReactNode;
  children: ReactNode;
}

/** A state in a word or two; the colour never says it alone. */
export const Badge = ({ tone = "neutral", icon, children }: BadgeProps) => (
  <span
    className={`inline-flex shrink-0 items-center gap-1 text-[0.75rem]/4 font-medium whitespace-nowrap [&_svg]:size-3.5 ${TONE[tone]}`}
  >
    {icon}
    {children}
  </span>
);
