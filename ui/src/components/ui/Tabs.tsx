import { Tabs as Base } from "@base-ui/react/tabs";
import type { ReactNode } from "react";

export interface TabItem<Value extends string> {
  value: Value;
  label: string;
  icon?: ReactNode;
  /** After the label, such as a count. */
  badge?: ReactNode;
  panel: ReactNode;
}

interface TabsProps<Value extends string> {
  /** Names the row of tabs. */
  label: string;
  value: Value;
  onChange(value: Value): void;
  items: readonly TabItem<Value>[];
  /** At the end of the row. */
  trailing?: ReactNode;
}

/** A row of tabs over the panel of the chosen one, which fills what is left of the height. */
export function Tabs<Value extends string>({ label, value, onChange, items, trailing }: TabsProps<Value>) {
  return (
    <Base.Root value={value} onValueChange={(value) => onChange(value as Value)} className="flex min-h-0 flex-1 flex-col">
      <div className="flex items-center gap-2 border-b border-line px-2">
        <Base.List aria-label={label} className="flex min-w-0 flex-1 flex-wrap">
          {items.map((item) => (
            <Base.Tab
              key={item.value}
              value={item.value}
              className="flex min-h-8 items-center gap-1.5 border-b-2 border-transparent px-2.5 py-1 text-ink-soft hover:text-ink aria-selected:border-accent aria-selected:text-ink [&_svg]:size-4"
            >
              {item.icon}
              {item.label}
              {item.badge}
            </Base.Tab>
          ))}
        </Base.List>
        {trailing}
      </div>
      {items.map((item) => (
        <Base.Panel key={item.value} value={item.value} className="flex min-h-0 flex-1 flex-col outline-offset-[-2px]">
          {item.panel}
        </Base.Panel>
      ))}
    </Base.Root>
  );
}
