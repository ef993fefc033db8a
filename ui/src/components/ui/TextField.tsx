import { useId, type InputHTMLAttributes, type ReactNode, type Ref } from "react";

import { CONTROL, Field } from "./Field";

export interface TextFieldProps extends Omit<
  InputHTMLAttributes<HTMLInputElement>,
  "className" | "onChange" | "value" | "id"
> {
  label: string;
  hideLabel?: boolean;
  value: string;
  onChange(value: string): void;
  hint?: ReactNode;
  error?: ReactNode;
  /** Code, paths, keys: in the mono font and always from left to right. */
  mono?: boolean;
  ref?: Ref<HTMLInputElement>;
}

export function TextField({ label, hideLabel, value, onChange, hint, error, mono = false, ...rest }: TextFieldProps) {
  const id = useId();
  return (
    <Field id={id} label={label} hideLabel={hideLabel} hint={hint} error={error}>
      <input
        spellCheck={false}
        autoComplete="off"
        dir={mono ? "ltr" : value ? "auto" : undefined}
        {...rest}
        id={id}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        aria-invalid={error ? true : undefined}
        aria-describedby={error || hint ? `${id}-note` : undefined}
        className={`${CONTROL} min-h-8 px-3 py-1 ${mono ? "font-mono" : ""}`}
      />
    </Field>
  );
}
