import { useId } from "react";

interface Option {
  value: string;
  name: string;
  /** The language of the name, when it is not the window's. */
  lang?: string;
}

interface SelectProps {
  /** Names the control for assistive technology, and on hover. */
  label: string;
  value: string;
  options: Option[];
  onChange(value: string): void;
}

/** The system's own list, in our frame: it has the platform's keyboard and screen-reader behaviour. */
export function Select({ label, value, options, onChange }: SelectProps) {
  const id = useId();
  return (
    <span className="relative inline-flex">
      <label htmlFor={id} className="sr-only">
        {label}
      </label>
      <select
        id={id}
        title={label}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        className="h-8 appearance-none rounded-lg border border-line bg-surface ps-3 pe-8 text-ink hover:border-line-strong"
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} lang={option.lang}>
            {option.name}
          </option>
        ))}
      </select>
      <svg
        aria-hidden="true"
        viewBox="0 0 16 16"
        className="pointer-events-none absolute end-2 top-2 size-4 fill-none stroke-ink-soft stroke-[1.5]"
      >
        <path d="m4 6 4 4 4-4" strokeLinecap="round" strokeLinejoin="round" />
      </svg>
    </span>
  );
}
