import { Select as Base } from "@base-ui/react/select";
import { Check, ChevronsUpDown } from "lucide-react";
import { useId, useState, type ReactNode } from "react";

import { Floats } from "./overlay";

export interface SelectOption<Value extends string = string> {
  value: Value;
  name: string;
  /** Said after the name, in a quieter voice. */
  detail?: string | undefined;
  /** The language of the name, when it is not the window's. */
  lang?: string | undefined;
}

interface SelectProps<Value extends string> {
  /** Names the control for assistive technology. */
  label: string;
  /** The label stands above. */
  showLabel?: boolean;
  value: Value;
  options: readonly SelectOption<Value>[];
  onChange(value: Value): void;
  kind?: "quiet" | "ghost";
  icon?: ReactNode;
  disabled?: boolean;
}

const LOOK = {
  quiet: "border border-line-strong bg-surface hover:border-ink-soft",
  ghost: "hover:bg-raised data-[popup-open]:bg-raised",
};

export function Select<Value extends string>({
  label,
  showLabel = false,
  value,
  options,
  onChange,
  kind = "quiet",
  icon,
  disabled = false,
}: SelectProps<Value>) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const shown = options.find((option) => option.value === value);
  return (
    <div className="flex min-w-0 flex-col items-start gap-1">
      <span id={id} className={showLabel ? "font-medium" : "sr-only"}>
        {label}
      </span>
      <Base.Root
        value={value}
        disabled={disabled}
        onOpenChange={setOpen}
        items={options.map(({ value, name }) => ({ value, label: name }))}
        onValueChange={(value) => {
          if (value !== null) onChange(value);
        }}
      >
        <Base.Trigger
          aria-labelledby={`${id} ${id}-value`}
          className={`flex min-h-8 max-w-full items-center gap-2 rounded-lg px-3 py-1 text-start text-ink select-none disabled:opacity-50 [&_svg]:size-4 [&_svg]:shrink-0 ${LOOK[kind]} ${showLabel ? "min-w-56" : ""}`}
        >
          {icon}
          <span id={`${id}-value`} lang={shown?.lang} className="min-w-0 flex-1 truncate">
            {shown?.name}
          </span>
          <ChevronsUpDown aria-hidden="true" className="text-ink-soft" />
        </Base.Trigger>
        <Base.Portal>
          <Base.Positioner
            align="start"
            sideOffset={4}
            collisionPadding={8}
            alignItemWithTrigger={false}
            className="z-50 select-none"
          >
            {/* The list stays in the tree while it is closed. */}
            {open && <Floats />}
            <Base.Popup className="floating max-h-[min(24rem,var(--available-height))] min-w-[var(--anchor-width)] max-w-[min(28rem,var(--available-width))] overflow-y-auto p-1 outline-none">
              {options.map((option) => (
                <Base.Item
                  key={option.value}
                  value={option.value}
                  lang={option.lang}
                  className="flex min-h-8 items-center gap-2 rounded-md px-2 py-1 outline-none data-[highlighted]:bg-raised"
                >
                  <span className="size-4 shrink-0">
                    <Base.ItemIndicator>
                      <Check aria-hidden="true" className="size-4 text-accent" />
                    </Base.ItemIndicator>
                  </span>
                  <Base.ItemText className="min-w-0 flex-1">{option.name}</Base.ItemText>
                  {option.detail && <span className="text-ink-soft">{option.detail}</span>}
                </Base.Item>
              ))}
            </Base.Popup>
          </Base.Positioner>
        </Base.Portal>
      </Base.Root>
    </div>
  );
}
