import { Switch as Base } from "@base-ui/react/switch";
import { useId, type ReactNode } from "react";

interface SwitchProps {
  label: string;
  /** What it means, below the label. */
  hint?: ReactNode;
  on: boolean;
  onChange(on: boolean): void;
  disabled?: boolean;
}

/** Something that is on or off, and takes effect at once. */
export function Switch({ label, hint, on, onChange, disabled = false }: SwitchProps) {
  const id = useId();
  return (
    <div className="flex items-start justify-between gap-4">
      <div className="min-w-0">
        <span id={id} className="font-medium">
          {label}
        </span>
        {hint && (
          <p id={`${id}-hint`} className="text-ink-soft">
            {hint}
          </p>
        )}
      </div>
      <Base.Root
        checked={on}
        disabled={disabled}
        onCheckedChange={onChange}
        aria-labelledby={id}
        aria-describedby={hint ? `${id}-hint` : undefined}
        className="flex h-6 w-10 shrink-0 items-center rounded-full border border-ink-soft bg-raised p-0.5 data-[checked]:border-accent data-[checked]:bg-accent disabled:opacity-50"
      >
        <Base.Thumb className="size-4.5 rounded-full bg-ink-soft transition-transform data-[checked]:translate-x-4 data-[checked]:bg-on-accent motion-reduce:transition-none rtl:data-[checked]:-translate-x-4" />
      </Base.Root>
    </div>
  );
}
