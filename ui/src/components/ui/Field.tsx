import type { ReactNode } from "react";

interface FieldProps {
  id: string;
  label: string;
  /** The label is there for assistive technology only. */
  hideLabel?: boolean | undefined;
  hint?: ReactNode;
  error?: ReactNode;
  children: ReactNode;
}

/** A control with its label above and its hint or error below. */
export function Field({ id, label, hideLabel, hint, error, children }: FieldProps) {
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <label htmlFor={id} className={hideLabel ? "sr-only" : "font-medium"}>
        {label}
      </label>
      {children}
      {error ? (
        <div id={`${id}-note`} role="alert" className="text-bad">
          {error}
        </div>
      ) : (
        hint && (
          <div id={`${id}-note`} className="text-ink-soft">
            {hint}
          </div>
        )
      )}
    </div>
  );
}

export const CONTROL =
  "w-full rounded-lg border border-line-strong bg-surface text-ink hover:border-ink-soft aria-invalid:border-bad disabled:opacity-50";
