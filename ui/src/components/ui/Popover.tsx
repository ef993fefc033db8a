import { Popover as Base } from "@base-ui/react/popover";
import type { ReactElement, ReactNode } from "react";

import { Floats } from "./overlay";

interface PopoverProps {
  /** A button with a name. */
  trigger: ReactElement;
  title?: string;
  children: ReactNode;
  side?: "top" | "bottom" | "inline-start" | "inline-end";
  align?: "start" | "center" | "end";
  /** For one that others open and close too. */
  open?: boolean;
  onOpenChange?(open: boolean): void;
}

export function Popover({ trigger, title, children, side = "bottom", align = "start", open, onOpenChange }: PopoverProps) {
  return (
    <Base.Root {...(open === undefined ? {} : { open })} onOpenChange={(open) => onOpenChange?.(open)}>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner side={side} align={align} sideOffset={4} collisionPadding={8} className="z-50">
          <Floats />
          <Base.Popup className="floating max-h-[var(--available-height)] w-96 max-w-[var(--available-width)] overflow-y-auto p-4 outline-none">
            {title && <Base.Title className="mb-2 font-semibold">{title}</Base.Title>}
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
