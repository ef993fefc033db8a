import { Progress as Base } from "@base-ui/react/progress";

interface ProgressProps {
  /** What goes on. */
  label: string;
  /** Of `max`; null when nobody knows. */
  value?: number | null;
  max?: number;
  /** The label is there for assistive technology only. */
  hideLabel?: boolean;
}

export function Progress({ label, value = null, max = 100, hideLabel = false }: ProgressProps) {
  return (
    <Base.Root value={value} max={max} className="flex flex-col gap-1">
      <Base.Label className={hideLabel ? "sr-only" : "text-ink-soft"}>{label}</Base.Label>
      <Base.Track className="h-1 overflow-hidden rounded-full bg-raised">
        <Base.Indicator
          className={`h-full rounded-full bg-accent transition-[width] ${value === null ? "w-1/4 animate-[sweep_1.4s_linear_infinite] motion-reduce:w-full motion-reduce:opacity-60" : ""}`}
        />
      </Base.Track>
    </Base.Root>
  );
}
