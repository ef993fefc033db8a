import { Tooltip as Base } from "@base-ui/react/tooltip";
import type { ReactElement } from "react";

import { Kbd } from "./Kbd";

export type Side = "top" | "bottom" | "inline-start" | "inline-end";

interface TooltipProps {
  text: string;
  /** In the contract's notation, such as `CmdOrCtrl+K`. */
  keys?: string | null;
  side?: Side;
  /** The element that it explains; it needs a name of its own. */
  children: ReactElement;
}

export function Tooltip({ text, keys = null, side = "top", children }: TooltipProps) {
  return (
    <Base.Root>
      <Base.Trigger render={children} delay={400} />
      <Base.Portal>
        <Base.Positioner side={side} sideOffset={6} collisionPadding={8} className="z-50">
          <Base.Popup className="floating flex max-w-72 items-center gap-2 px-2 py-1 text-[0.75rem]/4">
            {text}
            {keys && <Kbd keys={keys} />}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

/** Around a row of buttons: after one tooltip, its neighbours come at once. */
export const TooltipProvider = Base.Provider;
