import { Toggle } from "@base-ui/react/toggle";
import { ToggleGroup as Base } from "@base-ui/react/toggle-group";
import type { ReactNode } from "react";

import { Tooltip } from "./Tooltip";

export interface ToggleOption<Value extends string> {
  value: Value;
  label: string;
  icon?: ReactNode;
  /** Only the icon is seen; the label is its name and its tooltip. */
  iconOnly?: boolean;
  keys?: string | null;
}

interface ToggleGroupProps<Value extends string> {
  label: string;
  value: Value;
  onChange(value: Value): void;
  options: readonly ToggleOption<Value>[];
}

/** One of few, all in sight. */
export function ToggleGroup<Value extends string>({ label, value, onChange, options }: ToggleGroupProps<Value>) {
  return (
    <Base
      aria-label={label}
      value={[value]}
      onValueChange={([next]) => {
        // A click on the one that is down would leave none.
        if (next) onChange(next as Value);
      }}
      className="inline-flex shrink-0 rounded-lg border border-line bg-raised p-0.5"
    >
      {options.map((option) => {
        const toggle = (
          <Toggle
            key={option.value}
            value={option.value}
            aria-label={option.iconOnly ? option.label : undefined}
            className="inline-flex min-h-6.5 items-center gap-1.5 rounded-md px-2.5 py-0.5 text-ink-soft hover:text-ink data-[pressed]:bg-surface data-[pressed]:text-ink data-[pressed]:shadow-sm [&_svg]:size-4"
          >
            {option.icon}
            {!option.iconOnly && option.label}
          </Toggle>
        );
        return option.iconOnly || option.keys ? (
          <Tooltip key={option.value} text={option.label} keys={option.keys ?? null}>
            {toggle}
          </Tooltip>
        ) : (
          toggle
        );
      })}
    </Base>
  );
}
