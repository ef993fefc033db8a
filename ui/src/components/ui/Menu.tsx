import { ContextMenu as BaseContext } from "@base-ui/react/context-menu";
import { Menu as Base } from "@base-ui/react/menu";
import { Check } from "lucide-react";
import type { ReactElement, ReactNode } from "react";

import { Kbd } from "./Kbd";
import { Floats } from "./overlay";

/** A line of a menu; a string is the heading of what follows, null a line between groups. */
export type MenuEntry = MenuItem | string | null;

export interface MenuItem {
  /** Unique in its menu. */
  id: string;
  label: string;
  icon?: ReactNode;
  /** In the contract's notation. */
  keys?: string | null;
  disabled?: boolean;
  danger?: boolean;
  /** One of a choice: true carries the mark. */
  chosen?: boolean;
  lang?: string;
  onSelect(): void;
}

interface MenuProps {
  /** A button with a name. */
  trigger: ReactElement;
  items: readonly MenuEntry[];
  side?: "top" | "bottom" | "inline-start" | "inline-end";
  align?: "start" | "center" | "end";
}

export function Menu({ trigger, items, side = "bottom", align = "start" }: MenuProps) {
  return (
    <Base.Root>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner side={side} align={align} sideOffset={4} collisionPadding={8} className="z-50">
          <Entries items={items} />
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

interface ContextMenuProps {
  /** The area that is clicked; it must take a ref and mouse events. */
  children: ReactElement;
  items: readonly MenuEntry[];
}

/** The same by the right mouse button, the menu key or Shift+F10. */
export function ContextMenu({ children, items }: ContextMenuProps) {
  return (
    <BaseContext.Root>
      <BaseContext.Trigger render={children} />
      <BaseContext.Portal>
        <BaseContext.Positioner collisionPadding={8} className="z-50">
          <Entries items={items} />
        </BaseContext.Positioner>
      </BaseContext.Portal>
    </BaseContext.Root>
  );
}

function Entries({ items }: { items: readonly MenuEntry[] }) {
  // Names stand under each other: where one has a mark before it, the others keep the place.
  const marks = items.some((it) => it !== null && typeof it !== "string" && (it.icon || it.chosen !== undefined));
  return (
    <>
      <Floats />
      <Base.Popup className="floating max-h-[var(--available-height)] min-w-44 max-w-80 overflow-y-auto p-1 outline-none select-none">
        {items.map((entry, index) => {
          if (entry === null) return <Base.Separator key={index} className="my-1 h-px bg-line" />;
          if (typeof entry === "string") {
            return (
              <div key={index} role="presentation" className="px-2 pt-1 pb-0.5 text-[0.75rem]/4 text-ink-soft">
                {entry}
              </div>
            );
          }
          return <Entry key={entry.id} item={entry} marks={marks} />;
        })}
      </Base.Popup>
    </>
  );
}

function Entry({ item, marks }: { item: MenuItem; marks: boolean }) {
  const mark = item.chosen === undefined ? item.icon : item.chosen && <Check aria-hidden="true" className="text-accent" />;
  return (
    <Base.Item
      disabled={item.disabled}
      onClick={item.onSelect}
      lang={item.lang}
      {...(item.chosen !== undefined && { role: "menuitemradio", "aria-checked": item.chosen })}
      className={`flex min-h-8 items-center gap-2 rounded-md px-2 py-1 outline-none data-[disabled]:opacity-50 data-[highlighted]:bg-raised [&_svg]:size-4 ${item.danger ? "text-bad" : ""}`}
    >
      {marks && <span className="flex size-4 shrink-0 items-center justify-center">{mark}</span>}
      <span className="min-w-0 flex-1">{item.label}</span>
      {item.keys && <Kbd keys={item.keys} />}
    </Base.Item>
  );
}
