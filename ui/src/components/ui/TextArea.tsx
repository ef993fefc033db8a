import { useId, useImperativeHandle, useLayoutEffect, useRef, type ReactNode, type Ref, type TextareaHTMLAttributes } from "react";

import { CONTROL, Field } from "./Field";

export interface TextAreaProps extends Omit<
  TextareaHTMLAttributes<HTMLTextAreaElement>,
  "className" | "onChange" | "value" | "id"
> {
  label: string;
  hideLabel?: boolean;
  value: string;
  onChange(value: string): void;
  hint?: ReactNode;
  error?: ReactNode;
  /** The frame is somebody else's. */
  bare?: boolean;
  /** It grows with its text up to this many pixels, then it scrolls. */
  maxHeight?: number;
  ref?: Ref<HTMLTextAreaElement>;
}

export function TextArea({
  label,
  hideLabel,
  value,
  onChange,
  hint,
  error,
  bare = false,
  maxHeight = 320,
  ref,
  ...rest
}: TextAreaProps) {
  const id = useId();
  const own = useRef<HTMLTextAreaElement>(null);
  useImperativeHandle(ref, () => own.current as HTMLTextAreaElement, []);
  useLayoutEffect(() => {
    const area = own.current;
    if (!area) return;
    area.style.height = "auto";
    area.style.height = `${Math.min(area.scrollHeight + area.offsetHeight - area.clientHeight, maxHeight)}px`;
  }, [value, maxHeight]);
  return (
    <Field id={id} label={label} hideLabel={hideLabel} hint={hint} error={error}>
      <textarea
        rows={2}
        // Empty, it has its placeholder's direction, which is the window's.
        dir={value ? "auto" : undefined}
        {...rest}
        ref={own}
        id={id}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        aria-invalid={error ? true : undefined}
        aria-describedby={error || hint ? `${id}-note` : undefined}
        className={
          bare
            ? "w-full resize-none bg-transparent text-[0.9375rem]/6 outline-none"
            : `${CONTROL} resize-none px-3 py-2 text-[0.875rem]/[1.375rem]`
        }
      />
    </Field>
  );
}
